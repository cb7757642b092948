import { type AddressInfo, createServer, type Socket } from "node:net";
import type { Tally } from "../part.js";

/** What a server sends for a request, and after how many bytes the connection breaks. */
export interface CutAnswer {
  readonly bytes: Buffer;
  readonly cutAt?: number | undefined;
}

/** Answers the requests of one run, counted from 0. */
export type AnswerRequest = (number: number, head: string) => CutAnswer;

export interface CutServer {
  open(answer: AnswerRequest): { readonly url: string; readonly requests: () => number };
  close(): Promise<void>;
}

export async function startCutServer(tally: Tally): Promise<CutServer> {
  const runs = new Map<string, { readonly answer: AnswerRequest; requests: number }>();
  const sockets = new Set<Socket>();
  let made = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    let head = "";
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
    socket.on("data", (data) => {
      if (head.includes("\r\n\r\n")) return;
      head += data.toString("latin1");
      if (!head.includes("\r\n\r\n")) return;
      const run = runs.get(head.split("/")[1]?.split(" ")[0] ?? "");
      if (run === undefined) return socket.destroy();
      tally.requests++;
      const { bytes, cutAt } = run.answer(run.requests++, head);
      return socket.end(bytes.subarray(0, cutAt));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    open(answer) {
      const run = { answer, requests: 0 };
      runs.set(String(made), run);
      runs.delete(String(made - 1_000));
      return { url: `http://127.0.0.1:${port}/${made++}`, requests: () => run.requests };
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type Framing = "length" | "chunks";

/** Writes an answer; its end is always told by its framing, so that a cut can be noticed. */
export function writeAnswer(status: string, body: Buffer, framing: Framing, headers: readonly string[]): Buffer {
  const frame = framing === "length" ? `content-length: ${body.length}` : "transfer-encoding: chunked";
  const head = Buffer.from([`HTTP/1.1 ${status}`, "connection: close", frame, ...headers, "", ""].join("\r\n"));
  if (framing === "length") return Buffer.concat([head, body]);
  const half = Math.ceil(body.length / 2);
  const chunks = [body.subarray(0, half), body.subarray(half)].filter((chunk) => chunk.length > 0);
  const parts = chunks.flatMap((chunk) => [
    Buffer.from(`${chunk.length.toString(16)}\r\n`),
    chunk,
    Buffer.from("\r\n"),
  ]);
  return Buffer.concat([head, ...parts, Buffer.from("0\r\n\r\n")]);
}
