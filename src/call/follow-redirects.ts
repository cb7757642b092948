import { ConnectionError, type ErrorContext } from "../spec/errors.js";
import type { Redact } from "./redact.js";

export interface Redirects {
  readonly send: (url: string) => Promise<Response>;
  /** The reason not to follow a redirect, if any. */
  readonly findRisk: (from: URL, to: URL) => string | undefined;
  readonly redact: Redact;
  /** Called only for errors. */
  readonly describe: () => ErrorContext;
}

const maxRedirects = 5;

/** Sends a request, and again to each target of a redirect that carries no risk. */
export async function followRedirects(start: string, redirects: Redirects): Promise<Response> {
  const { send, findRisk, redact, describe } = redirects;
  let url = start;
  for (let followed = 0; ; followed++) {
    const response = await send(url);
    const target = findTarget(response, url);
    if (target === undefined) return response;
    // Not awaited: it may never settle.
    response.body?.cancel().catch(() => {});
    const refuse = (why: string) => {
      const context = describe();
      const message = `${context.operationId}: not following a redirect ${redact(why)}`;
      return new ConnectionError(message, "redirected", context);
    };
    if (target === "hidden") throw refuse("to an address that this runtime hides");
    const risk = findRisk(new URL(url), target);
    if (risk !== undefined) throw refuse(`to ${describeAddress(target)}: ${risk}`);
    if (followed === maxRedirects) throw refuse(`to ${describeAddress(target)}: more than ${maxRedirects} in a row`);
    url = target.href;
  }
}

/** The target of a redirect; some runtimes hide it. */
function findTarget(response: Response, base: string): URL | "hidden" | undefined {
  if (response.type === "opaqueredirect") return "hidden";
  if (![301, 302, 303, 307, 308].includes(response.status)) return undefined;
  const location = response.headers.get("location");
  if (location === null) return undefined;
  return URL.canParse(location, base) ? new URL(location, base) : undefined;
}

/** Leaves out the user name and the query, which could be secrets. */
const describeAddress = ({ origin, protocol, pathname }: URL): string =>
  origin === "null" ? `a ${protocol} address` : origin + pathname;
