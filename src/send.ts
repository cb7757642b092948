import { ConnectionError, type ErrorContext, ParseError } from "./errors.js";
import type { Log } from "./log.js";
import type { Middleware } from "./options.js";
import { type BodyText, BodyTooLarge, readBody } from "./read-body.js";
import { type Redact, redactCause } from "./redact.js";

/** What came back from one attempt, read to the end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly url: string;
  readonly text: string;
  /** Size of the body. */
  readonly bytes: number;
}

/** How one attempt is sent; the same for every attempt of a call. */
export interface Sending {
  readonly fetch: typeof globalThis.fetch;
  readonly middleware: readonly Middleware[];
  /** Follow redirects within the origin; a call that changes state never does. */
  readonly followRedirects: boolean;
  readonly maxResponseBytes: number;
  readonly log: Log;
  readonly redact: Redact;
  readonly context: ErrorContext;
}

const maxRedirects = 5;

/** One attempt: middleware around fetch, redirects by hand, the body as text. */
export async function sendAttempt(request: Request, sending: Sending, signal: AbortSignal): Promise<Answer> {
  const attempt = new Request(request.body ? request.clone() : request, { signal, redirect: "manual" });
  const send = sending.middleware.reduceRight<(request: Request) => Promise<Response>>(
    (next, middleware) => async (current) => middleware(current, next),
    (current) => fetchWithinOrigin(current, sending, signal),
  );
  const response = await send(attempt);
  const body = await readAll(response, sending, signal);
  return { status: response.status, headers: response.headers, url: response.url || request.url, ...body };
}

/**
 * Follows redirects of reads within the origin and no others: fetch would hand the key headers to any host it is sent to.
 */
async function fetchWithinOrigin(request: Request, sending: Sending, signal: AbortSignal): Promise<Response> {
  const { origin } = new URL(request.url);
  // Middleware may have made a request of its own, which fetch would redirect.
  let current = request.redirect === "manual" ? request : new Request(request, { redirect: "manual" });
  for (let redirects = 0; ; redirects++) {
    const response = await fetchOnce(current, sending, signal);
    const target = findRedirect(response, current.url);
    if (target === undefined) return response;
    await response.body?.cancel();
    if (target === "hidden") throw refuseRedirect("to a place this runtime hides", sending);
    const where = `to ${target.origin}${target.pathname}`;
    if (target.origin !== origin) throw refuseRedirect(`${where}: keys are only sent to ${origin}`, sending);
    if (!sending.followRedirects) throw refuseRedirect(`${where}: following could do it twice`, sending);
    if (redirects === maxRedirects) throw refuseRedirect(`${where}: more than ${maxRedirects} in a row`, sending);
    current = new Request(target, current);
  }
}

async function fetchOnce(
  request: Request,
  { fetch, redact, context }: Sending,
  signal: AbortSignal,
): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    signal.throwIfAborted();
    const reason = wasUnreachable(error) ? "unreachable" : "interrupted";
    throw new ConnectionError(
      `${context.operationId}: no answer from ${new URL(request.url).origin}: ${redact(describe(error))}`,
      reason,
      { ...context, cause: redactCause(error, redact) },
    );
  }
}

async function readAll(response: Response, sending: Sending, signal: AbortSignal): Promise<BodyText> {
  const { redact, context, maxResponseBytes } = sending;
  try {
    return await readBody(response, maxResponseBytes);
  } catch (error) {
    signal.throwIfAborted();
    const what = `${context.operationId}: the body of a ${response.status}`;
    if (error instanceof BodyTooLarge) {
      const contentType = response.headers.get("content-type") ?? undefined;
      const message = `${what} is larger than ${maxResponseBytes} bytes (maxResponseBytes)`;
      throw new ParseError(message, response.status, contentType, "", context);
    }
    const message = `${what} broke off while it was read: ${redact(describe(error))}`;
    throw new ConnectionError(message, "interrupted", { ...context, cause: redactCause(error, redact) });
  }
}

function findRedirect(response: Response, base: string): URL | "hidden" | undefined {
  if (response.type === "opaqueredirect") return "hidden";
  const location = response.headers.get("location");
  if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return undefined;
  return URL.canParse(location, base) ? new URL(location, base) : undefined;
}

function refuseRedirect(why: string, { redact, context }: Sending): ConnectionError {
  return new ConnectionError(`${context.operationId}: not following a redirect ${redact(why)}`, "redirected", context);
}

/** Codes of Node (and undici), and of Bun, for a connection that was never made. */
const unreachableCodes = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EHOSTDOWN",
  "UND_ERR_CONNECT_TIMEOUT",
  "ConnectionRefused",
  "FailedToOpenSocket",
]);

function wasUnreachable(error: unknown): boolean {
  const codes = [error, (error as { cause?: unknown } | undefined)?.cause].map(
    (one) => (one as { code?: unknown } | undefined)?.code,
  );
  return codes.some((code) => typeof code === "string" && unreachableCodes.has(code));
}

/** The innermost message says most: fetch itself only says "fetch failed". */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error && cause.message !== "" ? `${error.message} (${cause.message})` : error.message;
}
