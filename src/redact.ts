const placeholder = "[key]";

/** Replaces every known key in a text: as it is, URL-encoded, escaped for JSON and in base64. */
export type Redact = (text: string) => string;

export function createRedact(keys: readonly (string | undefined)[]): Redact {
  const secrets = keys
    .filter((key) => key !== undefined)
    .flatMap((key) => [key, ...encodeForUrl(key), ...escapeForJson(key), ...encodeBase64(key)])
    // The longest first: one key can begin another.
    .sort((a, b) => b.length - a.length);
  return (text) => secrets.reduce((safe, secret) => safe.replaceAll(secret, placeholder), text);
}

/** A copy of an error's message, name, code, stack and causes without keys; the rest of a foreign error is not ours to trust. */
export function redactCause(cause: unknown, redact: Redact, depth = 0): unknown {
  if (!(cause instanceof Error)) return typeof cause === "string" ? redact(cause) : undefined;
  const inner = cause.cause === undefined || depth >= 5 ? undefined : redactCause(cause.cause, redact, depth + 1);
  const copy = new Error(redact(cause.message), inner === undefined ? undefined : { cause: inner });
  copy.name = cause.name;
  if (cause.stack !== undefined) copy.stack = redact(cause.stack);
  if ("code" in cause && typeof cause.code === "string") Object.assign(copy, { code: redact(cause.code) });
  return copy;
}

export function redactHeaders(headers: Headers, redact: Redact): Headers {
  const safe = new Headers();
  for (const [name, value] of headers) safe.append(name, redact(value));
  return safe;
}

const encodeForUrl = (key: string): string[] => [
  encodeURIComponent(key),
  String(new URLSearchParams({ key })).slice(4),
];

/** Servers differ in whether they escape slashes. */
function escapeForJson(key: string): string[] {
  const escaped = JSON.stringify(key).slice(1, -1);
  return [escaped, escaped.replaceAll("/", "\\/")];
}

/** The base64 forms a key can take, whatever stands before it: only the inner characters are sure. */
function encodeBase64(key: string): string[] {
  const text = encodeURIComponent(key) === key ? key : "";
  if (text.length < 8) return [];
  return ["", "a", "ab"].map((lead) => {
    const encoded = btoa(lead + text).replace(/=+$/, "");
    return encoded.slice(lead.length === 0 ? 0 : lead.length + 1, -1);
  });
}
