import type { ParameterValues } from "../call/parameters.js";
import type { ApiTable, Operation } from "../spec/api-table.js";
import { findOperation } from "../spec/find-operation.js";
import { isPlainRecord } from "../spec/read-value.js";
import { checkValues, type Given } from "./check-values.js";
import type { RecordedCall } from "./recorded-call.js";
import { UnexpectedCallError } from "./unexpected-call-error.js";

/** What a mock must know of the API. */
export type MockedApi = Pick<ApiTable, "operations" | "keyHeaders" | "envelope"> & Partial<Pick<ApiTable, "servers">>;

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
export function readCall({ operations, keyHeaders, servers }: MockedApi, request: SentRequest): ReadCall {
  const { method } = request;
  const url = new URL(request.url);
  const path = withoutBase(url.pathname, servers?.production);
  const operation = findOperation(operations, method, path);
  if (operation === undefined) throw refuseAddress(operations, method, path);
  const keys = keyNames.filter((name) => keyHeaders[name] !== "" && request.headers.get(keyHeaders[name]));
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

/** The path below that of the server. */
function withoutBase(path: string, server = ""): string {
  const base = URL.canParse(server) ? new URL(server).pathname.replace(/\/$/, "") : "";
  return base !== "" && path.startsWith(`${base}/`) ? path.slice(base.length) : path;
}

function refuseAddress(operations: readonly Operation[], method: string, path: string): UnexpectedCallError {
  const all = [...new Set(operations.map((operation) => operation.method))];
  const methods = all.filter((other) => findOperation(operations, other, path)).join(" and ");
  return methods === ""
    ? new UnexpectedCallError(method, path, "no operation of the spec has this path", {}, 404)
    : new UnexpectedCallError(method, path, `this path takes ${methods}`, {}, 405);
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
    return { place: "query", name, value: values[0], times: values.length, values };
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

type KeyHeaders = ApiTable["keyHeaders"];
const keyNames = ["apiKey", "accountKey"] as const satisfies readonly (keyof KeyHeaders)[];

function findMissingKeys({ account }: Operation, keys: readonly string[], keyHeaders: KeyHeaders): string[] {
  const needed = keyNames.filter((name) => keyHeaders[name] !== "" && (name === "apiKey" || account));
  return needed.filter((name) => !keys.includes(name)).map((name) => keyHeaders[name]);
}

function withoutKeys(headers: Headers, keyHeaders: KeyHeaders): Record<string, string> {
  const secret = Object.values(keyHeaders).map((name) => name.toLowerCase());
  return Object.fromEntries([...headers].filter(([name]) => !secret.includes(name)));
}
