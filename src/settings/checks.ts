import { ConfigurationError } from "../spec/errors.js";
import { isPlainRecord, isRecord } from "../spec/read-value.js";
import { findNearestName } from "./nearest-name.js";
import type { Rate } from "./options.js";

/** Returns the value of an option, or throws a `ConfigurationError` that names the option. */
export type Check<T> = (option: string, value: unknown) => T;

/** Returns a key without the white space at its ends, which copying and environment files add. */
export function checkKey(option: string, value: unknown, variable: string): string {
  const key = typeof value === "string" ? value.trim() : value;
  if (key === undefined || key === "") {
    throw new ConfigurationError(
      `${option} is missing: pass it to the client or set ${variable} in the environment. guides/account.md of tikapi-fetch says how to get one; sandbox: true needs none.`,
    );
  }
  if (typeof key !== "string" || !/^[\u0021-\u007e\u00a1-\u00ff]+$/.test(key)) {
    throw new ConfigurationError(
      `${option} must be a string that fits in a header, without white space or control characters inside.`,
    );
  }
  return key;
}

export const checkDuration: Check<number> = (option, milliseconds) => {
  if (typeof milliseconds === "number" && milliseconds > 0) return milliseconds;
  throw new ConfigurationError(`${option} must be a number of milliseconds above 0.`);
};

/** A count, or `Infinity` for no limit. */
export function checkLimit(option: string, limit: unknown, least = 0): number {
  return limit === Number.POSITIVE_INFINITY ? limit : checkCount(option, limit, least);
}

export function checkCount(option: string, value: unknown, least = 0): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= least) return value;
  throw new ConfigurationError(`${option} must be a whole number, ${least} or more.`);
}

/** Takes an object, or pairs such as those of `Headers` and `Map`. */
export const checkHeaders: Check<Readonly<Record<string, string>>> = (option, headers) => {
  const read = isRecord(headers) ? readHeaders(headers) : undefined;
  if (read !== undefined) return read;
  throw new ConfigurationError(
    `${option} must be an object of header names and values, Headers, or pairs, without line breaks.`,
  );
};

/** Hides the runtime's own message, which would show the value. */
function readHeaders(headers: Readonly<Record<string, unknown>>): Record<string, string> | undefined {
  try {
    const pairs = isIterable(headers) ? [...headers] : Object.entries(headers).filter(([, value]) => isGiven(value));
    if (!pairs.every(([, value]) => ["string", "number", "boolean"].includes(typeof value))) return undefined;
    return Object.fromEntries(new Headers(pairs as [string, string][]));
  } catch {
    return undefined;
  }
}

// Its reader checks what it holds.
const isIterable = (value: object): value is Iterable<[unknown, unknown]> => Symbol.iterator in value;

export const checkSignal: Check<AbortSignal> = (option, signal) => {
  // Signals of other realms are no instances of this one's class.
  const isSignal =
    isRecord(signal) && typeof signal["aborted"] === "boolean" && typeof signal["throwIfAborted"] === "function";
  if (isSignal) return signal as unknown as AbortSignal;
  throw new ConfigurationError(`${option} must be an AbortSignal.`);
};

export const checkBudget: Check<{ readonly requests: number }> = (option, value) => {
  const { requests } = checkMembers(option, value, ["requests"]);
  return { requests: checkLimit(`${option}.requests`, requests) };
};

export const checkRetryRateLimit = (option: string, value: unknown): false | { readonly maxWait: number } => {
  if (typeof value === "boolean") return value && { maxWait: 60_000 };
  const { maxWait } = checkMembers(option, value, ["maxWait"]);
  return { maxWait: checkDuration(`${option}.maxWait`, maxWait) };
};

export const checkRate: Check<Rate> = (option, value) => {
  const { requests, per } = checkMembers(option, value, ["requests", "per"]);
  return { requests: checkCount(`${option}.requests`, requests, 1), per: checkDuration(`${option}.per`, per) };
};

export const checkSwitch: Check<boolean> = (option, value) => {
  if (typeof value === "boolean") return value;
  throw new ConfigurationError(`${option} must be true or false.`);
};

/** Checks that options are an object, and that each has a name in a list. */
export function checkNames(whose: string, options: unknown, known: readonly string[]): void {
  if (!isPlainRecord(options)) throw new ConfigurationError(`The options of ${whose} must be an object.`);
  for (const [name, value] of Object.entries(options)) {
    if (!isGiven(value) || known.includes(name)) continue;
    const nearest = findNearestName(name, known);
    const hint = nearest === undefined ? `Options: ${known.join(", ")}.` : `Did you mean ${nearest}?`;
    // The official package has options of this form.
    const guide = name.startsWith("$") ? " MIGRATION.md of tikapi-fetch says what replaces it." : "";
    throw new ConfigurationError(`${name} is not an option of ${whose}. ${hint}${guide}`);
  }
}

function checkMembers<Name extends string>(option: string, value: unknown, names: readonly Name[]) {
  checkNames(option, value, names);
  // It is an object with no other members.
  return value as { readonly [name in Name]?: unknown };
}

/** JavaScript callers may pass `null` for "not set". */
export const isGiven = <T>(value: T): value is NonNullable<T> => value !== undefined && value !== null;

/** The types promise the signature; only the kind can be checked. */
export function checkFunction<T>(option: string, value: unknown): T {
  if (typeof value === "function") return value as T;
  throw new ConfigurationError(`${option} must be a function.`);
}

export function checkFunctions<T>(option: string, list: unknown): readonly T[] {
  if (!Array.isArray(list)) throw new ConfigurationError(`${option} must be an array.`);
  return list.map((value, index) => checkFunction<T>(`${option}[${index}]`, value));
}

export function checkMethods<T>(option: string, value: unknown, methods: readonly (keyof T & string)[]): T {
  // Nothing else of it is used.
  if (isRecord(value) && methods.every((method) => typeof value[method] === "function")) return value as T;
  const what = methods.length === 1 ? `the method ${methods[0]}` : `the methods ${methods.join(", ")}, like console`;
  throw new ConfigurationError(`${option} must have ${what}.`);
}

export function checkChoice<T extends string>(option: string, value: unknown, choices: readonly T[]): T {
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return choice;
  throw new ConfigurationError(`${option} must be one of ${choices.join(", ")}.`);
}
