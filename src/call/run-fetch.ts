import type { FetchInit, FetchLike } from "../settings/options.js";
import { ConfigurationError, type ErrorContext } from "../spec/errors.js";
import { adaptResponse, type Reply } from "./adapt-response.js";
import { DispatcherMisuse, explainFailure, isMistake } from "./network-failure.js";
import { dropBody } from "./open-body.js";
import { type Redact, redactCause } from "./redact.js";

export interface FetchPlan {
  readonly fetch: FetchLike;
  /** Whether a body may be given as text; that of a file may not. */
  readonly takesText: boolean;
  /** Makes the error for a failure of the network. */
  readonly fail: (cause: unknown) => Error;
  readonly redact: Redact;
  /** Called only for errors. */
  readonly describe: () => ErrorContext;
}

/** Runs a fetch once. A mistake in the caller's own one reaches the caller, without a retry. */
export async function runFetch(plan: FetchPlan, url: string, init: FetchInit): Promise<Reply> {
  // A plain function, since some runtimes refuse a `this`.
  const { fetch, takesText, fail, describe } = plan;
  const { signal } = init;
  let response: unknown;
  try {
    response = await fetch(url, init);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof DispatcherMisuse) throw createMisuseError(error, plan);
    if (fetch !== globalThis.fetch && isMistake(error)) throw error;
    throw fail(error);
  }
  const reply = adaptResponse(response, "fetch", describe, { takesText });
  // A fetch that ignores the signal answers too late.
  if (signal.aborted) dropBody(reply.body);
  signal.throwIfAborted();
  return reply.url === "" && !(reply instanceof Response) ? { ...reply, url } : reply;
}

function createMisuseError({ cause }: DispatcherMisuse, { describe, redact }: FetchPlan): ConfigurationError {
  const context = describe();
  const why = redact(explainFailure(cause));
  const message = `${context.operationId}: the dispatcher refused the request: ${why}. Is it closed, or a mock without an answer for it?`;
  return new ConfigurationError(message, { ...context, cause: redactCause(cause, redact) });
}
