import { newestTable } from "../../src/spec/api-table.ts";
import { listTypes } from "../read/list-types.ts";
import { listIdPointers, listItemPointers, type Operation, type Parameter } from "../read/read-operations.ts";
import { resolve } from "../read/references.ts";
import type { SecurityScheme, Spec } from "../read/spec.ts";
import { SpecError } from "../read/spec-error.ts";
import { isName, toPascalCase } from "../read/type-names.ts";
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
  const shared = collectShared(spec, operations, isAlone);
  const { sessionExpiredCode = 0, ...envelope } = { ...noEnvelope, ...spec["x-envelope"] };
  const { schema: _, ...video } = { ...noVideo, ...spec["x-video"] };
  const codes = readCodes(spec);
  return [
    ...[...shared].map(([source, name]) => `const ${name}: Parameter = ${source};`),
    "",
    `${part}const operations: readonly Operation[] = [`,
    ...operations.map((operation) => `  ${describeOperation(spec, operation, shared)},`),
    "];",
    "",
    `${part}const servers = ${toSource(readServers(spec))} as const;`,
    "/** Where users let an app use their account. */",
    `${part}const authorization = ${toSource({ url: spec.components.securitySchemes["AccountKey"]?.["x-authorization-url"] ?? "" })} as const;`,
    `${part}const keyHeaders = ${toSource(readKeyHeaders(spec))} as const;`,
    "",
    "/** The fields that every body can have, and their values when the call failed. */",
    `${part}const envelope = ${toSource(envelope)} as const;`,
    `${part}const sessionExpiredCode = ${sessionExpiredCode};`,
    "",
    "/** Where posts have the links of their video, and what those need. */",
    `${part}const video = ${toSource(video)} as const;`,
    "",
    "/** A TikTok code that the spec explains. */",
    `export type TikTokStatusCode = ${writeUnion(codes.map(({ code }) => code))};`,
    "/** The stable name of an explained code, e.g. `userDoesNotExist`. */",
    `export type TikTokCodeName = ${writeUnion(codes.map(({ name }) => name))};`,
    "",
    `${part}const tiktokCodes: readonly (TikTokCode & { readonly code: TikTokStatusCode; readonly name: TikTokCodeName })[] = [`,
    ...codes.map((code) => `  ${toSource(code)},`),
    "];",
    "",
    "/** Everything that a client reads from the spec. */",
    `export const table: ApiTable = { version: ${newestTable}, operations, servers, authorization, keyHeaders, ${writeKeyScheme(spec)}envelope, sessionExpiredCode, video, tiktokCodes };`,
    "",
  ].join("\n");
}

/** What a spec that says nothing of it has. */
const noEnvelope = { status: "", error: "", messages: ["message"], codes: [], fields: "" };
const noVideo = { links: [], operation: "", parameter: "", post: "", headers: "", userAgent: "" };

const writeUnion = (values: readonly (string | number)[]): string =>
  values.map((value) => JSON.stringify(value)).join(" | ") || "never";

/** Source text → name of the parameters that operations share. */
function collectShared(spec: Spec, operations: readonly Operation[], isAlone: boolean): Map<string, string> {
  const shared = new Map<string, string>();
  const names = new Set<string>();
  for (const parameter of operations.flatMap(({ parameters }) => parameters)) {
    if (parameter.component === undefined) continue;
    const source = toSource(describeParameter(spec, parameter));
    const known = shared.get(source);
    const name =
      isAlone && isName(parameter.component) ? parameter.component : `${toPascalCase(parameter.component)}Parameter`;
    // Two that are told apart by their punctuation only.
    if (known === undefined && names.has(name)) continue;
    names.add(name);
    shared.set(source, name);
  }
  return shared;
}

function describeOperation(spec: Spec, operation: Operation, shared: ReadonlyMap<string, string>): string {
  const { id, method, path, account, source, paging, parameters, mayBeEmpty, body } = operation;
  const facts = toSource({
    id,
    method,
    path,
    account: account || undefined,
    changesState: source["x-changes-state"],
    mayBeEmpty: mayBeEmpty || undefined,
    takesOthers: body?.isOpen || undefined,
    paging: paging && { ...paging, items: listItemPointers(paging), id: paging.id && listIdPointers(paging) },
  });
  const list = parameters.map((parameter) => {
    const text = toSource(describeParameter(spec, parameter));
    return shared.get(text) ?? text;
  });
  return facts.replace(/ }$/, `, parameters: [${list.join(", ")}] }`);
}

function describeParameter(spec: Spec, { name, in: place, required, schema, source }: Parameter) {
  const { enum: options, minimum, maximum, minLength, pattern } = schema;
  const { explode } = source as { readonly explode?: boolean };
  return {
    name,
    in: place,
    types: [...new Set([schema.type ?? listTypes(spec, schema)].flat())],
    required: required || undefined,
    joined: (place === "query" && explode === false) || undefined,
    default: spec["x-sends-defaults"] ? schema.default : undefined,
    enum: options?.every((option) => typeof option !== "object") ? options : undefined,
    minimum,
    maximum,
    minLength,
    pattern,
  };
}

function readServers(spec: Spec) {
  const production = spec.servers.find((server) => !server["x-sandbox"]);
  const sandbox = spec.servers.find((server) => server["x-sandbox"]);
  const demoKeys = sandbox?.["x-demo-keys"] ?? { apiKey: "", accountKey: "" };
  return { production: production?.url ?? "", sandbox: sandbox?.url ?? "", demoKeys };
}

function readKeyHeaders({ components: { securitySchemes } }: Spec) {
  const { ApiKey, AccountKey } = securitySchemes;
  return { apiKey: nameKeyHeader(ApiKey), accountKey: nameKeyHeader(AccountKey) };
}

const nameKeyHeader = (scheme: SecurityScheme | undefined): string =>
  scheme?.type === "http" ? "Authorization" : (scheme?.name ?? "");

function writeKeyScheme({ components: { securitySchemes } }: Spec): string {
  return securitySchemes["ApiKey"]?.type === "http" ? 'keyScheme: "Bearer", ' : "";
}

/** The TikTok codes are those of the examples that have a kind. */
function readCodes(spec: Spec) {
  const codes = Object.entries(spec.components.examples ?? {}).flatMap(([name, reference]) => {
    const example = resolve(spec, reference);
    const kind = example["x-tiktok-kind"];
    if (kind === undefined) return [];
    const body = example.value as Readonly<Record<string, unknown>>;
    const code = (spec["x-envelope"]?.codes ?? [])
      .map((field) => body[field])
      .find((value) => typeof value === "number");
    if (code === undefined)
      throw new SpecError(`components.examples.${name}: x-tiktok-kind without a code in its body`);
    return [{ code, name, description: example.description ?? example.summary ?? name, kind }];
  });
  return codes.sort((a, b) => a.code - b.code);
}
