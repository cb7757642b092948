/** Runs around every attempt: change the request, answer yourself, or look at the response without reading its body. */
export type Middleware = (request: Request, next: (request: Request) => Promise<Response>) => Promise<Response>;

/**
 * A fetch: the platform's, undici's, node-fetch's, or your own function. It is called for every attempt and redirect, and must
 * return a new response each time.
 */
export type FetchLike = (url: string, init: FetchInit) => Promise<ResponseLike>;

/** What the client gives to a fetch besides the URL. */
export interface FetchInit {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** Aborts at the timeout, at the deadline, and with your own signal. */
  readonly signal: AbortSignal;
  /** The client follows redirects itself, so that keys stay within the origin. */
  readonly redirect: "manual";
}

/** What the client reads of a response; its body in one of three ways. A `text()` is not enough for a download. */
export type ResponseLike = {
  readonly status: number;
  /** Where the response came from. @default the URL that was asked */
  readonly url?: string | undefined;
  readonly headers: {
    get(name: string): string | null;
    forEach(visit: (value: string, name: string) => void): void;
  };
} & (
  | { readonly body: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string> | null }
  | { arrayBuffer(): Promise<ArrayBuffer> }
  | { text(): Promise<string> }
);

/** Any logger with these four methods: `console`, pino, winston. It gets one line of text per message, without keys. */
export interface Logger {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** From the most to the fewest messages. */
export const logLevels = ["debug", "info", "warn", "error", "off"] as const;
export type LogLevel = (typeof logLevels)[number];

/** Options of one call. They override the client's. */
export interface CallOptions {
  /** Aborts the call; its reason is rethrown as it is. @default none */
  signal?: AbortSignal | undefined;
  /** Milliseconds for one attempt, headers and body. @default 60000 */
  timeout?: number | undefined;
  /** Milliseconds for the whole call: all attempts and waits, and all pages of an iteration. @default none */
  deadline?: number | undefined;
  /** Maximum number of attempts after the first. @default 2 */
  retries?: number | undefined;
  /** Additional headers: an object, `Headers` or pairs. They cannot replace the key headers. @default {} */
  headers?: Readonly<Record<string, string>> | Iterable<readonly [name: string, value: string]> | undefined;
  /** Check parameters against the spec before sending. @default true */
  validate?: boolean | undefined;
  /** Your own fetch: of another library, for a proxy, for a test. @default globalThis.fetch, looked up at call time */
  fetch?: FetchLike | undefined;
}

/** Options of a client. */
export interface ClientOptions extends Omit<CallOptions, "signal"> {
  /** Your API key. @default the environment's TIKAPI_API_KEY */
  apiKey?: string | undefined;
  /** The account key for `api.user()`. @default the environment's TIKAPI_ACCOUNT_KEY */
  accountKey?: string | undefined;
  /** URL of the API: https, or http on loopback. @default the environment's TIKAPI_BASE_URL, else https://api.tikapi.io */
  baseUrl?: string | undefined;
  /** Use the sandbox server. It speaks plain http, so the client sends it only the public demo keys. @default false */
  sandbox?: boolean | undefined;
  /** Maximum number of attempts in flight; others wait. Not shared with other clients. @default none */
  concurrency?: number | undefined;
  /** Maximum bytes of a response body, after decompression; a larger one is a `ParseError`. @default 67108864 (64 MiB) */
  maxResponseBytes?: number | undefined;
  /** Runs around every attempt; the first is outermost. @default [] */
  middleware?: readonly Middleware[] | undefined;
  /** Receives the client's log messages. @default none */
  logger?: Logger | undefined;
  /** The lowest level to log. @default "warn" */
  logLevel?: LogLevel | undefined;
  /** Allow use in a browser, where every visitor can read your keys. @default false */
  dangerouslyAllowBrowser?: boolean | undefined;
}
