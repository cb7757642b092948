import type { Servers } from "../spec/api-table.js";
import { ConfigurationError } from "../spec/errors.js";

interface Destination {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly accountKey: string | undefined;
}

/** Refuses an invalid address, and one that would expose the keys. */
export function checkBaseUrl({ baseUrl, apiKey, accountKey }: Destination, { sandbox, demoKeys }: Servers): void {
  const url = typeof baseUrl === "string" && URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (url === undefined || (url.protocol !== "https:" && url.protocol !== "http:") || url.search || url.hash) {
    throw new ConfigurationError("baseUrl must be an http(s) URL without query or fragment.");
  }
  if (url.username || url.password) throw new ConfigurationError("baseUrl must not contain a user name or password.");
  if (url.protocol === "https:" || isLoopback(url.hostname)) return;
  const onlyDemoKeys = apiKey === demoKeys.apiKey && (accountKey ?? demoKeys.accountKey) === demoKeys.accountKey;
  if (sandbox !== "" && url.origin === new URL(sandbox).origin && onlyDemoKeys) return;
  throw new ConfigurationError(
    `baseUrl ${url.origin} is plain http, which exposes your keys. Use https, a loopback address, or the sandbox with the public demo keys.`,
  );
}

export const isLoopback = (hostname: string): boolean =>
  /^(?:(?:.*\.)?localhost|\[::1\]|127\.\d+\.\d+\.\d+)$/.test(hostname);
