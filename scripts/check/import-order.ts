import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import ts from "typescript";

/** Imports point down this list, never up and never along a row; so there can be no cycle, types included. */
const rows = [
  ["src/index", "src/mock"],
  ["src/client"],
  ["src/authorization", "src/error-of"],
  ["generated/methods"],
  ["src/raw", "src/unlisted-request", "src/run-operation", "src/iterate-lists"],
  ["src/paged-call"],
  ["src/call", "src/page", "src/feed"],
  ["src/read-answer", "src/retry", "src/method-tree", "src/response", "src/plan-next"],
  ["src/send"],
  ["src/request", "src/log", "src/tiktok-codes"],
  ["src/parameters"],
  ["src/options", "src/parse-json", "src/read-body", "src/json-pointer", "src/redact", "src/time-limit"],
  ["src/limiter", "src/usage", "src/check-options"],
  ["src/operation"],
  ["src/errors"],
  ["generated/operations", "generated/types"],
];

/** The only file that reads the compiled spec at run time. */
const runtimeReader = "src/operation";

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

export function checkImportOrder(root: string): string[] {
  const files = ["src", "generated"].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith(".ts"))
      .map((name) => join(root, folder, name)),
  );
  const unplaced = files.map((file) => moduleName(root, file)).filter((name) => rowOf(name) === -1);
  return [
    ...unplaced.map((name) => `${name} has no place in the import order (scripts/check/import-order.ts)`),
    ...files.flatMap((file) => listImports(root, file)).flatMap(judge),
  ];
}

function judge({ from, to, typeOnly }: Import): string[] {
  const problems: string[] = [];
  if (rowOf(to) <= rowOf(from)) problems.push(`${from} imports ${to}, which does not stand below it`);
  if (to.startsWith("generated/") && !typeOnly && from !== runtimeReader) {
    problems.push(`${from} imports ${to} at run time; only ${runtimeReader} may`);
  }
  return problems;
}

const rowOf = (name: string): number => rows.findIndex((row) => row.includes(name));

function listImports(root: string, file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier) || !moduleSpecifier.text.startsWith("."))
      return [];
    const to = moduleName(root, resolve(file, "..", moduleSpecifier.text));
    return [{ from: moduleName(root, file), to, typeOnly: isTypeOnly(statement) }];
  });
}

function isTypeOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  return statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

const moduleName = (root: string, file: string): string => relative(root, file).replace(/\.[jt]s$/, "");
