import { request } from "node:http";
import { PassThrough, type Readable } from "node:stream";
import { runInNewContext } from "node:vm";
import type { FetchInit, FetchLike } from "../../src/settings/options.js";

/** Headers of a class that is not the platform's. */
class OwnHeaders {
  readonly #values: ReadonlyMap<string, string>;
  constructor(pairs: Iterable<readonly [string, string]>) {
    this.#values = new Map(pairs);
  }
  get(name: string): string | null {
    return this.#values.get(name.toLowerCase()) ?? null;
  }
  forEach(visit: (value: string, name: string) => void): void {
    for (const [name, value] of this.#values) visit(value, name);
  }
}

/** A fetch over Node's own HTTP client: its body is a stream of Node, which hears of an abort by an `error` event. */
export function streamFetch(url: string, { method, headers, body, signal }: FetchInit) {
  return new Promise<{ status: number; url: string; headers: OwnHeaders; body: Readable }>((resolve, reject) => {
    let answer: PassThrough | undefined;
    const sent = request(url, { method, headers }, (message) => {
      answer = message.pipe(new PassThrough());
      message.once("end", () => signal.removeEventListener("abort", abort));
      const given = Object.entries(message.headers).map(([name, value]) => [name, String(value)] as const);
      resolve({ status: message.statusCode ?? 0, url, headers: new OwnHeaders(given), body: answer });
    });
    const abort = () => {
      const error = Object.assign(new Error("The operation was aborted."), { name: "AbortError" });
      reject(error);
      answer?.emit("error", error);
      sent.destroy();
    };
    signal.addEventListener("abort", abort);
    sent.once("error", reject);
    sent.end(body ?? undefined);
  });
}

/** The platform's answer as an object of another class, whose body is given in another way. */
const change =
  <T extends object>(give: (response: Response) => T) =>
  async (url: string, init: FetchInit) => {
    const response = await fetch(url, init);
    return { status: response.status, url: response.url, headers: new OwnHeaders(response.headers), ...give(response) };
  };

const foreignBuffer: (length: number) => ArrayBuffer = runInNewContext("(length) => new ArrayBuffer(length)");

async function* iterate(body: ReadableStream<Uint8Array>) {
  for await (const chunk of body) yield chunk;
}

/** Fetches that answer with something other than the platform's `Response`, by how their body is read. */
export const libraryFetches = {
  "a stream of Node": streamFetch,
  "a web stream": change(({ body }) => ({ body })),
  "an async iterable": change(({ body }) => ({ body: body && iterate(body) })),
  "arrayBuffer()": change((response) => ({ arrayBuffer: () => response.arrayBuffer() })),
  "arrayBuffer() of another realm": change((response) => ({
    async arrayBuffer() {
      const bytes = await response.bytes();
      const copy = foreignBuffer(bytes.byteLength);
      new Uint8Array(copy).set(bytes);
      return copy;
    },
  })),
  "text()": change((response) => ({ text: () => response.text() })),
} satisfies Readonly<Record<string, FetchLike>>;
