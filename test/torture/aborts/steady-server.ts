import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Tally } from "../part.js";
import { makeAnswers, type PlainAnswer } from "./steady-answers.js";

/** Where a run sends its requests. */
export interface Place {
  readonly baseUrl: string;
  /** In place of the network, if the run stays in this process. */
  readonly fetch?: typeof globalThis.fetch;
  /** How many requests are under way. */
  readonly counts: { underWay: number };
}

export interface SteadyServer {
  open(over: "sockets" | "memory"): Place;
  close(): Promise<void>;
}

export async function startSteadyServer(tally: Tally): Promise<SteadyServer> {
  const runs: { readonly answer: ReturnType<typeof makeAnswers>; readonly counts: Place["counts"] }[] = [];
  const server = createServer((request, response) => {
    const [, run = "", ...path] = (request.url ?? "").split("/");
    const { answer, counts } = runs[Number(run)] ?? {};
    if (answer === undefined || counts === undefined) return response.destroy();
    tally.requests++;
    counts.underWay++;
    response.once("close", () => counts.underWay--);
    response.shouldKeepAlive = false;
    const { status, headers, body, cutAt } = answer(new URL(`/${path.join("/")}`, "http://run"), request.headers.range);
    response.writeHead(status, headers);
    if (cutAt === undefined) response.end(body);
    else response.write(body.subarray(0, cutAt), () => response.socket?.destroySoon());
    return response;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    open(over) {
      const counts = { underWay: 0 };
      if (over === "memory") return { baseUrl: "http://127.0.0.1", counts, fetch: fetchFrom(makeAnswers(), counts) };
      return { baseUrl: `${origin}/${runs.push({ answer: makeAnswers(), counts }) - 1}`, counts };
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Answers in a later turn, as a network does, unless the signal aborts before. */
function fetchFrom(answer: ReturnType<typeof makeAnswers>, counts: Place["counts"]): typeof globalThis.fetch {
  return async (input, init) => {
    const { url, headers, signal } = new Request(input, init);
    init?.signal?.throwIfAborted();
    counts.underWay++;
    try {
      await new Promise<void>((resolve, reject) => {
        init?.signal?.addEventListener("abort", () => reject(init.signal?.reason), { once: true });
        setImmediate(resolve);
      });
      return toResponse(answer(new URL(url), headers.get("range") ?? undefined), init?.signal ?? signal);
    } finally {
      counts.underWay--;
    }
  };
}

function toResponse({ status, headers, body, cutAt }: PlainAnswer, signal: AbortSignal): Response {
  let sent = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (signal.aborted) controller.error(signal.reason);
      else if (sent === cutAt) controller.error(Object.assign(new TypeError("terminated"), { code: "ECONNRESET" }));
      else if (sent === body.length) controller.close();
      else {
        const end = Math.min(sent + 1_000, cutAt ?? body.length, body.length);
        controller.enqueue(body.subarray(sent, end));
        sent = end;
      }
    },
  });
  return new Response(stream, { status, headers });
}
