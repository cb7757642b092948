import { followRedirects } from "../call/follow-redirects.js";
import { isMistake } from "../call/network-failure.js";
import { isLoopback } from "../settings/base-url.js";
import { ConfigurationError } from "../spec/errors.js";
import { isRecord } from "../spec/read-value.js";
import { dropBody, isBody } from "./body-reader.js";
import { createInterruption, type Link } from "./link.js";
import { isPublicHost } from "./public-host.js";

/** Requests a link, and the targets of its redirects. */
export function followLink(
  link: Link,
  range: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Response> {
  const { url: start, redact, context } = link;
  return followRedirects(start.href, {
    send: (url) => fetchOnce(link, url, { ...pickHeaders(link, new URL(url)), ...range }, signal),
    findRisk: (from, to) => findRisk(start, from, to),
    redact,
    describe: () => context,
  });
}

async function fetchOnce(
  link: Link,
  url: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Response> {
  // A plain function, since some runtimes refuse a `this`.
  const { fetch } = link;
  let response: Response;
  try {
    // All that is read of it is in `ResponseLike`.
    response = (await fetch(url, { method: "GET", headers, body: null, signal, redirect: "manual" })) as Response;
  } catch (error) {
    signal.throwIfAborted();
    // A bug in the caller's own fetch reaches the caller as it is, without a retry.
    if (fetch !== globalThis.fetch && isMistake(error)) throw error;
    throw createInterruption(link, "did not answer", error);
  }
  if (!isResponse(response)) throw new ConfigurationError(noResponse);
  // A fetch that ignores the signal answers too late.
  if (signal.aborted) dropBody(response.body);
  signal.throwIfAborted();
  return response;
}

const noResponse = "fetch must return a Response: a status, headers, and a body that nobody else reads.";

function isResponse(response: unknown): boolean {
  if (!isRecord(response) || !Number.isInteger(response["status"])) return false;
  const { headers, body } = response;
  return isRecord(headers) && typeof headers["get"] === "function" && (body === null || isBody(body));
}

function findRisk(start: URL, from: URL, to: URL): string | undefined {
  if (to.protocol !== "https:" && to.protocol !== "http:") return "it is not http or https";
  if (to.username || to.password) return "it contains a user name or password";
  // Otherwise any host could have this machine ask its own network. A link that is local itself leads where the caller wants.
  if (isPublicHost(start.hostname) && !isPublicHost(to.hostname)) return "it is on a private network";
  if (from.protocol === "https:" && to.protocol === "http:" && !isLoopback(to.hostname)) return "it is plain http";
  return undefined;
}

/**
 * The link's headers. To another origin go only those that are the same for every visitor: the hosts of videos check where a visitor
 * comes from. Cookies and all that could identify somebody stay, even within a site: which hosts belong together, a name does not tell.
 */
function pickHeaders({ url, headers }: Link, to: URL): Record<string, string> {
  if (to.origin === url.origin) return { ...headers };
  return Object.fromEntries(Object.entries(headers).filter(([name]) => impersonal.has(name)));
}

const impersonal = new Set(["accept", "accept-encoding", "accept-language", "origin", "referer", "user-agent"]);
