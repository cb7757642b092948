import { ConfigurationError } from "../spec/errors.js";
import { isRecord } from "../spec/read-value.js";

/** Returns the value of an option, or throws a `ConfigurationError` that names the option. */
export type Check<T> = (option: string, value: unknown) => T;

/** Returns a key without the white space at its ends, which copying and environment files add. */
export function checkKey(option: string, value: unknown, variable: string): string {
  const key = typeof value === "string" ? value.trim() : value;
  if (key === undefined || key === "") {
    throw new ConfigurationError(`${option} is missing: pass it to the client or set ${variable} in the environment.`);
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

export const checkHeaders: Check<Readonly<Record<string, string>>> = (option, headers) => {
  if (isRecord(headers) && canBeHeaders(headers)) return headers;
  throw new ConfigurationError(`${option} must be an object of header names and values, without line breaks.`);
};

/** Hides the runtime's own message, which would show the value. */
function canBeHeaders(headers: Readonly<Record<string, unknown>>): headers is Readonly<Record<string, string>> {
  try {
    // The runtime converts any value to a string, or throws.
    return new Headers(headers as Record<string, string>) !== undefined;
  } catch {
    return false;
  }
}

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
  throw new ConfigurationError(`${option} must have the methods ${methods.join(", ")}, like console.`);
}

export function checkChoice<T extends string>(option: string, value: unknown, choices: readonly T[]): T {
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return choice;
  throw new ConfigurationError(`${option} must be one of ${choices.join(", ")}.`);
}
