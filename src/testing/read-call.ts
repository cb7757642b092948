import { checkParameters, type ParameterValues } from "../call/parameters.js";
import type { ApiTable, Operation, Parameter } from "../spec/api-table.js";
import { ValidationError } from "../spec/errors.js";
import { findOperation } from "../spec/find-operation.js";
import { isPlainRecord } from "../spec/read-value.js";
import type { RecordedCall } from "./recorded-call.js";
import { UnexpectedCallError } from "./unexpected-call-error.js";

/** What a mock must know of the API. */
export type MockedApi = Pick<ApiTable, "operations" | "keyHeaders" | "envelope">;

/** A request with its whole body. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly text: string;
}

export interface ReadCall {
  readonly operation: Operation;
  readonly call: RecordedCall;
}

/** Reads the operation and the parameters of a request; refuses one that breaks the spec. */
export function readCall({ operations, keyHeaders }: MockedApi, request: SentRequest): ReadCall {
  const { method } = request;
  const url = new URL(request.url);
  const path = url.pathname;
  const operation = findOperation(operations, method, path);
  if (operation === undefined) throw refuseAddress(operations, method, path);
  const keys = keyNames.filter((name) => request.headers.get(keyHeaders[name]));
  const missing = findMissingKeys(operation, keys, keyHeaders);
  if (missing.length > 0) throw new UnexpectedCallError(method, path, `sent without ${missing.join(" and ")}`, {}, 401);
  const body = readBody(request, path);
  const params = checkValues(operation, path, [
    ...readPath(operation, path),
    ...readQuery(url.searchParams),
    ...Object.entries(body ?? {}).map(([name, value]): Given => ({ place: "body", name, value, times: 1 })),
  ]);
  const query = Object.fromEntries(url.searchParams);
  const headers = withoutKeys(request.headers, keyHeaders);
  // The types are compiled from the rules that were just checked.
  const call = { operationId: operation.id, method, path, params, query, body, headers, keys } as unknown;
  return { operation, call: call as RecordedCall };
}

function refuseAddress(operations: readonly Operation[], method: string, path: string): UnexpectedCallError {
  const all = [...new Set(operations.map((operation) => operation.method))];
  const methods = all.filter((other) => findOperation(operations, other, path)).join(" and ");
  return methods === ""
    ? new UnexpectedCallError(method, path, "no operation of the spec has this path", {}, 404)
    : new UnexpectedCallError(method, path, `this path takes ${methods}`, {}, 405);
}

/** A value as it was sent. */
interface Given {
  readonly place: Parameter["in"];
  readonly name: string;
  readonly value: unknown;
  readonly times: number;
}

function readPath({ path: template }: Operation, path: string): Given[] {
  const given = path.split("/");
  const names = template.split("/").map((segment) => /^\{(.+)\}$/.exec(segment)?.[1]);
  return names.flatMap((name, index) =>
    name === undefined ? [] : [{ place: "path", name, value: decode(given[index] ?? ""), times: 1 }],
  );
}

/** What is no valid encoding stays as it is. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function readQuery(query: URLSearchParams): Given[] {
  return [...new Set(query.keys())].map((name) => {
    const values = query.getAll(name);
    return { place: "query", name, value: values[0], times: values.length };
  });
}

function readBody({ method, headers, text }: SentRequest, path: string): ParameterValues | undefined {
  if (text === "") return undefined;
  const refuse = (problem: string) =>
    new UnexpectedCallError(method, path, `the body ${problem}`, { body: problem }, 400);
  const body = parseJson(text);
  if (body === undefined) throw refuse("is not JSON");
  if (!isPlainRecord(body)) throw refuse("must be a JSON object");
  const [type = ""] = (headers.get("content-type") || "a body of no type").split(";");
  if (!/^application\/(.+\+)?json$/i.test(type.trim())) throw refuse(`must be sent as application/json, not ${type}`);
  return body;
}

/** JSON has no `undefined`, so that means that a text is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function checkValues(operation: Operation, path: string, values: readonly Given[]): ParameterValues {
  // No object: a caller chooses the names.
  const problems = new Map<string, string>();
  const params: Record<string, unknown> = {};
  for (const given of values) {
    const parameter = operation.parameters.find(({ name }) => name === given.name);
    const problem = describeMisplaced(operation, parameter, given);
    if (problem !== undefined) problems.set(given.name, problem);
    else if (parameter !== undefined) params[given.name] = readValue(parameter, given.value);
  }
  for (const [name, problem] of findBroken(operation, params)) {
    if (!problems.has(name)) problems.set(name, problem);
  }
  if (problems.size === 0) return params;
  const details = [...problems].map(([name, problem]) => `\n  ${name} ${problem}`).join("");
  const problem = `wrong parameters for ${operation.id}${details}`;
  throw new UnexpectedCallError(operation.method, path, problem, Object.fromEntries(problems));
}

function describeMisplaced(
  { parameters }: Operation,
  parameter: Parameter | undefined,
  { place, value, times }: Given,
): string | undefined {
  const names = parameters.map(({ name }) => name).join(", ");
  if (parameter === undefined)
    return names === "" ? "is unknown: it takes no parameters" : `is unknown (it takes ${names})`;
  if (parameter.in !== place) return `belongs in the ${parameter.in}, not in the ${place}`;
  if (times > 1) return `is given ${times} times`;
  return value === null ? "must not be null" : undefined;
}

/** Finds the broken rules that the client checks too, unless `validate` is false. */
function findBroken(operation: Operation, params: ParameterValues): [name: string, problem: string][] {
  try {
    checkParameters(operation, params, true);
    return [];
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    return Object.entries(error.fields);
  }
}

/** Converts a text from the URL to the type of its parameter. */
function readValue({ in: place, types }: Parameter, value: unknown): unknown {
  if (place === "body" || typeof value !== "string" || types.includes("string")) return value;
  if (types.includes("boolean")) return value === "true" || value === "false" ? value === "true" : value;
  return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}

type KeyHeaders = ApiTable["keyHeaders"];
const keyNames = ["apiKey", "accountKey"] as const satisfies readonly (keyof KeyHeaders)[];

function findMissingKeys({ account }: Operation, keys: readonly string[], keyHeaders: KeyHeaders): string[] {
  const needed = keyNames.filter((name) => name === "apiKey" || account);
  return needed.filter((name) => !keys.includes(name)).map((name) => keyHeaders[name]);
}

function withoutKeys(headers: Headers, keyHeaders: KeyHeaders): Record<string, string> {
  const secret = Object.values(keyHeaders).map((name) => name.toLowerCase());
  return Object.fromEntries([...headers].filter(([name]) => !secret.includes(name)));
}
