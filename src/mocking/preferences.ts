import { findNearestName } from "../settings/nearest-name.js";
import type { Operation } from "../spec/api-table.js";
import type { ExampleBook } from "../testing/example-book.js";

/** What a request asks of the mock, by a `Prefer` header or by query parameters such as `__code`. */
export interface Preferences {
  readonly code?: number;
  readonly example?: string;
  readonly dynamic?: boolean;
  readonly seed?: string;
}

/** A preference that the spec cannot satisfy. */
export class PreferenceError extends Error {}

const names = ["code", "example", "dynamic", "seed"] as const;
type Texts = Partial<Record<(typeof names)[number], string>>;

/** The query parameters that are preferences, as Prism has them. */
export const isPreference = (name: string): boolean => names.some((known) => name === `__${known}`);

/** Reads the preferences; those of the query only count without a header. Other preferences are left to others. */
export function readPreferences(header: string | null, query: URLSearchParams): Preferences {
  const texts = header === null ? readQuery(query) : readHeader(header);
  const { code, example, dynamic, seed } = texts;
  if (code !== undefined && !/^\d{3}$/.test(code))
    throw new PreferenceError(`code is a status such as 403, not "${code}"`);
  if (dynamic !== undefined && !/^(true|false)$/.test(dynamic))
    throw new PreferenceError(`dynamic is true or false, not "${dynamic}"`);
  return {
    ...(code !== undefined && { code: Number(code) }),
    ...(example !== undefined && { example }),
    ...(dynamic !== undefined && { dynamic: dynamic === "true" }),
    ...(seed !== undefined && { seed }),
  };
}

/** Refuses a status or an example that the operation does not have, and says which it has. */
export function checkPreferences({ code, example }: Preferences, operation: Operation, book: ExampleBook): void {
  const statuses = book.listStatuses(operation);
  const status = statuses.find((known) => covers(known, code));
  if (status === undefined)
    throw new PreferenceError(`${operation.id} has no answer with the status ${code}, only: ${statuses.join(", ")}`);
  if (example === undefined) return;
  const all = book.listAnswers(operation);
  const own = book.listAnswers(operation, code === undefined ? "2" : status);
  if (own.some(({ name }) => name === example)) return;
  const elsewhere = all.find(({ name }) => name === example);
  const hint = elsewhere && `; it has one for ${elsewhere.status}`;
  const list = own.map(({ name }) => name).join(", ") || "none";
  const where = code === undefined ? "a success" : code;
  throw new PreferenceError(`${operation.id} has no example "${example}" for ${where}${hint ?? ""}, only: ${list}`);
}

const covers = (known: string, code: number | undefined): boolean =>
  code === undefined || known === "default" || known.replace(/XX$/i, String(code).slice(1)) === String(code);

function readQuery(query: URLSearchParams): Texts {
  const pairs = names.map((name) => [name, query.get(`__${name}`)]);
  return Object.fromEntries(pairs.filter(([, value]) => value !== null));
}

function readHeader(header: string): Texts {
  const texts: Texts = {};
  for (const part of header.split(/[,;]/)) {
    const [given = "", ...rest] = part.split("=");
    const name = names.find((known) => known === given.trim().toLowerCase());
    const value = rest
      .join("=")
      .trim()
      .replace(/^"(.*)"$/, "$1");
    if (name !== undefined) texts[name] ??= value;
    else refuseMisspelt(given.trim());
  }
  return texts;
}

function refuseMisspelt(name: string): void {
  const nearest = findNearestName(name, names);
  if (nearest !== undefined) throw new PreferenceError(`${name} is no preference; did you mean ${nearest}`);
}
