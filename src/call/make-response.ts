import type { Reply } from "./adapt-response.js";
import { type Body, dropBody, openBody } from "./open-body.js";

/** Makes a platform's `Response`. It refuses some statuses that servers do send, such as 999. */
export function makeResponse(body: BodyInit | null, { status, headers, url }: Omit<Reply, "body">): Response {
  const content = hasBody(status) ? body : null;
  const response = new Response(content, { status: Math.max(200, Math.min(status, 599)), headers });
  return Object.defineProperties(response, { url: { value: url }, status: { value: status } });
}

/** The platform's `Response` for that of a library or another realm. */
export function toResponse(reply: Reply, signal: AbortSignal): Response {
  if (reply instanceof Response) return reply;
  const { body, status } = reply;
  if (body !== null && hasBody(status)) return makeResponse(toStream(body, signal), reply);
  dropBody(body);
  return makeResponse(null, reply);
}

const hasBody = (status: number): boolean => ![204, 205, 304].includes(status);

function toStream(body: Body, signal: AbortSignal): ReadableStream<Uint8Array> {
  const reader = openBody(body, signal);
  return new ReadableStream({
    async pull(controller) {
      const chunk = await reader.read();
      if (chunk === undefined) controller.close();
      else controller.enqueue(chunk);
    },
    cancel: reader.cancel,
  });
}
