import { ValidationError } from "../spec/errors.js";
import { isErrorLike } from "../spec/read-value.js";
import { type AnyHeaders, copyHeaders } from "./copy-headers.js";
import { findSpellings, listSpellings, mergeSpans, type Span } from "./find-spellings.js";

const placeholder = "[key]";

/**
 * Replaces every known key in a text: plain, in any case, URL-encoded, escaped for JSON or HTML, one in another, or in
 * base64; whole or cut short after 12 characters or more. Leaves keys of fewer than 4 characters, which could be part of any
 * text, and those of fewer than 8 inside words.
 */
export type Redact = (text: string) => string;

export interface Keys {
  readonly apiKey: string;
  readonly accountKey?: string | undefined;
}

const redactors = new WeakMap<Keys, Redact>();

/** Created on first use, since most calls have nothing to redact, and once per object. */
export function redactFor(keys: Keys): Redact {
  const redact = redactors.get(keys) ?? createRedact([keys.apiKey, keys.accountKey]);
  redactors.set(keys, redact);
  return redact;
}

export function createRedact(keys: readonly (string | undefined)[]): Redact {
  const spellings = keys.flatMap((key) => (key === undefined ? [] : listSpellings(key)));
  const overlap = longestEscape * Math.max(...spellings.map(({ text }) => text.length));
  return (text) => {
    if (spellings.length === 0) return text;
    if (text.length <= windowLength) return replaceSpans(text, findSpellings(text, spellings));
    const spans: Span[] = [];
    for (let start = 0; start < text.length; start += windowLength) {
      const window = text.slice(start, start + windowLength + overlap);
      for (const span of findSpellings(window, spellings)) {
        spans.push({ start: span.start + start, end: span.end + start });
      }
    }
    return replaceSpans(text, mergeSpans(spans));
  };
}

/** A long text is searched piece by piece, for the memory it takes. The pieces overlap by the longest escaped key. */
const windowLength = 1_000_000;
const longestEscape = 16;

function replaceSpans(text: string, spans: readonly Span[]): string {
  let safe = "";
  let copied = 0;
  for (const { start, end } of spans) {
    safe += text.slice(copied, start) + placeholder;
    copied = end;
  }
  return copied === 0 ? text : safe + text.slice(copied);
}

/** Copies the message, name, code, stack, causes and parts of an error without keys. Drops other members: they could hold keys. */
export function redactCause(cause: unknown, redact: Redact, depth = 0): unknown {
  if (!isErrorLike(cause)) return typeof cause === "string" ? redact(cause) : undefined;
  const redactInner = (inner: unknown) => (depth >= 5 ? undefined : redactCause(inner, redact, depth + 1));
  const inner = redactInner(cause.cause);
  const copy = new Error(redact(String(cause.message)), inner === undefined ? undefined : { cause: inner });
  copy.name = redact(String(cause.name));
  if (cause.stack !== undefined) copy.stack = redact(String(cause.stack));
  if ("code" in cause && typeof cause.code === "string") Object.assign(copy, { code: redact(cause.code) });
  // Of an AggregateError: one per address that was tried, for example.
  if ("errors" in cause && Array.isArray(cause.errors)) {
    Object.assign(copy, { errors: cause.errors.slice(0, mostErrors).map(redactInner) });
  }
  return copy;
}

const mostErrors = 5;

/** Runs a check of the caller's input; its error may name what was given, but no key. */
export function redactProblems<T>(keys: Keys, check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    const redact = redactFor(keys);
    const fields = Object.entries(error.fields).map(([name, problem]) => [redact(name), redact(problem)]);
    const operationId = error.operationId && redact(error.operationId);
    throw new ValidationError(Object.fromEntries(fields), { operationId });
  }
}

/** Copies headers without keys; `keyHeaders` contain nothing else. */
export function redactHeaders(headers: AnyHeaders, keyHeaders: readonly string[], redact: Redact): Headers {
  const names = keyHeaders.map((name) => name.toLowerCase());
  const safe = new Headers();
  for (const [name, value] of copyHeaders(headers)) {
    // A header's name cannot hold brackets.
    const safeName = redact(name).replaceAll(placeholder, "hidden");
    safe.append(safeName, names.includes(name) ? placeholder : redact(value));
  }
  return safe;
}

/** The content type of a response, without keys. */
export const redactContentType = (headers: Headers, redact: Redact): string | undefined =>
  redact(headers.get("content-type") ?? "") || undefined;

/** Copies a parsed body without keys; returns `undefined` if it is nested too deeply. */
export function redactJson(json: unknown, redact: Redact): unknown {
  try {
    return json === undefined ? undefined : redactValue(json, redact);
  } catch {
    // The stack overflowed.
    return undefined;
  }
}

function redactValue(value: unknown, redact: Redact): unknown {
  if (typeof value === "string") return redact(value);
  if (typeof value === "number") return redact(String(value)) === String(value) ? value : placeholder;
  if (Array.isArray(value)) return value.map((member) => redactValue(member, redact));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [redact(name), redactValue(member, redact)]));
}
