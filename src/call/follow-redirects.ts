import { ConnectionError, type ErrorContext } from "../spec/errors.js";
import type { Redact } from "./redact.js";

/** How the redirects of a request are followed. */
export interface Redirects {
  readonly ask: (url: string) => Promise<Response>;
  /** Why a redirect must not be followed, if so. */
  readonly findRisk: (from: URL, to: URL) => string | undefined;
  readonly redact: Redact;
  /** Only for errors. */
  readonly describe: () => ErrorContext;
}

const mostRedirects = 5;

/** The one loop for redirects: asks, and asks again where the answer points, if nothing speaks against it. */
export async function followRedirects(
  start: string,
  { ask, findRisk, redact, describe }: Redirects,
): Promise<Response> {
  let url = start;
  for (let followed = 0; ; followed++) {
    const response = await ask(url);
    const target = findTarget(response, url);
    if (target === undefined) return response;
    await response.body?.cancel().catch(() => {});
    const refuse = (why: string) => {
      const context = describe();
      const message = `${context.operationId}: not following a redirect ${redact(why)}`;
      return new ConnectionError(message, "redirected", context);
    };
    if (target === "hidden") throw refuse("to a place this runtime hides");
    const risk = findRisk(new URL(url), target);
    if (risk !== undefined) throw refuse(`to ${describePlace(target)}: ${risk}`);
    if (followed === mostRedirects) throw refuse(`to ${describePlace(target)}: more than ${mostRedirects} in a row`);
    url = target.href;
  }
}

/** Where a response points, if it does; some runtimes hide the place. */
function findTarget(response: Response, base: string): URL | "hidden" | undefined {
  if (response.type === "opaqueredirect") return "hidden";
  if (![301, 302, 303, 307, 308].includes(response.status)) return undefined;
  const location = response.headers.get("location");
  if (location === null) return undefined;
  return URL.canParse(location, base) ? new URL(location, base) : undefined;
}

/** Without a user name or a query, which could be secrets. */
function describePlace({ origin, protocol, pathname }: URL): string {
  return origin === "null" ? `a ${protocol} address` : origin + pathname;
}
