import type { Operation } from "../read/read-operations.ts";
import { resolve } from "../read/references.ts";
import type { Spec } from "../read/spec.ts";
import { nameSchema } from "./result-types.ts";
import { ownTarget, type Target } from "./target.ts";
import { writeImports } from "./write-import.ts";

/** The types by which the generic ones of the library know a spec. */
export function compileCompiledTypes(
  spec: Spec,
  operations: readonly Operation[],
  { banner, tableFile }: Target = ownTarget,
): string {
  const errors = nameErrors(spec, operations);
  const imports = writeImports([
    { from: "./example-names.js", names: ["ExampleNames"] },
    { from: "./methods.js", names: ["AccountMethods", "ListsByPath", "PublicMethods"] },
    { from: "./models.js", names: [...errors, "Operations", "Scope"] },
    { from: tableFile, names: ["TikTokStatusCode"] },
    { from: "./types.js", names: ["paths"] },
  ]);
  return `${banner}${imports}
/** What depends on the spec, for the types of the library that take it as a parameter. */
export interface CompiledTypes {
  operations: Operations;
  publicMethods: PublicMethods;
  accountMethods: AccountMethods;
  paths: paths;
  lists: ListsByPath;
  examples: ExampleNames;
  scope: Scope;
  errorBody: ${errors.join(" | ") || "unknown"};
  tiktokCode: TikTokStatusCode;
}
`;
}

/** The types of all bodies of errors; none where one has no name, so that nothing is promised. */
function nameErrors(spec: Spec, operations: readonly Operation[]): string[] {
  const names = operations.flatMap(({ source }) =>
    Object.entries(source.responses ?? {})
      .filter(([status]) => /^[345]/.test(status) || status === "default")
      .flatMap(([, response]) => Object.values(resolve(spec, response).content ?? {}))
      .map(({ schema = {} }) => nameSchema(schema)),
  );
  return names.includes(undefined) ? [] : [...new Set(names.flatMap((name) => name?.split(" | ") ?? []))].sort();
}
