import type { ReadableStream as NodeReadableStream } from "node:stream/web";

// The fetches of other libraries, as far as their types matter to a caller. `npm run test:consumers` has the real ones.

interface CommonInit<Headers, Signal> {
  method?: string;
  headers?: Headers;
  redirect?: "error" | "follow" | "manual";
  signal?: Signal | null;
}

interface CommonResponse<Headers, Body> {
  readonly status: number;
  readonly ok: boolean;
  readonly url: string;
  readonly headers: Headers;
  readonly body: Body;
  arrayBuffer(): Promise<ArrayBuffer>;
  text(): Promise<string>;
  json(): Promise<unknown>;
}

/** As properties, which are compared more strictly than methods. */
declare class UndiciHeaders {
  readonly get: (name: string) => string | null;
  readonly has: (name: string) => boolean;
  readonly getSetCookie: () => string[];
  readonly forEach: (visit: (value: string, key: string, all: UndiciHeaders) => void, self?: unknown) => void;
}

declare class Dispatcher {
  readonly dispatch: (options: object, handler: object) => boolean;
}

declare class UndiciFormData {
  append(name: string, value: unknown): void;
}

interface UndiciInit<Headers> extends CommonInit<Headers, AbortSignal> {
  body?:
    | ArrayBuffer
    | AsyncIterable<Uint8Array>
    | Iterable<Uint8Array>
    | UndiciFormData
    | URLSearchParams
    | null
    | string;
  dispatcher?: Dispatcher;
  duplex?: "half";
  window?: null;
}

declare class UndiciRequest {
  constructor(input: string | URL, init?: object);
  readonly headers: UndiciHeaders;
}

type UndiciFetch<Headers> = (
  input: string | URL | UndiciRequest,
  init?: UndiciInit<Headers>,
) => Promise<CommonResponse<UndiciHeaders, NodeReadableStream | null>>;

export declare const dispatcher: Dispatcher;
export declare const undici6: UndiciFetch<string[][] | Record<string, string | readonly string[]> | UndiciHeaders>;
export declare const undici7: UndiciFetch<
  [string, string][] | Record<string, string | readonly string[] | undefined> | UndiciHeaders
>;

declare class NodeFetchHeaders implements Iterable<[string, string]> {
  get(name: string): string | null;
  has(name: string): boolean;
  raw(): Record<string, string[]>;
  forEach(visit: (value: string, name: string) => void): void;
  [Symbol.iterator](): IterableIterator<[string, string]>;
}

interface NodeFetchSignal {
  aborted: boolean;
  reason: unknown;
  addEventListener: (type: "abort", listener: (this: NodeFetchSignal, event: unknown) => unknown) => void;
  removeEventListener: (type: "abort", listener: (this: NodeFetchSignal, event: unknown) => unknown) => void;
  throwIfAborted(): void;
}

interface NodeFetchInit
  extends CommonInit<NodeFetchHeaders | Record<string, string> | Iterable<string[]>, NodeFetchSignal> {
  body?: ArrayBuffer | NodeJS.ReadableStream | string | URLSearchParams | null;
  agent?: object;
  size?: number;
}

export declare function nodeFetch(
  url: string | URL | { readonly href: string },
  init?: NodeFetchInit,
): Promise<CommonResponse<NodeFetchHeaders, NodeJS.ReadableStream | null>>;
export declare const agent: object;

export declare const crossFetch: typeof fetch;

interface BunInit extends RequestInit {
  proxy?: string | { url: string };
  verbose?: boolean;
}

/** Bun's fetch is a function with a member. */
export declare const bunFetch: {
  (input: string | URL | Request, init?: BunInit): Promise<Response>;
  preconnect(url: string | URL): void;
};
