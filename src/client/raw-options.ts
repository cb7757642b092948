import { mergeHeaders } from "openapi-fetch";
import { findPathProblem } from "../call/check-path.js";
import { holdRequest } from "../call/time-limit.js";
import { checkFunction, checkHeaders, checkSignal, isGiven } from "../settings/checks.js";
import { type Settings, withCallOptions } from "../settings/settings.js";
import { ConfigurationError, ValidationError } from "../spec/errors.js";
import { isPlainRecord, isRecord } from "../spec/read-value.js";

/** Options of a call of openapi-fetch, as far as they are read here. */
export interface RawOptions {
  readonly parseAs?: string;
  readonly fetch?: unknown;
  readonly headers?: unknown;
  readonly signal?: unknown;
  readonly params?: unknown;
  readonly body?: unknown;
  readonly pathSerializer?: unknown;
  readonly accountKey?: unknown;
}

type SerializePath = (template: string, values: Readonly<Record<string, unknown>>) => string;

interface PreparedCall {
  readonly init: RawOptions;
  /** Kept from openapi-fetch: a `Request` would listen to it until it is collected as garbage, and refuses that of another realm. */
  readonly signal: AbortSignal | undefined;
  readonly callSettings: Settings;
  /** All parameters by name. */
  readonly given: object;
}

/** Checks the path and the options of a raw call. Its own `fetch` becomes a setting, and so goes below the client's. */
export function prepareRawCall(
  settings: Settings,
  path: string,
  options: RawOptions = {},
  serializePath: SerializePath,
): PreparedCall {
  if (!isPlainRecord(options)) throw new ConfigurationError("The options of a raw call must be an object.");
  const { fetch, signal, params = {}, pathSerializer = serializePath, accountKey, ...init }: RawOptions = options;
  if (isGiven(accountKey)) throw createKeyMistake(settings, path);
  if (!isPlainRecord(params)) throw new ValidationError({ params: "must be an object" }, { operationId: String(path) });
  const checkedSignal = isGiven(signal) ? checkSignal("signal", signal) : undefined;
  const fill = checkFunction<SerializePath>("pathSerializer", pathSerializer);
  const { path: values = {} } = params;
  if (!isPlainRecord(values)) throw new ValidationError({ path: "must be an object of parameters" });
  const problem = findPathProblem(typeof path === "string" ? fill(path, values) : path);
  if (problem !== undefined) throw new ValidationError({ path: problem }, { operationId: String(path) });
  const headers = readRawHeaders(init.headers);
  readRawHeaders(params["header"]);
  const callSettings = isGiven(fetch) ? withCallOptions(settings, { fetch: takeRequests(fetch) }) : settings;
  const given = [params["query"], values, init.body].map((some) => isPlainRecord(some) && some);
  return {
    init: { ...init, params, headers, pathSerializer: fill },
    signal: checkedSignal,
    callSettings,
    given: Object.assign({}, ...given),
  };
}

/** openapi-fetch takes any option, and would overlook this one. */
function createKeyMistake({ table }: Settings, path: string): ConfigurationError {
  const instead = `\`params: { header: { "${table.keyHeaders.accountKey}": … } }\``;
  return new ConfigurationError(
    `${String(path)} was not called: accountKey is no option of a raw call. Where the path takes an account key, give it as ${instead}.`,
  );
}

/** A fetch that is called as openapi-fetch does, with a `Request`. It gets the signal itself, too, for a fetch that reads it. */
function takeRequests(fetch: unknown): typeof globalThis.fetch {
  const send = checkFunction<typeof globalThis.fetch>("fetch", fetch);
  return async (input, init) => {
    const request = new Request(input, init);
    if (init?.signal) holdRequest(init.signal, request);
    return send(request, init);
  };
}

/** openapi-fetch takes lists of values, and `null` to leave out a header, but would overlook pairs. */
function readRawHeaders(headers: unknown): unknown {
  if (!isGiven(headers)) return undefined;
  if (!isRecord(headers) || Symbol.iterator in headers) return checkHeaders("headers", headers);
  try {
    // It refuses what its type would not.
    mergeHeaders(headers as Record<string, string>);
    return headers;
  } catch {
    return checkHeaders("headers", "refused");
  }
}
