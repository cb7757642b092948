import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import ts from "typescript";

/** Imports point down this list, never up and never along a row; so there can be no cycle, types included. */
const rows = [
  ["src/index", "src/mock", "src/testing"],
  ["src/testing/script-player", "src/testing/read-call"],
  ["src/testing/pages", "src/testing/script"],
  [
    "src/testing/change-value",
    "src/testing/examples",
    "src/testing/recorded-call",
    "src/testing/unexpected-call-error",
  ],
  ["src/client"],
  ["src/authorization", "src/error-of", "src/raw"],
  ["generated/methods"],
  ["generated/models"],
  ["src/raw-client", "src/unlisted-request", "src/run-operation", "src/iterate-lists"],
  ["src/paged-call"],
  ["src/call", "src/page", "src/feed"],
  ["src/response"],
  ["src/download"],
  ["src/download-attempt"],
  ["src/download-link", "src/download-target"],
  ["src/read-answer", "src/retry", "src/method-tree", "src/plan-next"],
  ["src/send"],
  ["src/request", "src/log", "src/tiktok-codes"],
  ["src/parameters"],
  [
    "src/options",
    "src/parse-json",
    "src/read-body",
    "src/json-pointer",
    "src/redact",
    "src/time-limit",
    "src/network-failure",
    "src/redirect",
  ],
  ["src/limiter", "src/usage", "src/check-options", "src/bytes"],
  ["src/operation"],
  ["generated/operations"],
  ["src/errors", "src/is-record", "src/operation-table"],
  ["generated/types", "generated/example-names", "generated/openapi.json", "generated/openapi.d.json"],
];

/** The only files that read what was compiled at run time: the table of operations, and the examples in the whole spec. */
const runtimeReaders = ["src/operation", "src/testing/examples"];

/** What the command line stands on; nothing of the library stands on the command line. */
const commandLineBase = ["src/index", "src/mock", "src/operation"];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

export function checkImportOrder(root: string): string[] {
  const files = ["src", "generated"].flatMap((folder) => listFiles(root, folder));
  const unplaced = files.map((file) => moduleName(root, file)).filter((name) => rowOf(name) === -1);
  return [
    ...unplaced.map((name) => `${name} has no place in the import order (scripts/check/import-order.ts)`),
    ...files.flatMap((file) => listImports(root, file)).flatMap(judge),
    ...listFiles(root, "cli")
      .flatMap((file) => listImports(root, file))
      .filter(({ to }) => !to.startsWith("cli/") && !commandLineBase.includes(to))
      .map(({ from, to }) => `${from} imports ${to}; of the library it may import ${commandLineBase.join(", ")}`),
  ];
}

function listFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(root, folder, name));
}

function judge({ from, to, typeOnly }: Import): string[] {
  const problems: string[] = [];
  if (rowOf(to) <= rowOf(from)) problems.push(`${from} imports ${to}, which does not stand below it`);
  if (to.startsWith("generated/") && !typeOnly && !runtimeReaders.includes(from)) {
    problems.push(`${from} imports ${to} at run time; only ${runtimeReaders.join(" and ")} may`);
  }
  return problems;
}

const rowOf = (name: string): number => rows.findIndex((row) => row.includes(name));

function listImports(root: string, file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
  const imports: Import[] = [];
  const note = (specifier: ts.Expression | undefined, typeOnly: boolean) => {
    if (specifier === undefined || !ts.isStringLiteral(specifier) || !specifier.text.startsWith(".")) return;
    const to = moduleName(root, resolve(file, "..", specifier.text));
    imports.push({ from: moduleName(root, file), to, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) note(node.moduleSpecifier, isTypeOnly(node));
    // What is only loaded when it is needed stands below too.
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      note(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return imports;
}

function isTypeOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  return statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

const moduleName = (root: string, file: string): string => relative(root, file).replace(/\.[jt]s$/, "");
