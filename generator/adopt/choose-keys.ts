import { isPlainRecord } from "../../src/spec/read-value.ts";
import { listEntries } from "../read/read-operations.ts";
import { resolve } from "../read/references.ts";
import type { SecurityScheme, Spec, SpecOperation } from "../read/spec.ts";
import { type Note, note } from "./note.ts";

type Requirement = Readonly<Record<string, readonly string[]>>;

/**
 * Finds the one or two keys that the client sends, gives them the names that it knows, and tells each operation which it needs.
 * Changes the spec itself.
 */
export function chooseKeys(spec: Spec): Note[] {
  const schemes = Object.fromEntries(
    Object.entries(spec.components.securitySchemes).map(([name, scheme]) => [name, resolve(spec, scheme as object)]),
  ) as Readonly<Record<string, SecurityScheme>>;
  const operations = listEntries(spec).map(({ source }) => source);
  const requirements = operations.flatMap(readRequirements);
  const apiKey = chooseApiKey(schemes, requirements);
  const accountKey = chooseAccountKey(schemes, requirements, apiKey);
  const at = spec.components.securitySchemes;
  const notes = Object.entries(schemes).map(([name, scheme]) => {
    if (name === apiKey) return note("key", describeApiKey(scheme), at, name);
    if (name === accountKey) return note("key", `is the accountKey of api.user(), sent as ${scheme.name}`, at, name);
    return note("key", "is not sent: the client has one key, or two; pass it in options.headers", at, name);
  });
  for (const operation of operations) rewriteSecurity(operation, apiKey, accountKey);
  const chosen = [
    ...(apiKey === undefined ? [] : [["ApiKey", writeScheme(schemes[apiKey] ?? {})]]),
    ...(accountKey === undefined ? [] : [["AccountKey", schemes[accountKey] ?? {}]]),
  ];
  (spec.components as { securitySchemes: object }).securitySchemes = Object.fromEntries(chosen);
  const isOurs = apiKey === "ApiKey" && (accountKey === undefined || accountKey === "AccountKey");
  return isOurs && notes.length <= 2 ? [] : notes;
}

const describeApiKey = (scheme: SecurityScheme): string =>
  isToken(scheme) ? "is the apiKey, sent as Authorization: Bearer …" : `is the apiKey, sent as ${scheme.name}`;

const readRequirements = ({ security }: SpecOperation): Requirement[] =>
  Array.isArray(security) ? security.filter((one): one is Requirement => isPlainRecord(one)) : [];

const isHeader = (scheme: SecurityScheme | undefined): boolean => scheme?.type === "apiKey" && scheme.in === "header";

/** A token that stands behind the word Bearer, however a program came by it. */
const isToken = ({ type = "", scheme = "" }: SecurityScheme): boolean =>
  type === "oauth2" || type === "openIdConnect" || (type === "http" && scheme.toLowerCase() === "bearer");

/** The one that most operations take, of those that the client can send. */
function chooseApiKey(
  schemes: Readonly<Record<string, SecurityScheme>>,
  requirements: readonly Requirement[],
): string | undefined {
  const uses = Object.entries(schemes)
    .filter(([, scheme]) => isHeader(scheme) || isToken(scheme))
    .map(([name]) => ({ name, count: requirements.filter((one) => Object.hasOwn(one, name)).length }))
    .filter(({ count }) => count > 0);
  return uses.sort((a, b) => b.count - a.count)[0]?.name;
}

/** The one that is only ever asked for together with the other: whose account it is about. */
function chooseAccountKey(
  schemes: Readonly<Record<string, SecurityScheme>>,
  requirements: readonly Requirement[],
  apiKey: string | undefined,
): string | undefined {
  if (apiKey === undefined) return undefined;
  return Object.keys(schemes).find((name) => {
    const uses = requirements.filter((one) => Object.hasOwn(one, name));
    const isTogether = uses.length > 0 && uses.every((one) => Object.hasOwn(one, apiKey));
    return name !== apiKey && isHeader(schemes[name]) && isTogether;
  });
}

const writeScheme = (scheme: SecurityScheme): object =>
  isToken(scheme) ? { type: "http", scheme: "bearer" } : { ...scheme };

function rewriteSecurity(operation: SpecOperation, apiKey = "", accountKey = ""): void {
  const requirements = readRequirements(operation);
  const needed = requirements.find((one) => Object.hasOwn(one, apiKey));
  const security =
    needed === undefined
      ? []
      : [{ ApiKey: [], ...(Object.hasOwn(needed, accountKey) && { AccountKey: needed[accountKey] ?? [] }) }];
  Object.assign(operation, { security });
}
