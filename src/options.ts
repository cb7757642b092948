import {
  checkBaseUrl,
  checkChoice,
  checkConcurrency,
  checkCount,
  checkDuration,
  checkFunction,
  checkHeaders,
  checkKey,
  checkList,
  checkLogger,
  checkRuntime,
} from "./check-options.js";
import { createLimiter, type Limiter } from "./limiter.js";
import { servers } from "./operation.js";
import { UsageCounter } from "./usage.js";

/** Runs around every attempt: change the request, answer yourself, or look at the response without reading its body. */
export type Middleware = (request: Request, next: (request: Request) => Promise<Response>) => Promise<Response>;

/** Anything with the four usual methods: `console`, pino, winston. It is given one line of text, never a key. */
export interface Logger {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** From the most to the least talkative. */
export const logLevels = ["debug", "info", "warn", "error", "off"] as const;
export type LogLevel = (typeof logLevels)[number];

/** What can be said for one call, over what the client says. */
export interface CallOptions {
  /** Ends the call when it aborts; its reason is rethrown as it is. */
  signal?: AbortSignal | undefined;
  /** Milliseconds for one attempt, headers and body. @default 60000 */
  timeout?: number | undefined;
  /** Milliseconds for the whole call: attempts, waits, and all pages of an iteration. @default none */
  deadline?: number | undefined;
  /** Attempts after the first. @default 2 */
  retries?: number | undefined;
  /** Headers to add. The key headers cannot be replaced. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** Check parameters against the spec before sending. @default true */
  validate?: boolean | undefined;
  /** Your own fetch: a proxy, a test, instrumentation. @default globalThis.fetch, looked up at call time */
  fetch?: typeof globalThis.fetch | undefined;
}

/** Everything a client can be told; each option has a default. */
export interface ClientOptions extends Omit<CallOptions, "signal"> {
  /** Your API key. @default the environment's TIKAPI_API_KEY */
  apiKey?: string | undefined;
  /** The account key used by `api.user()`. @default the environment's TIKAPI_ACCOUNT_KEY */
  accountKey?: string | undefined;
  /** Where the API is: https, or http on loopback. @default the environment's TIKAPI_BASE_URL, else https://api.tikapi.io */
  baseUrl?: string | undefined;
  /** Use the sandbox server of the spec. It is plain http, so only the public demo keys may go there. @default false */
  sandbox?: boolean | undefined;
  /** The most attempts of this client in flight; the others wait their turn. Never shared with another client. @default none */
  concurrency?: number | undefined;
  /** The most bytes of a response body, after decompression; more is a `ParseError`. @default 67108864 (64 MiB) */
  maxResponseBytes?: number | undefined;
  /** Run around every attempt, the first one outermost. @default [] */
  middleware?: readonly Middleware[] | undefined;
  /** Receives what the client logs. @default none */
  logger?: Logger | undefined;
  /** The least important level to log. @default "warn" */
  logLevel?: LogLevel | undefined;
  /** The API is for servers: in a browser your keys are public, so the constructor throws. @default false */
  dangerouslyAllowBrowser?: boolean | undefined;
}

/** What the environment says, for where the options say nothing. */
export type Environment = Pick<ClientOptions, "apiKey" | "accountKey" | "baseUrl">;

/** A client's options, checked and complete. */
export interface Settings {
  readonly apiKey: string;
  readonly accountKey: string | undefined;
  readonly baseUrl: string;
  /** What was said, and what the environment says: a client with other options is made from them. */
  readonly options: ClientOptions;
  readonly environment: Environment;
  readonly sandbox: boolean;
  readonly timeout: number;
  readonly deadline: number;
  readonly retries: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly validate: boolean;
  readonly fetch: typeof globalThis.fetch | undefined;
  readonly limiter: Limiter | undefined;
  readonly concurrency: number;
  readonly maxResponseBytes: number;
  readonly usage: UsageCounter;
  readonly middleware: readonly Middleware[];
  readonly logger: Logger | undefined;
  readonly logLevel: LogLevel;
  readonly dangerouslyAllowBrowser: boolean;
}

export const defaultOptions = {
  sandbox: false,
  timeout: 60_000,
  deadline: Number.POSITIVE_INFINITY,
  retries: 2,
  headers: {},
  validate: true,
  concurrency: Number.POSITIVE_INFINITY,
  maxResponseBytes: 64 * 1024 * 1024,
  middleware: [],
  logLevel: "warn",
  dangerouslyAllowBrowser: false,
} as const satisfies ClientOptions;

/** Settings with some options changed; those given as `undefined` or `null` stay as they are. */
export function changeSettings(settings: Settings, changes: ClientOptions, usage?: UsageCounter): Settings {
  const { options, environment, accountKey } = settings;
  const said = Object.entries(changes).filter(([, value]) => value !== undefined && value !== null);
  return resolveOptions({ ...options, accountKey, ...Object.fromEntries(said) }, environment, usage);
}

/**
 * Explicit options first, then the environment, then the defaults; throws a `ConfigurationError` for what cannot work.
 * The environment is read when the first client is made, and handed on to those made from it.
 */
export function resolveOptions(
  options: ClientOptions,
  environment = readEnvironment(),
  usage = new UsageCounter(),
): Settings {
  const sandbox = options.sandbox ?? defaultOptions.sandbox;
  const concurrency = checkConcurrency(options.concurrency ?? defaultOptions.concurrency);
  const settings: Settings = {
    apiKey: checkKey("apiKey", options.apiKey ?? environment.apiKey, "TIKAPI_API_KEY"),
    accountKey: options.accountKey ?? environment.accountKey,
    baseUrl: options.baseUrl ?? (sandbox ? servers.sandbox : (environment.baseUrl ?? servers.production)),
    options,
    environment,
    sandbox,
    timeout: checkDuration("timeout", options.timeout ?? defaultOptions.timeout),
    deadline: checkDuration("deadline", options.deadline ?? defaultOptions.deadline),
    retries: checkCount("retries", options.retries ?? defaultOptions.retries),
    headers: checkHeaders(options.headers ?? defaultOptions.headers),
    validate: options.validate ?? defaultOptions.validate,
    fetch: checkFunction("fetch", options.fetch),
    concurrency,
    limiter: makeLimiter(concurrency),
    maxResponseBytes: checkCount("maxResponseBytes", options.maxResponseBytes ?? defaultOptions.maxResponseBytes),
    usage,
    middleware: checkList("middleware", options.middleware ?? defaultOptions.middleware),
    logger: checkLogger(options.logger),
    logLevel: checkChoice("logLevel", options.logLevel ?? defaultOptions.logLevel, logLevels),
    dangerouslyAllowBrowser: options.dangerouslyAllowBrowser ?? defaultOptions.dangerouslyAllowBrowser,
  };
  if (settings.accountKey !== undefined) checkKey("accountKey", settings.accountKey, "TIKAPI_ACCOUNT_KEY");
  checkBaseUrl(settings);
  checkRuntime(settings.dangerouslyAllowBrowser);
  return settings;
}

/** The settings of an account client: the same, with that account's key. */
export function withAccountKey(settings: Settings, accountKey = settings.accountKey): Settings {
  const key = checkKey("accountKey", accountKey, "TIKAPI_ACCOUNT_KEY");
  const account = {
    ...settings,
    accountKey: key,
    limiter: makeLimiter(settings.concurrency),
    usage: new UsageCounter(settings.usage),
  };
  // Over https any key may travel; most clients are made for accounts, and by the thousand.
  if (!settings.baseUrl.startsWith("https:")) checkBaseUrl(account);
  return account;
}

/** One call's settings: the client's, with what the call says differently. */
export function withCallOptions(settings: Settings, options: CallOptions | undefined): Settings {
  if (options === undefined) return settings;
  return {
    ...settings,
    timeout: checkDuration("timeout", options.timeout ?? settings.timeout),
    deadline: checkDuration("deadline", options.deadline ?? settings.deadline),
    retries: checkCount("retries", options.retries ?? settings.retries),
    headers: options.headers ? { ...settings.headers, ...checkHeaders(options.headers) } : settings.headers,
    validate: options.validate ?? settings.validate,
    fetch: checkFunction("fetch", options.fetch) ?? settings.fetch,
  };
}

const makeLimiter = (concurrency: number): Limiter | undefined =>
  Number.isFinite(concurrency) ? createLimiter(concurrency) : undefined;

function readEnvironment(): Environment {
  return {
    apiKey: readVariable("TIKAPI_API_KEY"),
    accountKey: readVariable("TIKAPI_ACCOUNT_KEY"),
    baseUrl: readVariable("TIKAPI_BASE_URL"),
  };
}

function readVariable(name: string): string | undefined {
  try {
    return globalThis.process?.env?.[name] || undefined;
  } catch {
    // Deno asks for permission; without it there is no environment.
    return undefined;
  }
}
