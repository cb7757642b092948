import { listIdPointers, listItemPointers, type Operation, type Parameter } from "../read/read-operations.ts";
import { resolve } from "../read/references.ts";
import type { Spec } from "../read/spec.ts";
import { SpecError } from "../read/spec-error.ts";
import { banner, toSource } from "./source-text.ts";

/** The table that the client reads at run time: how to send each operation, and what applies to all of them. */
export function compileOperations(spec: Spec, operations: readonly Operation[]): string {
  const shared = collectShared(operations);
  const { sessionExpiredCode, ...envelope } = spec["x-envelope"];
  const { schema: _, ...video } = spec["x-video"];
  const codes = readCodes(spec);
  return [
    banner.trimEnd(),
    "",
    'import type { TikTokCode } from "../src/spec/errors.js";',
    'import type { ApiTable, Operation, Parameter } from "../src/spec/api-table.js";',
    "",
    ...[...shared].map(([source, name]) => `const ${name}: Parameter = ${source};`),
    "",
    "export const operations: readonly Operation[] = [",
    ...operations.map((operation) => `  ${describeOperation(operation, shared)},`),
    "];",
    "",
    `export const servers = ${toSource(readServers(spec))} as const;`,
    "/** Where users let an app use their account. */",
    `export const authorization = ${toSource({ url: spec.components.securitySchemes["AccountKey"]?.["x-authorization-url"] })} as const;`,
    `export const keyHeaders = ${toSource(readKeyHeaders(spec))} as const;`,
    "",
    "/** The fields that every body can have, and their values when the call failed. */",
    `export const envelope = ${toSource(envelope)} as const;`,
    `export const sessionExpiredCode = ${sessionExpiredCode};`,
    "",
    "/** Where posts have the links of their video, and what those need. */",
    `export const video = ${toSource(video)} as const;`,
    "",
    "/** A TikTok code that the spec explains. */",
    `export type TikTokStatusCode = ${codes.map(({ code }) => code).join(" | ")};`,
    "/** The stable name of an explained code, e.g. `userDoesNotExist`. */",
    `export type TikTokCodeName = ${codes.map(({ name }) => JSON.stringify(name)).join(" | ")};`,
    "",
    "export const tiktokCodes: readonly (TikTokCode & { readonly code: TikTokStatusCode; readonly name: TikTokCodeName })[] = [",
    ...codes.map((code) => `  ${toSource(code)},`),
    "];",
    "",
    "/** Everything that a client reads from the spec. */",
    "export const table: ApiTable = { operations, servers, authorization, keyHeaders, envelope, sessionExpiredCode, video, tiktokCodes };",
    "",
  ].join("\n");
}

/** Source text → name of the parameters that operations share. */
function collectShared(operations: readonly Operation[]): Map<string, string> {
  const shared = new Map<string, string>();
  for (const parameter of operations.flatMap(({ parameters }) => parameters)) {
    if (parameter.component !== undefined) shared.set(toSource(describeParameter(parameter)), parameter.component);
  }
  return shared;
}

function describeOperation(operation: Operation, shared: ReadonlyMap<string, string>): string {
  const { id, method, path, account, source, paging, parameters } = operation;
  const facts = toSource({
    id,
    method,
    path,
    account: account || undefined,
    changesState: source["x-changes-state"],
    paging: paging && { ...paging, items: listItemPointers(paging), id: paging.id && listIdPointers(paging) },
  });
  const list = parameters.map((parameter) => {
    const text = toSource(describeParameter(parameter));
    return shared.get(text) ?? text;
  });
  return facts.replace(/ }$/, `, parameters: [${list.join(", ")}] }`);
}

function describeParameter({ name, in: place, required, schema, link, description, example }: Parameter) {
  const types = typeof schema.type === "string" ? [schema.type] : schema.type;
  const { default: fallback, enum: options, minimum, maximum, minLength, pattern } = schema;
  const isCryptic = pattern !== undefined || (minLength ?? 0) > 1;
  return {
    name,
    in: place,
    types,
    required: required || undefined,
    default: fallback,
    enum: options,
    minimum,
    maximum,
    minLength,
    pattern,
    link,
    // A pattern is no sentence: the first of the description says what is meant.
    about: isCryptic ? description?.split(/\.(?:\s|$)/)[0] : undefined,
    example: isCryptic ? example : undefined,
  };
}

function readServers(spec: Spec) {
  const [production] = spec.servers;
  const sandbox = spec.servers.find((server) => server["x-sandbox"]);
  if (production === undefined || sandbox === undefined)
    throw new SpecError("servers: a production server and one with x-sandbox are needed");
  return { production: production.url, sandbox: sandbox.url, demoKeys: sandbox["x-demo-keys"] };
}

function readKeyHeaders({ components: { securitySchemes } }: Spec) {
  const { ApiKey, AccountKey } = securitySchemes;
  if (ApiKey === undefined || AccountKey === undefined)
    throw new SpecError("components.securitySchemes: ApiKey and AccountKey are needed");
  return { apiKey: ApiKey.name, accountKey: AccountKey.name };
}

/** The TikTok codes are those of the examples that have a kind. */
function readCodes(spec: Spec) {
  const codes = Object.entries(spec.components.examples ?? {}).flatMap(([name, reference]) => {
    const example = resolve(spec, reference);
    const kind = example["x-tiktok-kind"];
    if (kind === undefined) return [];
    const body = example.value as Readonly<Record<string, unknown>>;
    const code = spec["x-envelope"].codes.map((field) => body[field]).find((value) => typeof value === "number");
    if (code === undefined)
      throw new SpecError(`components.examples.${name}: x-tiktok-kind without a code in its body`);
    return [{ code, name, description: example.description ?? example.summary ?? name, kind }];
  });
  return codes.sort((a, b) => a.code - b.code);
}
