import { createFinalURL, defaultPathSerializer, mergeHeaders } from "openapi-fetch";
import { ConfigurationError, ValidationError } from "./errors.js";
import { keyHeaders, type Operation, type Parameter } from "./operation.js";
import type { Settings } from "./options.js";
import { findUnsendable } from "./parameters.js";

export interface RequestParts {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  /** Send the account key as well. */
  readonly account: boolean;
}

/** The request of an operation: each value in its place, in the spec's order. */
export function buildRequest(
  settings: Settings,
  operation: Operation,
  values: ReadonlyMap<Parameter, unknown>,
): Request {
  const places: Record<Parameter["in"], Record<string, unknown>> = { path: {}, query: {}, body: {} };
  for (const [parameter, value] of values) places[parameter.in][parameter.name] = value;
  const { path, query, body } = places;
  const hasBody = Object.keys(body).length > 0;
  return createRequest(settings, operation.method, operation.path, {
    path,
    query,
    body: hasBody ? body : undefined,
    account: operation.account ?? false,
  });
}

/** Any request to the configured origin, with the keys it needs. */
export function createRequest(settings: Settings, method: string, path: string, parts: RequestParts): Request {
  const url = createFinalURL(path, {
    baseUrl: settings.baseUrl.replace(/\/$/, ""),
    params: { path: parts.path ?? {}, query: parts.query ?? {} },
    querySerializer: serializeQuery,
    pathSerializer: serializePath,
  });
  const headers = mergeHeaders({ accept: "application/json" }, settings.headers, keysFor(settings, parts.account));
  if (parts.body === undefined) return new Request(url, { method, headers });
  headers.set("content-type", "application/json");
  return new Request(url, { method, headers, body: JSON.stringify(parts.body) });
}

export function keysFor(settings: Settings, account: boolean): Record<string, string> {
  const headers = { [keyHeaders.apiKey]: settings.apiKey };
  if (!account) return headers;
  if (settings.accountKey === undefined) {
    throw new ConfigurationError("This call needs an account key: make it on api.user({ accountKey }).");
  }
  return { ...headers, [keyHeaders.accountKey]: settings.accountKey };
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
    if (value !== undefined && value !== null) search.append(name, String(value));
  }
  return search.toString();
}
