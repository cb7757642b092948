import { parseTikTokLink } from "../src/index.js";
import type { Parameter } from "../src/spec/api-table.js";
import { UsageError } from "./errors.js";

type LinkFacts = Pick<Parameter, "link" | "pattern">;

/** What people paste for a value: a link that has it, or a name with the sign before it. Anything else stays as it is. */
export function readPasted({ link: parts = [] }: LinkFacts, text: string): string {
  const link = parseTikTokLink(text);
  // A username is written with an @, and a hashtag with a #.
  const sign = { "@": ".username", "#": ".name" }[text.charAt(0)];
  const isSigned = sign !== undefined && parts.some((part) => part.endsWith(sign));
  if (link === undefined) return isSigned ? text.slice(1) : text;
  for (const part of parts) {
    const [kind, name = ""] = part.split(".");
    const members: Readonly<Record<string, string>> = { ...link };
    const value = link.kind === kind ? members[name] : undefined;
    if (value !== undefined) return value;
  }
  return text;
}

/** The address that a short link leads to, asked of TikTok without any key. What the API resolves itself stays, and what is no short link. */
export async function expandShortLink(
  { link: parts, pattern }: LinkFacts,
  text: string,
  signal: AbortSignal,
  fetch: (url: string, init: RequestInit) => Promise<Response> = globalThis.fetch,
): Promise<string> {
  const link = parts === undefined ? undefined : parseTikTokLink(text);
  if (link?.kind !== "short" || (pattern !== undefined && new RegExp(pattern, "u").test(text))) return text;
  let address = link.url;
  for (let hop = 0; hop < longestWay; hop++) {
    const next = await readRedirect(address, signal, fetch);
    const found = next === undefined ? undefined : parseTikTokLink(next);
    if (next === undefined || found === undefined) break;
    if (found.kind !== "short") return next;
    address = found.url;
  }
  throw new UsageError(
    `${text} is a short link, and TikTok did not say where it leads. Open it in a browser, and give the address that it leads to.`,
  );
}

/** Redirects from a short link to its post. */
const longestWay = 5;

async function readRedirect(
  address: string,
  signal: AbortSignal,
  fetch: (url: string, init: RequestInit) => Promise<Response>,
): Promise<string | undefined> {
  try {
    const patience = AbortSignal.any([signal, AbortSignal.timeout(15_000)]);
    const { headers, body } = await fetch(address, { redirect: "manual", signal: patience });
    await body?.cancel();
    const location = headers.get("location");
    return location === null ? undefined : new URL(location, address).href;
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}
