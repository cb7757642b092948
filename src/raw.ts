import type { Client, Middleware } from "openapi-fetch";
import type { paths } from "../generated/types.js";
import type { Settings } from "./options.js";

/** The plain openapi-fetch client: `{ data, error, response }` by path, with this client's keys, retries and timeouts. */
export type RawClient = Client<paths>;

const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "request"] as const;

/** Loads openapi-fetch when it is first used: most programs never do. */
export function createRawClient(settings: Settings, isAccount: boolean): RawClient {
  let loading: Promise<RawClient> | undefined;
  const load = () => {
    loading ??= import("./raw-client.js").then((raw) => raw.createRawClient(settings, isAccount));
    return loading;
  };
  const change = (change: (client: RawClient) => void) => {
    const changed = load().then((client) => {
      change(client);
      return client;
    });
    // What is wrong with the change is told by the calls that follow.
    changed.catch(() => {});
    loading = changed;
  };
  const calls = methods.map((method) => {
    // The parameters of each method are typed where they come from; here they only pass through.
    const call = async (...input: unknown[]) => ((await load())[method] as (...input: unknown[]) => unknown)(...input);
    return [method, call];
  });
  return {
    ...Object.fromEntries(calls),
    use: (...middleware: Middleware[]) => change((client) => client.use(...middleware)),
    eject: (...middleware: Middleware[]) => change((client) => client.eject(...middleware)),
  };
}
