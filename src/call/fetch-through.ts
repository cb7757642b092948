import type { DispatcherLike, FetchLike } from "../settings/options.js";
import { listCodings } from "./decode-body.js";
import { Exchange } from "./exchange.js";
import { DispatcherMisuse, DispatchFailure, isMistake, isMisuse } from "./network-failure.js";

/** A fetch that sends through a dispatcher, without web streams. */
export function fetchThrough(dispatcher: DispatcherLike, changesState: boolean): FetchLike {
  codings ??= listCodings();
  const defaults = { accept: "*/*", "accept-encoding": codings, "user-agent": "node" };
  return (url, { method, headers, body, signal }) =>
    new Promise((resolve, reject) => {
      const { origin, pathname, search } = new URL(url);
      const abort = () => exchange.abort(signal.reason);
      const outcome = {
        resolve,
        reject: (error: unknown, isUnderWay: boolean) => reject(describe(error, isUnderWay)),
        onEnd: () => signal.removeEventListener("abort", abort),
      };
      const exchange = new Exchange(outcome, method);
      signal.addEventListener("abort", abort);
      const plain = { origin, path: pathname + search, method, headers: { ...defaults, ...headers }, body };
      // Otherwise undici could send it again with a pipeline whose connection broke.
      const request = changesState ? { ...plain, idempotent: false } : plain;
      try {
        dispatcher.dispatch(request, exchange);
      } catch (error) {
        // A bug in a dispatcher of the caller's own reaches the caller as it is.
        if (isMistake(error)) reject(error);
        exchange.fail(error);
      }
    });
}

let codings: string | undefined;

function describe(error: unknown, isUnderWay: boolean): Error {
  return !isUnderWay && isMisuse(error) ? new DispatcherMisuse(error) : new DispatchFailure(error, isUnderWay);
}
