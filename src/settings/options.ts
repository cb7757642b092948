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
  /** Headers to add. The key headers cannot be replaced. @default {} */
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
  /** Use the sandbox server of the spec. It speaks plain http, so only the public demo keys may go there. @default false */
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
  /** The API is for servers: in a browser everybody can read your keys, so the client refuses to be made. @default false */
  dangerouslyAllowBrowser?: boolean | undefined;
}
