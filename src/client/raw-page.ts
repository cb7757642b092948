import type { Call } from "../call/call.js";
import { encodeText } from "../call/utf8.js";
import type { Settings } from "../settings/settings.js";
import type { Operation, Parameter } from "../spec/api-table.js";
import { type FetchedResult, readData } from "./error-of-result.js";
import type { FetchedCall } from "./fetch-request.js";
import type { SendPage } from "./run-operation.js";

/** Asks by openapi-fetch, with the middleware of a raw client. */
type Ask = (
  method: string,
  path: string,
  init: object,
  settings: Settings,
  fetched: FetchedCall,
) => Promise<FetchedResult & { readonly response: Response }>;

/** Sends the pages of a list so that middleware of openapi-fetch sees of each what it sees of a raw call. */
export function createPageSender(ask: Ask): SendPage {
  return async (call, operation) => {
    const { settings, params = {}, timing } = call;
    const fetched = { isJson: true, signal: undefined, params, timing };
    const result = await ask(operation.method, operation.path, describePage(call, operation), settings, fetched);
    const json = readData(settings.table, result);
    const { status, headers, url } = result.response;
    return {
      status,
      headers,
      url,
      json,
      // Read for errors only.
      get body() {
        return encodeText(JSON.stringify(json) ?? "");
      },
    };
  };
}

/** The options of openapi-fetch for a request that is planned. Keys are added below the middleware. */
function describePage({ request, settings, params }: Call, operation: Operation): object {
  const keyHeaders = Object.values(settings.table.keyHeaders).map((name) => name.toLowerCase());
  const headers = Object.entries(request.headers).filter(([name]) => !keyHeaders.includes(name));
  const pick = (place: Parameter["in"]) => {
    const names = operation.parameters.filter((parameter) => parameter.in === place).map(({ name }) => name);
    return Object.fromEntries(Object.entries(params ?? {}).filter(([name]) => names.includes(name)));
  };
  const [address, query = ""] = request.url.split("?");
  return {
    params: { path: pick("path"), query: pick("query") },
    headers: Object.fromEntries(headers),
    pathSerializer: () => address,
    querySerializer: () => query,
  };
}
