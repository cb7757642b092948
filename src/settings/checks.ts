import { ConfigurationError } from "../spec/errors.js";
import { isRecord } from "../spec/read-value.js";

/** Gives the value that an option stands for, or throws a `ConfigurationError` that names the option. */
export type Check<T> = (option: string, value: unknown) => T;

/** A key, which the environment may hold as `variable`. */
export function checkKey(option: string, key: unknown, variable: string): string {
  if (key === undefined || key === "") {
    throw new ConfigurationError(`${option} is missing: pass it to the client or set ${variable} in the environment.`);
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  if (typeof key !== "string" || /[\u0000-\u001f\u007f]|[^\u0000-\u00ff]/.test(key)) {
    throw new ConfigurationError(
      `${option} must be a string that a header can hold, without control characters (is there a line break at its end?).`,
    );
  }
  return key;
}

export const checkDuration: Check<number> = (option, milliseconds) => {
  if (typeof milliseconds === "number" && milliseconds > 0) return milliseconds;
  throw new ConfigurationError(`${option} must be a number of milliseconds above 0.`);
};

export const checkCount: Check<number> = (option, count) => checkWholeNumber(option, count, 0);

/** A count that may be `Infinity`: no bound. */
export const checkLimit: Check<number> = (option, limit) =>
  limit === Number.POSITIVE_INFINITY ? limit : checkWholeNumber(option, limit, 0);

export const checkConcurrency: Check<number> = (option, concurrency) =>
  concurrency === Number.POSITIVE_INFINITY ? concurrency : checkWholeNumber(option, concurrency, 1);

/** For counts of things of which there must be at least so many. */
export function checkWholeNumber(option: string, value: unknown, least: number): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= least) return value;
  throw new ConfigurationError(`${option} must be a whole number, ${least} or more.`);
}

export const checkHeaders: Check<Readonly<Record<string, string>>> = (option, headers) => {
  if (isRecord(headers) && canBeHeaders(headers)) return headers;
  throw new ConfigurationError(`${option} must be an object of header names and values, without line breaks.`);
};

/** The runtime's own complaint would show the value. */
function canBeHeaders(headers: Readonly<Record<string, unknown>>): headers is Readonly<Record<string, string>> {
  try {
    // Whatever a value is, the runtime makes a text of it or throws.
    return new Headers(headers as Record<string, string>) !== undefined;
  } catch {
    return false;
  }
}

/** What the function takes and gives is for types to say. */
export function checkFunction<T>(option: string, value: unknown): T {
  if (typeof value === "function") return value as T;
  throw new ConfigurationError(`${option} must be a function.`);
}

export function checkFunctions<T>(option: string, list: unknown): readonly T[] {
  if (!Array.isArray(list)) throw new ConfigurationError(`${option} must be an array.`);
  return list.map((value, index) => checkFunction<T>(`${option}[${index}]`, value));
}

/** An object with all of these methods. */
export function checkMethods<T>(option: string, value: unknown, methods: readonly (keyof T & string)[]): T {
  // The methods are all that is used of it.
  if (isRecord(value) && methods.every((method) => typeof value[method] === "function")) return value as T;
  throw new ConfigurationError(`${option} must have the methods ${methods.join(", ")}, as console has.`);
}

export function checkChoice<T extends string>(option: string, value: unknown, choices: readonly T[]): T {
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return choice;
  throw new ConfigurationError(`${option} must be one of ${choices.join(", ")}.`);
}
