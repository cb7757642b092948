import {
  type Check,
  checkChoice,
  checkConcurrency,
  checkCount,
  checkDuration,
  checkFunction,
  checkFunctions,
  checkHeaders,
  checkKey,
  checkMethods,
} from "./checks.js";
import { type ClientOptions, type Logger, logLevels, type Middleware } from "./options.js";

/** All that is to be known of an option, besides its documentation in `ClientOptions`. */
export interface OptionRule<T> {
  readonly check: Check<T>;
  /** What it is when nobody says anything; an option without it may stay unsaid. */
  readonly default?: T;
  /** The environment's name for it, read where the options say nothing. */
  readonly variable?: string;
  /** Whether a call can say it differently. */
  readonly perCall?: true;
  /** How a call's value goes over the client's, where it does not simply take its place. */
  combine?(client: T, call: T): T;
}

/** A new option is a line here, and its documentation in `ClientOptions` (in `CallOptions` when a call can say it). */
export const optionRules = {
  apiKey: keyIn("TIKAPI_API_KEY"),
  accountKey: keyIn("TIKAPI_ACCOUNT_KEY"),
  baseUrl: { check: accept<string>, variable: "TIKAPI_BASE_URL" },
  sandbox: { check: accept<boolean>, default: false },
  timeout: { check: checkDuration, default: 60_000, perCall: true },
  deadline: { check: checkDuration, default: Number.POSITIVE_INFINITY, perCall: true },
  retries: { check: checkCount, default: 2, perCall: true },
  headers: { check: checkHeaders, default: {}, perCall: true, combine: (client, call) => ({ ...client, ...call }) },
  validate: { check: accept<boolean>, default: true, perCall: true },
  fetch: { check: checkFunction<typeof globalThis.fetch>, perCall: true },
  concurrency: { check: checkConcurrency, default: Number.POSITIVE_INFINITY },
  maxResponseBytes: { check: checkCount, default: 64 * 1024 * 1024 },
  middleware: { check: checkFunctions<Middleware>, default: [] },
  logger: { check: checkLogger },
  logLevel: { check: (option, value) => checkChoice(option, value, logLevels), default: "warn" },
  dangerouslyAllowBrowser: { check: accept<boolean>, default: false },
} as const satisfies { readonly [Name in keyof ClientOptions]-?: OptionRule<NonNullable<ClientOptions[Name]>> };

type OptionRules = typeof optionRules;
export type OptionName = keyof OptionRules;

/** The options as they were checked; one without a default is `undefined` where nobody said anything. */
export type CheckedOptions = {
  readonly [Name in OptionName]:
    | (OptionRules[Name] extends { readonly check: Check<infer T> } ? T : never)
    | (OptionRules[Name] extends { readonly default: unknown } ? never : undefined);
};

function keyIn(variable: string) {
  return { variable, check: (option: string, value: unknown) => checkKey(option, value, variable) };
}

function checkLogger(option: string, value: unknown): Logger {
  return checkMethods<Logger>(option, value, ["debug", "info", "warn", "error"]);
}

/** For switches, which are taken as they come, and for what is checked together with other options. */
function accept<T>(_option: string, value: unknown): T {
  return value as T;
}
