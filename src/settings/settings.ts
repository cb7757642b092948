import type { ApiTable, Servers } from "../spec/api-table.js";
import { ConfigurationError } from "../spec/errors.js";
import { checkBaseUrl } from "./base-url.js";
import { Budget } from "./budget.js";
import { checkNames, checkSignal, isGiven } from "./checks.js";
import type { Gate } from "./gate.js";
import { limitConcurrency } from "./limit-concurrency.js";
import { limitRate } from "./limit-rate.js";
import { type CheckedOptions, type OptionName, type OptionRule, optionRules } from "./option-rules.js";
import type { CallOptions, ClientOptions } from "./options.js";
import { UsageCounter } from "./usage.js";

/** Everything a client is created from. */
export interface ClientSource {
  readonly table: ApiTable;
  readonly options: ClientOptions;
  /** As it was when the first client was created. */
  readonly environment: ClientOptions;
  readonly limits: KeyLimits;
}

/** Limits of the API key, which all clients with this key share. */
interface KeyLimits {
  readonly pace?: Gate | undefined;
  readonly budget?: Budget | undefined;
}

/** Everything a call needs to know about its client. */
export interface Settings
  extends Omit<CheckedOptions, "apiKey" | "baseUrl" | "sandbox" | "rate" | "budget" | "dangerouslyAllowBrowser">,
    KeyLimits {
  readonly table: ApiTable;
  readonly apiKey: string;
  readonly baseUrl: string;
  /** What an attempt has to pass, in this order. */
  readonly gates: readonly Gate[];
  readonly usage: UsageCounter;
  /** Whether the account key is for operations, too, that need none. */
  readonly sendsAccountKey?: true;
}

export function createSource(table: ApiTable, options: ClientOptions): ClientSource {
  const environment = rules.map(([name, { variable }]) => [name, variable && readVariable(variable)]);
  const taken = takeOptions(options);
  return { table, options: taken, environment: Object.fromEntries(environment), limits: createLimits(taken) };
}

/** Changes some options; `undefined` and `null` change nothing. */
export function changeSource(source: ClientSource, changes: ClientOptions): ClientSource {
  const given = Object.entries(takeOptions(changes)).filter(([, value]) => isGiven(value));
  const options: ClientOptions = { ...source.options, ...findReplaced(changes), ...Object.fromEntries(given) };
  const key = source.options.apiKey ?? source.environment.apiKey;
  // Another key has limits of its own.
  const limits = {
    ...source.limits,
    ...createLimits(isGiven(changes.apiKey) && changes.apiKey !== key ? options : changes),
  };
  return { ...source, options, limits };
}

/** Options win over the environment, and the environment over defaults. Throws a `ConfigurationError` for an invalid one. */
export function resolveSettings(source: ClientSource, usage = new UsageCounter()): Settings {
  const { table, options, limits } = source;
  const { servers } = table;
  // The sandbox takes no other keys, and those of the environment are meant for the API.
  const environment = { ...source.environment, ...(options.sandbox && readDemoKeys(servers)) };
  const {
    apiKey,
    sandbox,
    rate: _,
    budget: __,
    dangerouslyAllowBrowser,
    ...checked
  } = checkOptions(options, environment);
  const settings: Settings = {
    ...checked,
    ...limits,
    table,
    apiKey: apiKey ?? (table.keyHeaders.apiKey === "" ? "" : optionRules.apiKey.check("apiKey", apiKey)),
    baseUrl: options.baseUrl ?? chooseServer(servers, sandbox, environment.baseUrl),
    gates: listGates({ ...checked, ...limits }),
    usage,
  };
  checkBaseUrl(settings, servers);
  checkRuntime(dangerouslyAllowBrowser);
  return settings;
}

/** Those that the spec states. */
const readDemoKeys = ({ demoKeys }: Servers): Partial<Servers["demoKeys"]> =>
  Object.fromEntries(Object.entries(demoKeys).filter(([, key]) => key !== ""));

function chooseServer(servers: Servers, sandbox: boolean, fromEnvironment: string | undefined): string {
  const server = sandbox ? servers.sandbox : (fromEnvironment ?? servers.production);
  if (server !== "") return server;
  throw new ConfigurationError(
    sandbox ? "sandbox is not possible: the spec has no such server." : "baseUrl is missing: the spec has no server.",
  );
}

/** The settings of an account client. */
export function withAccountKey(settings: Settings, accountKey = settings.accountKey): Settings {
  const account = replaceKey(settings, accountKey);
  return { ...account, gates: listGates(settings), usage: new UsageCounter(settings.usage) };
}

/** The settings of one call for an account, of an operation that needs none. */
export function withOptionalAccount(settings: Settings, accountKey: unknown): Settings {
  return { ...replaceKey(settings, accountKey), sendsAccountKey: true };
}

function replaceKey(settings: Settings, accountKey: unknown): Settings {
  const account = { ...settings, accountKey: optionRules.accountKey.check("accountKey", accountKey) };
  // Https is safe for any key: skip the check, as account clients are created by the thousand.
  if (!settings.baseUrl.startsWith("https:")) checkBaseUrl(account, settings.table.servers);
  return account;
}

/** The settings of one call; some calls have more options, which are theirs to read. */
export function withCallOptions(settings: Settings, options: CallOptions, more: readonly string[] = []): Settings {
  checkNames("a call", options, [...callOptions, "signal", ...more]);
  if (isGiven(options.signal)) checkSignal("signal", options.signal);
  const changed: Record<string, unknown> = { ...settings, ...findReplaced(options) };
  for (const name of callOptions) {
    if (!isGiven(options[name])) continue;
    const { check, combine }: OptionRule<unknown> = optionRules[name];
    const value = check(name, options[name]);
    changed[name] = combine === undefined ? value : combine(settings[name], value);
  }
  // Each option was checked by its own rule.
  return changed as unknown as Settings;
}

/** The way to send requests that new options replace by another one. */
export function findReplaced({ fetch, dispatcher }: Pick<CallOptions, "fetch" | "dispatcher">) {
  if (!isGiven(dispatcher)) return isGiven(fetch) ? { dispatcher: undefined } : {};
  if (!isGiven(fetch)) return { fetch: undefined };
  throw new ConfigurationError("fetch and dispatcher are two ways to send the same request: give one of them.");
}

/** Refuses unknown options of a client. */
export function checkClientOptions(options: ClientOptions, more: readonly string[] = []): void {
  checkNames("a client", options, [...Object.keys(optionRules), ...more]);
}

/** Copies what is an object, so that no later change of it reaches the client, and pairs are read once. */
function takeOptions(options: ClientOptions): ClientOptions {
  checkClientOptions(options);
  findReplaced(options);
  const copied = (["headers", "rate", "budget"] as const).filter((name) => isGiven(options[name]));
  const copies = copied.map((name) => [name, optionRules[name].check(name, options[name])]);
  return copies.length === 0 ? options : { ...options, ...Object.fromEntries(copies) };
}

type CallOption = keyof typeof optionRules & keyof CallOptions;

// `Object.entries` and `filter` lose the names; those of CallOptions are the ones with `perCall`.
const rules = /* @__PURE__ */ Object.entries(optionRules) as [OptionName, OptionRule<unknown>][];
const callOptions = /* @__PURE__ */ rules.filter(([, { perCall }]) => perCall).map(([name]) => name as CallOption);

function checkOptions(options: ClientOptions, environment: ClientOptions): CheckedOptions {
  const checked = rules.map(([name, { check, default: fallback }]) => {
    const value = options[name] ?? environment[name];
    return [name, isGiven(value) ? check(name, value) : fallback];
  });
  // Each option was checked by its own rule.
  return Object.fromEntries(checked) as CheckedOptions;
}

function createLimits({ rate, budget }: ClientOptions): KeyLimits {
  return {
    ...(isGiven(rate) && { pace: limitRate(optionRules.rate.check("rate", rate)) }),
    ...(isGiven(budget) && { budget: new Budget(optionRules.budget.check("budget", budget).requests) }),
  };
}

/** The rate comes last, so that nothing delays an attempt after its turn. */
function listGates({ concurrency, limiter, pace }: Pick<Settings, "concurrency" | "limiter" | "pace">): Gate[] {
  const turns = Number.isFinite(concurrency) ? limitConcurrency(concurrency) : undefined;
  return [turns, limiter, pace].filter((gate) => gate !== undefined);
}

function checkRuntime(dangerouslyAllowBrowser: boolean): void {
  if (dangerouslyAllowBrowser || typeof window === "undefined" || typeof document === "undefined") return;
  throw new ConfigurationError(
    "In a browser, every visitor can read your keys. Call the API from a server, or set dangerouslyAllowBrowser.",
  );
}

function readVariable(name: string): string | undefined {
  try {
    return globalThis.process?.env?.[name] || undefined;
  } catch {
    // Deno throws without permission.
    return undefined;
  }
}
