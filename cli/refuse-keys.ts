import { UsageError } from "./errors.js";

/** Everybody on the machine can read a command line, and shells remember it. */
export function refuseKeys(args: readonly string[]): void {
  const option = args.find((arg) => /^-+(x-)?(tikapi-)?(api|account)?[-_]?key(=|$)/i.test(arg));
  const keys = knownKeys();
  if (option === undefined && !args.some((arg) => keys.some((key) => arg.includes(key)))) return;
  throw new UsageError(
    "Keys are not taken from the command line, where everybody on this machine can read them. " +
      "Set TIKAPI_API_KEY and TIKAPI_ACCOUNT_KEY in the environment. If that was a real key, replace it.",
  );
}

/** For what is written about a failure: nothing in it should hold a key, and nothing will. */
export function hideKeys(text: string): string {
  return knownKeys().reduce((hidden, key) => hidden.replaceAll(key, "[key]"), text);
}

/** Short ones, as tests and mocks have them, could be part of anything. */
const knownKeys = (): string[] =>
  [process.env["TIKAPI_API_KEY"], process.env["TIKAPI_ACCOUNT_KEY"]].filter(
    (key) => key !== undefined && key.length >= 8,
  ) as string[];
