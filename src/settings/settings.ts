import type { ApiTable } from "../spec/api-table.js";
import { ConfigurationError } from "../spec/errors.js";
import { checkBaseUrl } from "./base-url.js";
import { createLimiter, type Limiter } from "./limiter.js";
import { type CheckedOptions, type OptionName, type OptionRule, optionRules } from "./option-rules.js";
import type { CallOptions, ClientOptions } from "./options.js";
import { UsageCounter } from "./usage.js";

/** What a client is made from; another one is made from it by changing some options. */
export interface ClientSource {
  readonly table: ApiTable;
  /** What was said. */
  readonly options: ClientOptions;
  /** What the environment said when the first client was made. */
  readonly environment: ClientOptions;
}

/** All that a call has to know of its client. */
export interface Settings
  extends Omit<CheckedOptions, "apiKey" | "baseUrl" | "sandbox" | "concurrency" | "dangerouslyAllowBrowser"> {
  readonly table: ApiTable;
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly limiter: Limiter | undefined;
  readonly usage: UsageCounter;
}

export function createSource(table: ApiTable, options: ClientOptions): ClientSource {
  return { table, options, environment: readEnvironment() };
}

/** The same client with some options changed; those given as `undefined` or `null` stay as they are. */
export function changeSource(source: ClientSource, changes: ClientOptions): ClientSource {
  const said = Object.entries(changes).filter(([, value]) => isSaid(value));
  return { ...source, options: { ...source.options, ...Object.fromEntries(said) } };
}

/** Options first, then the environment, then the defaults; throws a `ConfigurationError` for what cannot work. */
export function resolveSettings(source: ClientSource, usage = new UsageCounter()): Settings {
  const { table, options, environment } = source;
  const { apiKey, sandbox, concurrency, dangerouslyAllowBrowser, ...checked } = checkOptions(options, environment);
  const { servers } = table;
  const settings: Settings = {
    ...checked,
    table,
    apiKey: apiKey ?? optionRules.apiKey.check("apiKey", apiKey),
    baseUrl: options.baseUrl ?? (sandbox ? servers.sandbox : (environment.baseUrl ?? servers.production)),
    limiter: limit(concurrency),
    usage,
  };
  checkBaseUrl(settings, servers);
  checkRuntime(dangerouslyAllowBrowser);
  return settings;
}

/** The settings of an account client: the same, with that account's key. */
export function withAccountKey(settings: Settings, accountKey = settings.accountKey): Settings {
  const account = {
    ...settings,
    accountKey: optionRules.accountKey.check("accountKey", accountKey),
    limiter: limit(settings.limiter?.concurrency),
    usage: new UsageCounter(settings.usage),
  };
  // Over https any key may travel; most clients are made for accounts, and by the thousand.
  if (!settings.baseUrl.startsWith("https:")) checkBaseUrl(account, settings.table.servers);
  return account;
}

/** One call's settings: the client's, with what the call says differently. */
export function withCallOptions(settings: Settings, options: CallOptions): Settings {
  // Each value was checked by the rule of its own name.
  const changed: Record<string, unknown> = { ...settings };
  for (const name of callOptions) {
    if (!isSaid(options[name])) continue;
    const { check, combine }: OptionRule<unknown> = optionRules[name];
    const value = check(name, options[name]);
    changed[name] = combine === undefined ? value : combine(settings[name], value);
  }
  return changed as unknown as Settings;
}

type CallOption = keyof typeof optionRules & keyof CallOptions;

const rules = Object.entries(optionRules) as [OptionName, OptionRule<unknown>][];
const callOptions = rules.filter(([, { perCall }]) => perCall).map(([name]) => name as CallOption);

function checkOptions(options: ClientOptions, environment: ClientOptions): CheckedOptions {
  const checked = rules.map(([name, { check, default: fallback }]) => {
    const value = options[name] ?? environment[name];
    return [name, isSaid(value) ? check(name, value) : fallback];
  });
  // Each by the rule of its own name.
  return Object.fromEntries(checked);
}

/** `undefined` and `null` are not said; without types, null is written for the same. */
const isSaid = (value: unknown): boolean => value !== undefined && value !== null;

const limit = (concurrency = Number.POSITIVE_INFINITY): Limiter | undefined =>
  Number.isFinite(concurrency) ? createLimiter(concurrency) : undefined;

function checkRuntime(dangerouslyAllowBrowser: boolean): void {
  if (dangerouslyAllowBrowser || typeof window === "undefined" || typeof document === "undefined") return;
  throw new ConfigurationError(
    "This is a browser, where every visitor can read your keys. Call the API from a server, or set dangerouslyAllowBrowser.",
  );
}

function readEnvironment(): ClientOptions {
  const variables = rules.flatMap(([name, { variable }]) =>
    variable === undefined ? [] : [[name, readVariable(variable)]],
  );
  return Object.fromEntries(variables);
}

function readVariable(name: string): string | undefined {
  try {
    return globalThis.process?.env?.[name] || undefined;
  } catch {
    // Deno asks for permission; without it there is no environment.
    return undefined;
  }
}
