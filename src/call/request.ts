import { isGiven } from "../settings/checks.js";
import type { Settings } from "../settings/settings.js";
import type { Operation, Parameter } from "../spec/api-table.js";
import { ConfigurationError, ValidationError } from "../spec/errors.js";
import { isPlainRecord } from "../spec/read-value.js";
import type { PlannedRequest } from "./call.js";
import { findUnsendable } from "./parameters.js";

export interface RequestParts {
  /** Form-encoded. */
  readonly query?: string | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Whether to send the account key. */
  readonly account: boolean;
  /** For errors. */
  readonly operationId?: string;
}

/** Plans the request of an operation, with each value in its place. */
export function planRequest(settings: Settings, operation: Operation, values: Map<Parameter, unknown>): PlannedRequest {
  let { path } = operation;
  const query = new URLSearchParams();
  let body: Record<string, unknown> | undefined;
  for (const [{ in: place, name, joined }, value] of values) {
    if (place === "query") for (const text of writeTexts(value, joined)) query.append(name, text);
    else if (place === "path") path = path.replace(`{${name}}`, () => encodeURIComponent(String(value)));
    else {
      body ??= {};
      body[name] = value;
    }
  }
  const { id: operationId, method, account = settings.sendsAccountKey ?? false } = operation;
  return planAnyRequest(settings, method, path, { query: query.toString(), body, account, operationId });
}

const writeTexts = (value: unknown, joined = false): string[] =>
  Array.isArray(value) && !joined ? value.map(String) : [String(value)];

/** Plans any request to the configured origin, with its keys. */
export function planAnyRequest(settings: Settings, method: string, path: string, parts: RequestParts): PlannedRequest {
  const { query, body, account, operationId } = parts;
  const address = settings.baseUrl.replace(/\/$/, "") + path;
  const url = query ? `${address}?${query}` : address;
  const headers: Record<string, string> = { accept: "application/json" };
  for (const [name, value] of Object.entries(settings.headers)) headers[name.toLowerCase()] = value;
  addKeys(headers, settings, account);
  const hasNoBody = method === "GET" || method === "HEAD";
  if (body === undefined || (body === null && hasNoBody)) return { method, url, headers, body: null };
  if (hasNoBody) {
    throw new ValidationError({ body: `cannot be sent with ${method}: put parameters in \`query\`` }, { operationId });
  }
  headers["content-type"] = "application/json";
  return { method, url, headers, body: writeJson(body, operationId) };
}

/** Hides the runtime's own message, which could show parts of the body. */
export function writeJson(body: unknown, operationId?: string): string {
  try {
    // `undefined` for a function or a symbol, against its type.
    const text: string | undefined = JSON.stringify(body);
    if (text !== undefined) return text;
  } catch {
    // A BigInt, a value inside itself, or a `toJSON` that throws.
  }
  const problem = "must be a value that JSON can hold: no BigInt, no function, nothing that contains itself";
  throw new ValidationError({ body: problem }, { operationId });
}

/** Converts a request to plain data. */
export async function readRequest(request: Request): Promise<PlannedRequest> {
  const { method, url, headers } = request;
  return { method, url, headers: Object.fromEntries(headers), body: (await request.text()) || null };
}

/** Adds the key headers of a call, and replaces any of the same name. */
export function addKeys(headers: Record<string, string>, settings: Settings, account: boolean): void {
  const { keyHeaders, keyScheme } = settings.table;
  if (settings.apiKey !== "")
    headers[keyHeaders.apiKey.toLowerCase()] = keyScheme ? `${keyScheme} ${settings.apiKey}` : settings.apiKey;
  if (!account || keyHeaders.accountKey === "") return;
  if (settings.accountKey === undefined) {
    throw new ConfigurationError("This call needs an account key: call it on api.user({ accountKey }).");
  }
  headers[keyHeaders.accountKey.toLowerCase()] = settings.accountKey;
}

/** Form-encodes a query, as the official package does; leaves out `undefined` and `null`. */
export function serializeQuery(query: unknown): string {
  if (!isPlainRecord(query)) throw new ValidationError({ query: "must be an object of names and values" });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (!isGiven(value)) continue;
    const problem = findUnsendable({ in: "query" }, value);
    if (problem !== undefined) throw new ValidationError({ [name]: problem });
    search.append(name, String(value));
  }
  return search.toString();
}
