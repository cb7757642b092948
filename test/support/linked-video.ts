import { createRedact } from "../../src/call/redact.js";
import type { Link } from "../../src/download/link.js";
import { type Reply, type ScriptedFetch, scriptFetch } from "./scripted-fetch.js";

/** The key that no error about a link may show. */
export const linkKey = "link-api-key-0123456789";

/** A link as a download has it, and what is sent to its host, which gives these replies. */
export function makeLink(
  replies: readonly Reply[],
  url = "https://video.example/file?signature=secret",
  headers: Readonly<Record<string, string>> = {},
): { readonly link: Link; readonly requests: ScriptedFetch["requests"] } {
  const fetch = scriptFetch(...replies);
  const { origin, pathname } = new URL(url);
  const context = { operationId: "download", request: { method: "GET", url: origin + pathname } };
  return {
    link: {
      url: new URL(url),
      host: new URL(url).host,
      headers,
      fetch,
      redact: createRedact([linkKey]),
      keyHeaders: ["X-API-KEY"],
      context,
    },
    requests: fetch.requests,
  };
}

/** A whole file, as a host gives it. */
export const whole = (body: BodyInit | null, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(body, { headers: { "content-type": "video/mp4", ...headers } });

/** A part of it, such as `bytes 3-5/6`. */
export const part = (body: BodyInit | null, range: string, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(body, { status: 206, headers: { "content-type": "video/mp4", "content-range": range, ...headers } });

/** A body of these pieces that then breaks, or ends where there is no error. */
export function streamOf(pieces: readonly (string | Uint8Array)[], error?: Error): ReadableStream<Uint8Array> {
  const rest = pieces.map((piece) => (typeof piece === "string" ? new TextEncoder().encode(piece) : piece)).values();
  return new ReadableStream({
    pull(controller) {
      const { value, done } = rest.next();
      if (!done) controller.enqueue(value);
      else if (error === undefined) controller.close();
      else controller.error(error);
    },
  });
}
