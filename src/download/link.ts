import { createConnectionError } from "../call/network-failure.js";
import type { Redact } from "../call/redact.js";
import type { FetchLike } from "../settings/options.js";
import type { ConnectionError, ErrorContext } from "../spec/errors.js";

/** A link with everything needed to request it. */
export interface Link {
  readonly url: URL;
  /** As errors show it, without keys. */
  readonly host: string;
  /** By lower-case name, without keys. */
  readonly headers: Readonly<Record<string, string>>;
  readonly fetch: FetchLike;
  readonly redact: Redact;
  /** Names of the headers that hold keys. */
  readonly keyHeaders: readonly string[];
  readonly context: ErrorContext;
  /** Whether it leads to a text, such as subtitles. */
  readonly isText?: boolean;
}

export function createInterruption({ host, redact, context }: Link, what: string, cause?: unknown): ConnectionError {
  return createConnectionError(`${host} ${what}`, context, redact, cause);
}
