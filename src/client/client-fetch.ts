import { nameCaller, rememberCaller } from "../call/caller.js";
import { checkSignal, isGiven } from "../settings/checks.js";
import type { Settings } from "../settings/settings.js";
import { isPlainRecord } from "../spec/read-value.js";
import { fetchRequest } from "./fetch-request.js";
import { makeRequest } from "./make-request.js";

/** A fetch with the keys, retries and limits of its client. */
export type ClientFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** The client of a call. */
interface Caller {
  readonly settings: Settings;
  readonly isAccount: boolean;
}

/** Makes a fetch that goes the way of every call. Each call reads the client anew, whose settings can change. */
export function createClientFetch(readCaller: () => Caller): ClientFetch {
  const send: ClientFetch = async (input, init) => {
    const { settings, isAccount } = readCaller();
    const { signal: given, ...rest } = init ?? {};
    // A `Request` would listen to it until it is collected as garbage.
    const signal = isGiven(given) ? checkSignal("signal", given) : undefined;
    const request = makeRequest(findTarget(settings, input), rest);
    for (const [name, value] of Object.entries(settings.headers))
      if (!request.headers.has(name)) request.headers.set(name, value);
    const params = await readParams(request);
    return fetchRequest(settings, isAccount, request, { isJson: true, signal, params });
  };
  return (input, init) => nameCaller(rememberCaller(), () => send(input, init));
}

/** A path that starts with "/" stands below the base URL. */
function findTarget({ baseUrl }: Settings, input: string | URL | Request): string | URL | Request {
  return typeof input === "string" && input.startsWith("/") ? baseUrl.replace(/\/$/, "") + input : input;
}

/** The parameters in the query and in a JSON body, by name. */
async function readParams(request: Request): Promise<object> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  return { ...query, ...readBody(await request.clone().text()) };
}

function readBody(text: string): object {
  try {
    const body: unknown = JSON.parse(text);
    return isPlainRecord(body) ? body : {};
  } catch {
    return {};
  }
}
