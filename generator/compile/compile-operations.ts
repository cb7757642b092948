import type { Operation as TableOperation } from "../../src/spec/api-table.ts";
import type { Operation } from "../read/read-operations.ts";
import type { Spec } from "../read/spec.ts";
import { isName, toPascalCase } from "../read/type-names.ts";
import { buildTable } from "./build-table.ts";
import { toSource } from "./source-text.ts";
import { ownTarget, type Target } from "./target.ts";
import { writeImports } from "./write-import.ts";

/** The table that the client reads at run time: how to send each operation, and what applies to all of them. */
export function compileOperations(
  spec: Spec,
  operations: readonly Operation[],
  { banner, libraryOf }: Target = ownTarget,
): string {
  const imports = writeImports([
    { from: libraryOf("spec/errors"), names: ["TikTokCode"] },
    { from: libraryOf("spec/api-table"), names: ["ApiTable", "Operation", "Parameter"] },
  ]);
  return `${banner}${imports}\n${compileTable(spec, operations)}`;
}

/** The same without imports, and for a module that has other exports: only with what its users need. */
export function compileTable(spec: Spec, operations: readonly Operation[], isAlone = true): string {
  const part = isAlone ? "export " : "";
  const { operations: described, ...table } = buildTable(spec, operations);
  const shared = collectShared(operations, described, isAlone);
  const { servers, authorization, keyHeaders, keyScheme, envelope, sessionExpiredCode, video, tiktokCodes } = table;
  return [
    ...[...shared].map(([source, name]) => `const ${name}: Parameter = ${source};`),
    "",
    `${part}const operations: readonly Operation[] = [`,
    ...described.map((operation) => `  ${writeOperation(operation, shared)},`),
    "];",
    "",
    `${part}const servers = ${toSource(servers)} as const;`,
    "/** Where users let an app use their account. */",
    `${part}const authorization = ${toSource(authorization)} as const;`,
    `${part}const keyHeaders = ${toSource(keyHeaders)} as const;`,
    "",
    "/** The fields that every body can have, and their values when the call failed. */",
    `${part}const envelope = ${toSource(envelope)} as const;`,
    `${part}const sessionExpiredCode = ${sessionExpiredCode};`,
    "",
    "/** Where posts have the links of their video, and what those need. */",
    `${part}const video = ${toSource(video)} as const;`,
    "",
    "/** A TikTok code that the spec explains. */",
    `export type TikTokStatusCode = ${writeUnion(tiktokCodes.map(({ code }) => code))};`,
    "/** The stable name of an explained code, e.g. `userDoesNotExist`. */",
    `export type TikTokCodeName = ${writeUnion(tiktokCodes.map(({ name }) => name))};`,
    "",
    `${part}const tiktokCodes: readonly (TikTokCode & { readonly code: TikTokStatusCode; readonly name: TikTokCodeName })[] = [`,
    ...tiktokCodes.map((code) => `  ${toSource(code)},`),
    "];",
    "",
    "/** Everything that a client reads from the spec. */",
    `export const table: ApiTable = { version: ${table.version}, operations, servers, authorization, keyHeaders, ${keyScheme === undefined ? "" : `keyScheme: ${toSource(keyScheme)}, `}envelope, sessionExpiredCode, video, tiktokCodes };`,
    "",
  ].join("\n");
}

const writeUnion = (values: readonly (string | number)[]): string =>
  values.map((value) => JSON.stringify(value)).join(" | ") || "never";

/** Source text → name of the parameters that operations share. */
function collectShared(
  operations: readonly Operation[],
  described: readonly TableOperation[],
  isAlone: boolean,
): Map<string, string> {
  const shared = new Map<string, string>();
  const names = new Set<string>();
  for (const [index, { parameters }] of operations.entries()) {
    for (const [place, { component }] of parameters.entries()) {
      if (component === undefined) continue;
      const source = toSource(described[index]?.parameters[place]);
      const name = isAlone && isName(component) ? component : `${toPascalCase(component)}Parameter`;
      // Two that are told apart by their punctuation only.
      if (!shared.has(source) && names.has(name)) continue;
      names.add(name);
      shared.set(source, name);
    }
  }
  return shared;
}

function writeOperation({ parameters, ...facts }: TableOperation, shared: ReadonlyMap<string, string>): string {
  const list = parameters.map((parameter) => {
    const text = toSource(parameter);
    return shared.get(text) ?? text;
  });
  return toSource(facts).replace(/ }$/, `, parameters: [${list.join(", ")}] }`);
}
