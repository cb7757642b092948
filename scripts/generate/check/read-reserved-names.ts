import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

// An import makes Node read all of TypeScript once more, to see what it exports.
const ts: typeof import("typescript") = createRequire(import.meta.url)("typescript");

const file = new URL("../../../src/client.ts", import.meta.url);

/** The names that a client has besides its operations: the members of its classes, read from their source. */
export function readReservedNames(): ReadonlySet<string> {
  const source = ts.createSourceFile(file.pathname, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
  const members = source.statements.filter(ts.isClassDeclaration).flatMap(({ members: own }) => [...own]);
  const names = members.flatMap((member) => {
    const isStatic = ts.canHaveModifiers(member) && ts.getModifiers(member)?.some(isStaticKeyword);
    return member.name !== undefined && ts.isIdentifier(member.name) && !isStatic ? [member.name.text] : [];
  });
  return new Set(names);
}

const isStaticKeyword = ({ kind }: import("typescript").Modifier): boolean => kind === ts.SyntaxKind.StaticKeyword;
