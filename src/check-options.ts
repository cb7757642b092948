import { ConfigurationError } from "./errors.js";
import { isRecord } from "./is-record.js";
import { servers } from "./operation.js";

export function checkKey(option: string, key: unknown, variable: string): string {
  if (key === undefined || key === "") {
    throw new ConfigurationError(`${option} is missing: pass it to the client or set ${variable} in the environment.`);
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  if (typeof key !== "string" || /[\u0000-\u001f\u007f]|[^\u0000-\u00ff]/.test(key)) {
    throw new ConfigurationError(
      `${option} must be a string that a header can hold, without control characters (is there a line break at its end?).`,
    );
  }
  return key;
}

export function checkDuration(option: string, milliseconds: unknown): number {
  if (typeof milliseconds !== "number" || !(milliseconds > 0)) {
    throw new ConfigurationError(`${option} must be a number of milliseconds above 0.`);
  }
  return milliseconds;
}

export function checkCount(option: string, count: unknown): number {
  if (typeof count !== "number" || !Number.isInteger(count) || count < 0) {
    throw new ConfigurationError(`${option} must be a whole number, 0 or more.`);
  }
  return count;
}

export function checkConcurrency(concurrency: unknown): number {
  if (concurrency === Number.POSITIVE_INFINITY) return concurrency;
  if (typeof concurrency !== "number" || !Number.isInteger(concurrency) || concurrency < 1) {
    throw new ConfigurationError("concurrency must be a whole number, 1 or more.");
  }
  return concurrency;
}

/** What decides whether keys may travel to an address. */
interface Destination {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly accountKey: string | undefined;
}

export function checkBaseUrl({ baseUrl, apiKey, accountKey }: Destination): void {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (url === undefined || (url.protocol !== "https:" && url.protocol !== "http:") || url.search || url.hash) {
    throw new ConfigurationError("baseUrl must be an http(s) URL without query or fragment.");
  }
  if (url.username || url.password) {
    throw new ConfigurationError("baseUrl must not carry a user name or password.");
  }
  if (url.protocol === "https:" || isLoopback(url.hostname)) return;
  const { demoKeys } = servers;
  const onlyDemoKeys = apiKey === demoKeys.apiKey && (accountKey ?? demoKeys.accountKey) === demoKeys.accountKey;
  if (url.origin === new URL(servers.sandbox).origin && onlyDemoKeys) return;
  throw new ConfigurationError(
    `${url.origin} is plain http, where anyone on the way can read your keys. Use https, a loopback address, or the sandbox with the public demo keys.`,
  );
}

export function isLoopback(hostname: string): boolean {
  return (
    hostname === "localhost" ||
    hostname.endsWith(".localhost") ||
    hostname === "[::1]" ||
    /^127\.\d+\.\d+\.\d+$/.test(hostname)
  );
}

export function checkRuntime(dangerouslyAllowBrowser: boolean): void {
  if (dangerouslyAllowBrowser || typeof window === "undefined" || typeof document === "undefined") return;
  throw new ConfigurationError(
    "This is a browser, where every visitor can read your keys. Call the API from a server, or set dangerouslyAllowBrowser.",
  );
}

export function checkHeaders<T extends Readonly<Record<string, string>>>(headers: T): T {
  if (typeof headers === "object" && canBeHeaders(headers)) return headers;
  throw new ConfigurationError("headers must be an object of header names and values, without line breaks.");
}

/** The runtime's own complaint would show the value. */
function canBeHeaders(headers: Readonly<Record<string, string>>): boolean {
  try {
    return new Headers(headers) !== undefined;
  } catch {
    return false;
  }
}

export function checkFunction<T>(option: string, value: T | null): T | undefined {
  // Without types, null is written for what is not said.
  if (value === undefined || value === null) return undefined;
  if (typeof value === "function") return value;
  throw new ConfigurationError(`${option} must be a function.`);
}

export function checkList<T>(option: string, list: readonly T[]): readonly T[] {
  if (!Array.isArray(list)) throw new ConfigurationError(`${option} must be an array.`);
  const wrong = list.findIndex((value) => typeof value !== "function");
  if (wrong >= 0) throw new ConfigurationError(`${option}[${wrong}] must be a function.`);
  return list;
}

const methods = ["debug", "info", "warn", "error"];

export function checkLogger<T extends object>(logger: T | null | undefined): T | undefined {
  if (logger === undefined || logger === null) return undefined;
  const isComplete = isRecord(logger) && methods.every((method) => typeof logger[method] === "function");
  if (isComplete) return logger;
  throw new ConfigurationError("logger must have the methods debug, info, warn and error, as console has.");
}

export function checkChoice<T extends string>(option: string, value: T, choices: readonly T[]): T {
  if (choices.includes(value)) return value;
  throw new ConfigurationError(`${option} must be one of ${choices.join(", ")}.`);
}
