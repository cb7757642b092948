const placeholder = "[key]";

/** Replaces every known key in a text: plain, in any case, URL-encoded, escaped for JSON or in base64. */
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
  const patterns = keys
    .filter((key) => key !== undefined)
    // The longest first: one key can be the start of another.
    .sort((a, b) => b.length - a.length)
    .flatMap((key) => [spell(key), ...encodeBase64(key).map(spell)]);
  // Without keys, a pattern that never matches: an empty one would match everywhere.
  const anyKey = new RegExp(patterns.join("|") || "(?!)", "gi");
  return (text) => text.replace(anyKey, placeholder);
}

/** Copies the message, name, code, stack and causes of an error without keys. Other members are dropped: they could hold keys. */
export function redactCause(cause: unknown, redact: Redact, depth = 0): unknown {
  if (!(cause instanceof Error)) return typeof cause === "string" ? redact(cause) : undefined;
  const inner = depth >= 5 ? undefined : redactCause(cause.cause, redact, depth + 1);
  const copy = new Error(redact(cause.message), inner === undefined ? undefined : { cause: inner });
  copy.name = cause.name;
  if (cause.stack !== undefined) copy.stack = redact(cause.stack);
  if ("code" in cause && typeof cause.code === "string") Object.assign(copy, { code: redact(cause.code) });
  return copy;
}

/** Copies headers without keys; `keyHeaders` contain nothing else. */
export function redactHeaders(headers: Headers, keyHeaders: readonly string[], redact: Redact): Headers {
  const names = keyHeaders.map((name) => name.toLowerCase());
  const safe = new Headers();
  for (const [name, value] of headers) safe.append(name, names.includes(name) ? placeholder : redact(value));
  return safe;
}

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

/** A pattern for a text in which any special character may be encoded. */
function spell(text: string): string {
  return text.replace(/[^A-Za-z0-9]/g, (character) => {
    const hex = character.charCodeAt(0).toString(16);
    // The longest first, to match an encoded character completely.
    const spellings = [`u00${hex}`, encodeURIComponent(character), `%${hex}`, character];
    if (character === " ") spellings.push("+");
    // JSON escapes with a backslash, JSON in JSON with three.
    return `\\\\{0,3}(?:${spellings.map((spelling) => spelling.replace(/[^A-Za-z0-9]/g, "\\$&")).join("|")})`;
  });
}

/** The base64 forms of a key: its inner characters, since the outer ones depend on the text around it. */
function encodeBase64(key: string): string[] {
  if (key.length < 8) return [];
  const encoded = ["", "a", "ab"].map((lead) =>
    btoa(lead + key)
      .replace(/=+$/, "")
      .slice(lead.length === 0 ? 0 : lead.length + 1, -1),
  );
  return encoded.flatMap((text) => [text, text.replaceAll("+", "-").replaceAll("/", "_")]);
}
