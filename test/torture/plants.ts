import { appendFile } from "node:fs/promises";
import type { Plant } from "./part.js";

/** A fault to plant, the part that notices it, and the rule that it breaks. */
export interface PlantedFault {
  readonly part: string;
  readonly rule: string;
  readonly plant: Plant;
  /** A case that shows it, where drawing one would take long. */
  readonly case?: unknown;
}

type Fetch = typeof globalThis.fetch;

const isSafe = (init: RequestInit | undefined): boolean => (init?.method ?? "GET") === "GET";

/** Faults that a client could have: each must be noticed, or the room proves nothing. */
export const plantedFaults: Readonly<Record<string, PlantedFault>> = {
  "sends a POST twice": {
    part: "fuzz",
    rule: "no change is processed twice",
    plant: {
      fetch: (fetch) => async (input, init) => {
        if (!isSafe(init)) await fetch(input, init).catch(() => {});
        return fetch(input, init);
      },
    },
  },
  "drops an item": {
    part: "fuzz",
    rule: "items come in order, without a gap or a double",
    plant: { fetch: changeText((text) => text.replace(/\{"id":"[^"]*"[^{}]*\},(?=\{"id")/, "")) },
  },
  "gives an item twice": {
    part: "fuzz",
    rule: "items come in order, without a gap or a double",
    plant: { fetch: changeText((text) => text.replace(/(\{"id":"[^"]*"[^{}]*\})(?=[,\]])/, "$1,$1")) },
  },
  "never ends": {
    part: "aborts",
    rule: "an abort ends the work at once",
    plant: { settle: (call) => Promise.allSettled([call]).then(() => new Promise(() => {})) },
  },
  "follows redirects with its keys": {
    part: "fuzz",
    rule: "no request goes where none may",
    case: oneRead("status 302 to another origin"),
    plant: { fetch: (fetch) => (input, init) => fetch(input, { ...init, redirect: "follow" }) },
  },
  "shows a key": {
    part: "fuzz",
    rule: "no error shows a key",
    plant: { fetch: (fetch) => (input, init) => failWith(fetch, input, init) },
  },
  "keeps its connections": {
    part: "fuzz",
    rule: "nothing is left open",
    case: oneRead("stalls before the answer"),
    plant: {
      fetch: (fetch) => (input, init) => {
        const { signal: _, ...rest } = init ?? {};
        return fetch(input, rest);
      },
    },
  },
  "throws what it should not": {
    part: "bytes",
    rule: "whatever arrives, a call gives a value or a TikAPIError",
    plant: {
      settle: (call) =>
        call.catch(() => {
          throw new TypeError("Cannot read properties of undefined");
        }),
    },
  },
  "forgets a rejection": {
    part: "bytes",
    rule: "nothing is thrown past the caller",
    plant: {
      settle: (call) => {
        Promise.reject(new Error("Nobody looks at this."));
        return call;
      },
    },
  },
  "mixes two versions of a file": {
    part: "cuts",
    rule: "a download is one version of its file",
    plant: {
      fetch: changeBytes((bytes) => {
        const mixed = Uint8Array.from(bytes);
        mixed[mixed.length - 1] = (mixed.at(-1) ?? 0) ^ 1;
        return mixed;
      }),
    },
  },
  "writes a line twice": {
    part: "kills",
    rule: "the file is exactly the list",
    plant: { spoilFile: (path) => appendFile(path, '{"id":"0.0"}\n') },
  },
};

/** A case of the fuzzer: one read, which meets one fault. */
function oneRead(fault: string): object {
  const list = { use: "first", sizes: [1], trap: null, limit: null, maxPages: null, prefetch: 0 };
  const answers = [{ give: "fault", name: fault }];
  const call = { what: "read", pick: 0, answers, stop: null, deadline: null, list };
  const limits = { retries: 0, timeout: 100, concurrency: null, validate: true };
  return { clients: [{ keys: 0, ...limits, middleware: [], together: null, calls: [call] }] };
}

/** Gives the key away in a spelling that nobody expects: with a letter of no width in its middle. */
async function failWith(fetch: Fetch, ...[input, init]: Parameters<Fetch>): Promise<Response> {
  const response = await fetch(input, init);
  if (response.ok) return response;
  const key = new Headers(init?.headers).get("x-api-key") ?? "";
  // Without its start, which would be recognised.
  throw new TypeError(`fetch failed: ${key.slice(1)}`);
}

function changeText(change: (text: string) => string): (fetch: Fetch) => Fetch {
  return (fetch) => async (input, init) => {
    const response = await fetch(input, init);
    if (!response.ok || response.headers.get("content-type") !== "application/json") return response;
    return new Response(change(await response.text()), { status: response.status });
  };
}

function changeBytes(change: (bytes: Uint8Array) => Uint8Array<ArrayBuffer>): (fetch: Fetch) => Fetch {
  return (fetch) => async (input, init) => {
    const response = await fetch(input, init);
    if (!response.ok) return response;
    const { status, headers } = response;
    return new Response(change(new Uint8Array(await response.arrayBuffer())), { status, headers });
  };
}
