import type { Tally } from "../part.js";
import { startRawServer } from "../raw-server.js";

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
  const { open, close } = await startRawServer<{ readonly answer: AnswerRequest; requests: number }>(
    tally,
    (run, socket, head) => {
      const { bytes, cutAt } = run.answer(run.requests++, head);
      socket.end(bytes.subarray(0, cutAt));
    },
  );
  return {
    open(answer) {
      const run = { answer, requests: 0 };
      return { url: open(run), requests: () => run.requests };
    },
    close,
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
