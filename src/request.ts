import { createFinalURL, defaultPathSerializer } from "openapi-fetch";
import { ConfigurationError, ValidationError } from "./errors.js";
import { keyHeaders, type Operation, type Parameter } from "./operation.js";
import type { Settings } from "./options.js";
import { findUnsendable } from "./parameters.js";

/** A request as plain data, so that every attempt can send it anew. */
export interface PlannedRequest {
  readonly method: string;
  readonly url: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export interface RequestParts {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  /** Send the account key as well. */
  readonly account: boolean;
}

/** The request of an operation: each value in its place, in the spec's order. */
export function planRequest(
  settings: Settings,
  operation: Operation,
  values: ReadonlyMap<Parameter, unknown>,
): PlannedRequest {
  const parts: Partial<Record<Parameter["in"], Record<string, unknown>>> = {};
  for (const [{ in: place, name }, value] of values) {
    parts[place] ??= {};
    parts[place][name] = value;
  }
  return planAnyRequest(settings, operation.method, operation.path, { ...parts, account: operation.account ?? false });
}

/** Any request to the configured origin, with the keys it needs. */
export function planAnyRequest(settings: Settings, method: string, path: string, parts: RequestParts): PlannedRequest {
  const url = createFinalURL(path, {
    baseUrl: settings.baseUrl.replace(/\/$/, ""),
    params: parts,
    querySerializer: serializeQuery,
    pathSerializer: serializePath,
  });
  const headers: Record<string, string> = { accept: "application/json" };
  for (const [name, value] of Object.entries(settings.headers)) headers[name.toLowerCase()] = value;
  Object.assign(headers, keysFor(settings, parts.account));
  if (parts.body === undefined) return { method, url, headers, body: null };
  headers["content-type"] = "application/json";
  return { method, url, headers, body: JSON.stringify(parts.body) };
}

/** A request that somebody else made, as plain data. */
export async function readRequest(request: Request): Promise<PlannedRequest> {
  const { method, url, headers } = request;
  return { method, url, headers: Object.fromEntries(headers), body: (await request.text()) || null };
}

/** The key headers of a call, by lower-case name. */
export function keysFor(settings: Settings, account: boolean): Record<string, string> {
  const headers = { [keyHeaders.apiKey.toLowerCase()]: settings.apiKey };
  if (!account) return headers;
  if (settings.accountKey === undefined) {
    throw new ConfigurationError("This call needs an account key: make it on api.user({ accountKey }).");
  }
  return { ...headers, [keyHeaders.accountKey.toLowerCase()]: settings.accountKey };
}

/** Fills `{name}` in a path; refuses values that would leave the place they stand in. */
export function serializePath(template: string, values: Readonly<Record<string, unknown>>): string {
  for (const [, name = ""] of template.matchAll(/\{([^{}]+)\}/g)) {
    const problem = findUnsendable({ in: "path" }, values[name] ?? undefined);
    if (problem !== undefined) throw new ValidationError({ [name]: problem }, { operationId: template });
  }
  return defaultPathSerializer(template, values);
}

/** Form encoding, as the official package sends it; `undefined` and `null` are left out. */
export function serializeQuery(query: Readonly<Record<string, unknown>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null) continue;
    const problem = findUnsendable({ in: "query" }, value);
    if (problem !== undefined) throw new ValidationError({ [name]: problem });
    search.append(name, String(value));
  }
  return search.toString();
}
