import type { Reply } from "../call/adapt-response.js";
import { followRedirects } from "../call/follow-redirects.js";
import { runFetch } from "../call/run-fetch.js";
import { isLoopback } from "../settings/base-url.js";
import { createInterruption, type Link } from "./link.js";
import { isPublicHost } from "./public-host.js";

/** Requests a link, and the targets of its redirects. */
export function followLink(link: Link, range: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Reply> {
  const { url: start, fetch, redact, context } = link;
  const describe = () => context;
  const fail = (cause: unknown) => createInterruption(link, "did not answer", cause);
  return followRedirects(start.href, {
    send(url) {
      const headers = { ...pickHeaders(link, new URL(url)), ...range };
      const init = { method: "GET", headers, body: null, signal, redirect: "manual" } as const;
      return runFetch({ fetch, takesText: false, fail, redact, describe }, url, init);
    },
    findRisk: (from, to) => findRisk(start, from, to),
    redact,
    describe,
  });
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
  return Object.fromEntries(Object.entries(headers).filter(([name]) => impersonal.test(name)));
}

const impersonal = /^(?:accept|accept-encoding|accept-language|origin|referer|user-agent)$/;
