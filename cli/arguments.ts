import { parseArgs } from "node:util";
import type { ClientOptions, Rate } from "../src/index.js";
import type { ApiTable, Operation, Parameter } from "../src/spec/api-table.js";
import { UsageError } from "./errors.js";
import { findOperation } from "./find-operation.js";
import { suggest } from "./nearest-name.js";
import { commonOptions, type Options, type OptionValues } from "./options.js";

/** What a command was given. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly values: OptionValues;
}

export interface OperationArguments extends Arguments {
  readonly operation: Operation;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Reads a command's options and its other arguments, of which it takes a few at most. */
export function readArguments(args: readonly string[], options: Options, maxPositionals: number): Arguments {
  const { positionals, values } = parse(args, { ...commonOptions, ...options });
  const extra = positionals[maxPositionals];
  if (extra !== undefined)
    throw new UsageError(
      `Unexpected argument "${extra}". A parameter follows its name, as in --name value; quote a value that has spaces.`,
    );
  return { positionals, values };
}

/** Reads an operation and its parameters beside a command's options. */
export function readOperationArguments(
  operations: readonly Operation[],
  args: readonly string[],
  options: Options,
): OperationArguments {
  const operation = findOperation(operations, args[0]);
  const named = operation.parameters.filter(({ name }) => !(name in commonOptions || name in options));
  const parameters = Object.fromEntries(named.map(({ name }) => [name, { type: "string", help: "" } as const]));
  const read = readArguments(args, { ...parameters, ...options }, 1);
  const texts: Readonly<Record<string, unknown>> = read.values;
  const params: Record<string, unknown> = {};
  for (const parameter of named) {
    const text = texts[parameter.name];
    if (typeof text === "string") params[parameter.name] = convert(parameter, text);
  }
  for (const pair of read.values.param ?? []) Object.assign(params, readPair(operation, pair));
  return { ...read, operation, params };
}

/** The options that are the client's. */
export function readClientOptions({ values }: Arguments, { servers }: Pick<ApiTable, "servers">): ClientOptions {
  const requests = readWholeNumber("max-requests", values["max-requests"], 1);
  return {
    timeout: readWholeNumber("timeout", values.timeout),
    retries: readWholeNumber("retries", values.retries),
    rate: values.rate === undefined ? undefined : readRate(values.rate),
    budget: requests === undefined ? undefined : { requests },
    ...(values.sandbox && { sandbox: true, ...servers.demoKeys, baseUrl: servers.sandbox }),
  };
}

/** The address that will be asked. */
export const findBaseUrl = ({ values }: Arguments, { servers }: Pick<ApiTable, "servers">): string =>
  values.sandbox ? servers.sandbox : process.env["TIKAPI_BASE_URL"] || servers.production;

export function readWholeNumber(name: string, text: string | undefined, least = 0): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,15}$/.test(text) || Number(text) < least)
    throw new UsageError(`--${name} must be a whole number, ${least} or more.`);
  return Number(text);
}

const periods = { s: 1_000, m: 60_000, min: 60_000, h: 3_600_000 };

/** Reads `5`, `5/s`, `300/min` or `5000/h`. */
export function readRate(text: string): Rate {
  const [, requests = "", period = "s"] = /^([1-9]\d{0,5})(?:\/(s|m|min|h))?$/.exec(text) ?? [];
  if (requests === "")
    throw new UsageError(
      "--rate must be like 5, 5/s, 300/min or 5000/h: so many requests a second, a minute or an hour.",
    );
  // The pattern has these names only.
  return { requests: Number(requests), per: periods[period as keyof typeof periods] };
}

/** Converts a text to the type of a parameter. The client checks its other rules. */
export function convert({ name, types }: Pick<Parameter, "name" | "types">, text: string): unknown {
  if (types.includes("string")) return text;
  if (types.includes("boolean")) {
    if (text === "true" || text === "false") return text === "true";
    throw new UsageError(`--${name} must be true or false.`);
  }
  const takesFractions = types.includes("number");
  if (/^-?\d+$/.test(text) || (takesFractions && /^-?\d+\.\d+$/.test(text))) return Number(text);
  throw new UsageError(`--${name} must be a ${takesFractions ? "number" : "whole number"}.`);
}

function readPair({ id, parameters }: Operation, pair: string): Record<string, unknown> {
  const [name = "", ...rest] = pair.split("=");
  const parameter = parameters.find((candidate) => candidate.name === name);
  if (parameter !== undefined && rest.length > 0) return { [name]: convert(parameter, rest.join("=")) };
  const names = parameters.map((candidate) => candidate.name);
  const hint = parameter === undefined ? suggest(name, names) : "";
  throw new UsageError(`--param takes <name>=<value>.${hint} The parameters of ${id}: ${names.join(", ") || "none"}.`);
}

function parse(args: readonly string[], options: Options): Arguments {
  try {
    // The options say what type each value has.
    return parseArgs({ args: [...args], options, allowPositionals: true }) as Arguments;
  } catch (error) {
    const names = Object.keys(options);
    // parseArgs throws errors only. Their first sentence says what is wrong; the rest is about positional arguments.
    const [problem = ""] = (error as Error).message.split(/\. |\n/);
    const unknown = /^Unknown option '--([^']+)'/.exec(problem)?.[1];
    const hint = unknown === undefined ? "" : suggest(unknown, names, "--");
    const list = names.map((name) => `--${name}`).join(", ");
    throw new UsageError(`${problem.replace(/\.$/, "")}.${hint} Options: ${list}`);
  }
}
