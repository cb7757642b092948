import { ConnectionError, type ErrorContext } from "../spec/errors.js";
import type { Reply } from "./adapt-response.js";
import { dropBody } from "./open-body.js";
import type { Redact } from "./redact.js";

export interface Redirects {
  readonly send: (url: string) => Promise<Reply>;
  /** The reason not to follow a redirect, if any. */
  readonly findRisk: (from: URL, to: URL) => string | undefined;
  readonly redact: Redact;
  /** Called only for errors. */
  readonly describe: () => ErrorContext;
}

const maxRedirects = 5;

/** Sends a request, and again to each target of a redirect that carries no risk. */
export async function followRedirects(start: string, redirects: Redirects): Promise<Reply> {
  const { send, findRisk, redact, describe } = redirects;
  let url = start;
  for (let followed = 0; ; followed++) {
    const response = await send(url);
    const isHidden = response.type === "opaqueredirect";
    const location = readLocation(response);
    const target = parse(location, url);
    if (target === undefined && !isHidden) return response;
    dropBody(response.body);
    const refuse = (why: string) => {
      const context = describe();
      const message = `${context.operationId}: not following a redirect ${redact(why)}`;
      return new ConnectionError(message, "redirected", context);
    };
    if (target === undefined) throw refuse("to an address that this runtime hides");
    const tooMany = followed === maxRedirects ? `more than ${maxRedirects} in a row` : undefined;
    const why = findRisk(new URL(url), target) ?? tooMany;
    if (why !== undefined) {
      // Redacted before it is parsed, too: the parser would change a key that has a backslash in it.
      const shown = parse(location && redact(location), url) ?? target;
      throw refuse(`to ${describeAddress(shown)}: ${why}`);
    }
    url = target.href;
  }
}

function readLocation({ status, headers }: Reply): string | undefined {
  return [301, 302, 303, 307, 308].includes(status) ? (headers.get("location") ?? undefined) : undefined;
}

const parse = (location: string | undefined, base: string): URL | undefined =>
  location !== undefined && URL.canParse(location, base) ? new URL(location, base) : undefined;

/** Leaves out the user name and the query, which could be secrets. */
const describeAddress = ({ origin, protocol, pathname }: URL): string =>
  origin === "null" ? `a ${protocol} address` : origin + pathname;
