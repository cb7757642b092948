import { type ApiTable, newestTable, type Operation as TableOperation } from "../../src/spec/api-table.ts";
import { listPossibleTypes } from "../read/list-types.ts";
import { listIdPointers, listItemPointers, type Operation, type Parameter } from "../read/read-operations.ts";
import { resolve } from "../read/references.ts";
import type { SecurityScheme, Spec } from "../read/spec.ts";
import { SpecError } from "../read/spec-error.ts";

/** Everything that a client reads from the spec at run time. */
export function buildTable(spec: Spec, operations: readonly Operation[]): ApiTable {
  const { sessionExpiredCode = 0, ...envelope } = { ...noEnvelope, ...spec["x-envelope"] };
  const { schema: _, ...video } = { ...noVideo, ...spec["x-video"] };
  const { AccountKey, ApiKey } = spec.components.securitySchemes;
  const table = {
    version: newestTable,
    operations: operations.map((operation) => describeOperation(spec, operation)),
    servers: readServers(spec),
    authorization: { url: AccountKey?.["x-authorization-url"] ?? "" },
    keyHeaders: { apiKey: nameKeyHeader(ApiKey), accountKey: nameKeyHeader(AccountKey) },
    ...(ApiKey?.type === "http" && { keyScheme: "Bearer" }),
    envelope,
    sessionExpiredCode,
    video,
    tiktokCodes: readCodes(spec),
  };
  // The kinds of codes, and the form of what the spec says of paging, are checked.
  return table as ApiTable;
}

/** What a spec that says nothing of it has. */
const noEnvelope = { status: "", error: "", messages: ["message"], codes: [], fields: "" };
const noVideo = { links: [], operation: "", parameter: "", post: "", headers: "", userAgent: "" };

function describeOperation(spec: Spec, operation: Operation): TableOperation {
  const { id, method, path, account, optionalAccount, source, paging, parameters, mayBeEmpty, body } = operation;
  return withoutNothing({
    id,
    method,
    path,
    account: account || undefined,
    optionalAccount: optionalAccount || undefined,
    changesState: source["x-changes-state"],
    mayBeEmpty: mayBeEmpty || undefined,
    takesOthers: body?.isOpen || undefined,
    paging: paging && { ...paging, items: listItemPointers(paging), id: paging.id && listIdPointers(paging) },
    parameters: parameters.map((parameter) => describeParameter(spec, parameter)),
  }) as unknown as TableOperation;
}

function describeParameter(spec: Spec, parameter: Parameter) {
  const { name, in: place, required, schema, source, link, description, example } = parameter;
  const types = listPossibleTypes(spec, schema);
  const { enum: options, minimum, maximum, minLength, pattern } = schema;
  const { explode } = source as { readonly explode?: boolean };
  // A pattern is no sentence: the first of the description says what is meant. Every byte of it is in every bundle.
  const isCryptic = String(types) === "string" && (pattern !== undefined || (minLength ?? 0) > 1);
  return withoutNothing({
    name,
    in: place,
    types,
    required: required || undefined,
    joined: (place === "query" && explode === false) || undefined,
    default: spec["x-sends-defaults"] ? schema.default : undefined,
    enum: options?.every((option) => option !== null && typeof option !== "object") ? options : undefined,
    minimum,
    maximum,
    minLength,
    pattern,
    link,
    about: isCryptic ? description?.split(/\.(?:\s|$)/)[0] : undefined,
    example: isCryptic && String(example).length < 30 ? example : undefined,
  });
}

const withoutNothing = (members: object): object =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));

function readServers({ servers }: Spec): ApiTable["servers"] {
  const production = servers.find((server) => !server["x-sandbox"]);
  const sandbox = servers.find((server) => server["x-sandbox"]);
  const demoKeys = sandbox?.["x-demo-keys"] ?? { apiKey: "", accountKey: "" };
  return { production: production?.url ?? "", sandbox: sandbox?.url ?? "", demoKeys };
}

const nameKeyHeader = (scheme: SecurityScheme | undefined): string =>
  scheme?.type === "http" ? "Authorization" : (scheme?.name ?? "");

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
