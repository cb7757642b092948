import {
  type Check,
  checkBudget,
  checkChoice,
  checkCount,
  checkDuration,
  checkFunction,
  checkFunctions,
  checkHeaders,
  checkKey,
  checkLimit,
  checkMethods,
  checkRate,
  checkRetryRateLimit,
  checkSwitch,
} from "./checks.js";
import {
  type ClientOptions,
  type DispatcherLike,
  type FetchLike,
  type Limiter,
  type Logger,
  logLevels,
  type Middleware,
} from "./options.js";

/** Everything about an option except its documentation, which is in `ClientOptions`. */
export interface OptionRule<T> {
  readonly check: Check<T>;
  readonly default?: T;
  /** The environment variable that is read if the option is not set. */
  readonly variable?: string;
  /** Whether a call can override it. */
  readonly perCall?: true;
  /** Merges a call's value into the client's, where it does not replace it. */
  combine?(client: T, call: T): T;
}

/** To add an option, add a line here and its documentation in `ClientOptions` (or `CallOptions` if `perCall`). */
export const optionRules = {
  apiKey: /* @__PURE__ */ keyIn("TIKAPI_API_KEY"),
  accountKey: /* @__PURE__ */ keyIn("TIKAPI_ACCOUNT_KEY"),
  // Checked with the keys, which it must not expose.
  baseUrl: { check: (_, value) => value as string, variable: "TIKAPI_BASE_URL" },
  sandbox: { check: checkSwitch, default: false },
  timeout: { check: checkDuration, default: 60_000, perCall: true },
  deadline: { check: checkDuration, default: Number.POSITIVE_INFINITY, perCall: true },
  retries: { check: checkCount, default: 2, perCall: true },
  retryRateLimit: { check: checkRetryRateLimit, default: false },
  headers: { check: checkHeaders, default: {}, perCall: true, combine: (client, call) => ({ ...client, ...call }) },
  validate: { check: checkSwitch, default: true, perCall: true },
  fetch: { check: checkFunction<FetchLike>, perCall: true },
  dispatcher: { check: (option, value) => checkMethods<DispatcherLike>(option, value, ["dispatch"]), perCall: true },
  concurrency: { check: (option, value) => checkLimit(option, value, 1), default: Number.POSITIVE_INFINITY },
  rate: { check: checkRate },
  limiter: { check: (option, value) => checkMethods<Limiter>(option, value, ["acquire"]) },
  budget: { check: checkBudget },
  maxResponseBytes: { check: checkCount, default: 64 * 1024 * 1024 },
  middleware: { check: checkFunctions<Middleware>, default: [] },
  logger: { check: (option, value) => checkMethods<Logger>(option, value, ["debug", "info", "warn", "error"]) },
  logLevel: { check: (option, value) => checkChoice(option, value, logLevels), default: "warn" },
  dangerouslyAllowBrowser: { check: checkSwitch, default: false },
} as const satisfies { readonly [Name in keyof ClientOptions]-?: OptionRule<NonNullable<ClientOptions[Name]>> };

type OptionRules = typeof optionRules;
export type OptionName = keyof OptionRules;

/** The checked options; one without a default is `undefined` if it is not set. */
export type CheckedOptions = {
  readonly [Name in OptionName]:
    | (OptionRules[Name] extends { readonly check: Check<infer T> } ? T : never)
    | (OptionRules[Name] extends { readonly default: unknown } ? never : undefined);
};

function keyIn(variable: string) {
  return { variable, check: (option: string, value: unknown) => checkKey(option, value, variable) };
}
