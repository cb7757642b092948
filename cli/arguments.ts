import { parseArgs } from "node:util";
import type { Operation, Parameter } from "../src/spec/api-table.js";
import { UsageError } from "./errors.js";
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
  if (extra !== undefined) throw new UsageError(`Unexpected argument "${extra}". Quote a value that has spaces.`);
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
export function readClientOptions({ values }: Arguments): { timeout?: number; retries?: number } {
  const timeout = readWholeNumber("timeout", values.timeout);
  const retries = readWholeNumber("retries", values.retries);
  return { ...(timeout !== undefined && { timeout }), ...(retries !== undefined && { retries }) };
}

export function readWholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,15}$/.test(text)) throw new UsageError(`--${name} must be a whole number, 0 or more.`);
  return Number(text);
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

function findOperation(operations: readonly Operation[], id: string | undefined): Operation {
  if (id === undefined || id.startsWith("-"))
    throw new UsageError("Name an operation first. To list them: tikapi-fetch operations");
  const found = operations.find((operation) => operation.id === id);
  if (found !== undefined) return found;
  const similar = operations.map((operation) => operation.id).filter((other) => isSimilar(other, id));
  const hint = similar.length > 0 ? ` Did you mean ${similar.slice(0, 3).join(" or ")}?` : "";
  throw new UsageError(`No operation named "${id}".${hint} To list them: tikapi-fetch operations`);
}

const isSimilar = (id: string, part: string): boolean => id.toLowerCase().includes(part.toLowerCase());

function readPair({ id, parameters }: Operation, pair: string): Record<string, unknown> {
  const [name = "", ...rest] = pair.split("=");
  const parameter = parameters.find((candidate) => candidate.name === name);
  if (parameter !== undefined && rest.length > 0) return { [name]: convert(parameter, rest.join("=")) };
  const names = parameters.map((candidate) => candidate.name).join(", ") || "none";
  throw new UsageError(`--param takes <name>=<value>. The parameters of ${id}: ${names}.`);
}

function parse(args: readonly string[], options: Options): Arguments {
  try {
    // The options say what type each value has.
    return parseArgs({ args: [...args], options, allowPositionals: true }) as Arguments;
  } catch (error) {
    const names = Object.keys(options).map((name) => `--${name}`);
    // parseArgs throws errors only. Their first sentence says what is wrong; the rest is about positional arguments.
    const [problem] = (error as Error).message.split(/\. |\n/);
    throw new UsageError(`${problem?.replace(/\.$/, "")}. Options: ${names.join(", ")}`);
  }
}
