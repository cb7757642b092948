import createClient, { type Client, defaultPathSerializer } from "openapi-fetch";
import type { paths } from "../../generated/types.js";
import { nameCaller, rememberCaller } from "../call/caller.js";
import { judgeCall } from "../call/judge-call.js";
import { findUnsendable } from "../call/parameters.js";
import { redactProblems } from "../call/redact.js";
import { serializeQuery, writeJson } from "../call/request.js";
import type { Settings } from "../settings/settings.js";
import { ValidationError } from "../spec/errors.js";
import {
  describeError,
  type FetchedResult,
  findError,
  isRemembered,
  markAccount,
  rememberError,
} from "./error-of-result.js";
import { type FetchedCall, fetchRequest } from "./fetch-request.js";
import { makeRequest } from "./make-request.js";
import { prepareRawCall, type RawOptions } from "./raw-options.js";
import { createPageSender } from "./raw-page.js";
import type { SendPage } from "./run-operation.js";

/** An openapi-fetch client: `{ data, error, response }` by path, with the keys, retries and timeouts of its client. */
export type RawClient<Paths extends object = paths> = Client<Paths>;

export function createRawClient<Paths extends object>(settings: Settings, isAccountClient: boolean): RawClient<Paths> {
  const client = createClient<paths>({
    baseUrl: settings.baseUrl,
    headers: { ...settings.headers },
    querySerializer: (query) => redactProblems(settings, () => serializeQuery(query)),
    bodySerializer: (body) => writeJson(body),
    // It is called as a constructor, and returns requests.
    Request: makeRequest as unknown as typeof Request,
  });
  // The types of openapi-fetch follow the path, which is any text here.
  const ask = async (method: string, path: string, init: object, callSettings: Settings, fetched: FetchedCall) => {
    const fetch = (request: Request) => fetchRequest(callSettings, isAccountClient, request, fetched);
    const result = await client.request(String(method) as "get", path as never, { ...init, fetch } as never);
    return checkResult(settings, { method, path, isAccountClient }, result);
  };
  const send = async (method: string, path: string, options?: RawOptions) => {
    const prepare = () => prepareRawCall(settings, path, options, serializePath);
    const { init, signal, callSettings, given: params } = redactProblems(settings, prepare);
    const isJson = (init.parseAs ?? "json") === "json";
    return nameCaller(rememberCaller(), () => ask(method, path, init, callSettings, { isJson, signal, params }));
  };
  const methods = Object.keys(client).filter((name) => name === name.toUpperCase());
  const calls = methods.map((method) => [method, (path: string, init?: RawOptions) => send(method, path, init)]);
  const source: RawSource = { settings };
  const use: RawClient["use"] = (...middleware) => {
    client.use(...middleware);
    source.send = createPageSender(ask);
  };
  // The same members with the same types: each only prepares its options first.
  const raw = { ...client, ...Object.fromEntries(calls), request: send, use } as unknown as RawClient<Paths>;
  sources.set(raw, source);
  return raw;
}

/** What a list by its path is opened with. */
interface RawSource {
  readonly settings: Settings;
  /** How its pages are sent; as always, before there is middleware. */
  send?: SendPage;
}

/** Not a member, which would expose the keys to inspection. */
const sources = new WeakMap<object, RawSource>();

/** What is known of a raw client; `undefined` of anything else. */
export const readRawSource = (raw: object): Readonly<RawSource> | undefined => sources.get(raw);

interface RawCall {
  readonly method: string;
  readonly path: string;
  readonly isAccountClient: boolean;
}

/** Holds what middleware of openapi-fetch made of a response to the rules of every response. */
function checkResult<Result extends FetchedResult & { readonly response: Response }>(
  settings: Settings,
  call: RawCall,
  result: Result,
): Result {
  const { response } = result;
  if (isRemembered(response)) return result;
  rememberError(response, (body) => describeError(response, body, describeRawCall(settings, call, response)));
  const error = response.ok ? findError(settings.table, result) : undefined;
  if (error !== undefined) throw error;
  return result;
}

function describeRawCall(settings: Settings, { method, path, isAccountClient }: RawCall, { url }: Response) {
  const { operation, account } = judgeCall(settings.table.operations, method, path, isAccountClient);
  const headers = markAccount(settings.table, account);
  const request = { method, url: url || settings.baseUrl.replace(/\/$/, "") + path, headers };
  return { operationId: operation?.id ?? `${method} ${path}`, request, settings };
}

/** Fills `{name}` in a path; refuses values that would change the path. */
export function serializePath(template: string, values: Readonly<Record<string, unknown>>): string {
  for (const [, name = ""] of template.matchAll(/\{([^{}]+)\}/g)) {
    const problem = findUnsendable({ in: "path" }, values[name] ?? undefined);
    if (problem !== undefined) throw new ValidationError({ [name]: problem }, { operationId: template });
  }
  return defaultPathSerializer(template, values);
}
