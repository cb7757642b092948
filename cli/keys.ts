import { UsageError } from "./errors.js";

/** Refuses keys in arguments: everybody on the machine can read a command line, and shells remember it. */
export function refuseKeys(args: readonly string[]): void {
  const isKeyOption = (arg: string) => /^-+(x-)?(tikapi-)?(api|account)?[-_]?key(=|$)/i.test(arg);
  const keys = listKnownKeys();
  if (!args.some((arg) => isKeyOption(arg) || keys.some((key) => arg.includes(key)))) return;
  throw new UsageError(
    "Keys do not belong on the command line, where everybody on this machine can read them. " +
      "Set TIKAPI_API_KEY and TIKAPI_ACCOUNT_KEY in the environment. If this was a real key, replace it.",
  );
}

/** Hides the user's keys in a text. None should be there; this makes sure. */
export const hideKeys = (text: string): string =>
  listKnownKeys().reduce((hidden, key) => hidden.replaceAll(key, "[key]"), text);

/** Short keys, as used with mocks, could be part of any word. */
const listKnownKeys = (): string[] =>
  [process.env["TIKAPI_API_KEY"], process.env["TIKAPI_ACCOUNT_KEY"]].flatMap((key = "") =>
    key.trim().length >= 8 ? [key.trim()] : [],
  );
