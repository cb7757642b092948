import { type ParseArgsConfig, parseArgs } from "node:util";
import type { Operation, Parameter } from "../src/spec/api-table.js";
import { UsageError } from "./errors.js";

type OwnOptions = NonNullable<ParseArgsConfig["options"]>;

/** A command line, taken apart. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** The last value of each option that takes one. */
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly flags: ReadonlySet<string>;
}

export interface OperationArguments extends Arguments {
  readonly operation: Operation;
  readonly params: Readonly<Record<string, unknown>>;
}

const patience = { timeout: { type: "string" }, retries: { type: "string" } } as const satisfies OwnOptions;

/** What every command takes; the entry has looked at them already. */
const common = { json: { type: "boolean" } } as const satisfies OwnOptions;

export function readArguments(args: readonly string[], options: OwnOptions, most: number): Arguments {
  const { positionals, values } = parse(args, { ...common, ...options });
  if (positionals.length > most) throw new UsageError(`"${positionals[most]}" is one argument too many.`);
  const entries = Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.at(-1) : value]);
  return {
    positionals,
    values: Object.fromEntries(entries.filter(([, value]) => typeof value === "string")),
    flags: new Set(entries.flatMap(([name, value]) => (value === true ? [String(name)] : []))),
  };
}

/** An operation and its parameters, beside a command's own options. */
export function readOperationArguments(
  operations: readonly Operation[],
  args: readonly string[],
  own: OwnOptions = {},
): OperationArguments {
  const operation = findOperation(operations, args[0]);
  const mine = { ...common, ...patience, ...own };
  const theirs = operation.parameters.filter(({ name }) => !(name in mine));
  const options: OwnOptions = {
    ...Object.fromEntries(theirs.map(({ name }) => [name, { type: "string" as const }])),
    ...mine,
    param: { type: "string", multiple: true },
  };
  const read = readArguments(args, options, 1);
  const params: Record<string, unknown> = {};
  for (const parameter of theirs) {
    const value = read.values[parameter.name];
    if (value !== undefined) params[parameter.name] = convert(parameter, value);
  }
  for (const pair of listPairs(args, options)) {
    const [name = "", value] = splitPair(pair);
    const parameter = operation.parameters.find((candidate) => candidate.name === name);
    if (parameter === undefined || value === undefined)
      throw new UsageError(
        `--param takes <name>=<value>, with a parameter of ${operation.id}: ${listNames(operation)}.`,
      );
    params[name] = convert(parameter, value);
  }
  return { ...read, operation, params };
}

/** The client's options among a command's own. */
export function readPatience({ values }: Arguments): { timeout?: number; retries?: number } {
  const timeout = readWhole("timeout", values["timeout"]);
  const retries = readWhole("retries", values["retries"]);
  return { ...(timeout !== undefined && { timeout }), ...(retries !== undefined && { retries }) };
}

export function readWhole(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,15}$/.test(text)) throw new UsageError(`--${name} must be a whole number, 0 or more.`);
  return Number(text);
}

function findOperation(operations: readonly Operation[], id: string | undefined): Operation {
  if (id === undefined || id.startsWith("-"))
    throw new UsageError("The operation comes first. See: tikapi-fetch operations");
  const found = operations.find((operation) => operation.id === id);
  if (found !== undefined) return found;
  const alike = operations.filter((operation) => operation.id.toLowerCase().includes(id.toLowerCase()));
  const hint =
    alike.length > 0
      ? ` Did you mean ${alike
          .slice(0, 3)
          .map((operation) => operation.id)
          .join(" or ")}?`
      : "";
  throw new UsageError(`There is no operation "${id}".${hint} See: tikapi-fetch operations`);
}

/** A text as what the parameter takes; its other rules are the client's to check. */
export function convert({ name, types }: Pick<Parameter, "name" | "types">, text: string): unknown {
  if (types.includes("string")) return text;
  if (types.includes("boolean")) {
    if (text === "true" || text === "false") return text === "true";
    throw new UsageError(`--${name} must be true or false.`);
  }
  const isWhole = /^-?\d+$/.test(text);
  if (isWhole || (types.includes("number") && /^-?\d+\.\d+$/.test(text))) return Number(text);
  throw new UsageError(`--${name} must be a ${types.includes("number") ? "number" : "whole number"}.`);
}

function listPairs(args: readonly string[], options: OwnOptions): readonly string[] {
  const { param } = parse(args, options).values;
  return Array.isArray(param) ? param.filter((pair) => typeof pair === "string") : [];
}

function splitPair(pair: string): [string, string | undefined] {
  const at = pair.indexOf("=");
  return at === -1 ? [pair, undefined] : [pair.slice(0, at), pair.slice(at + 1)];
}

const listNames = ({ parameters }: Operation): string =>
  parameters.map(({ name }) => name).join(", ") || "it takes none";

function parse(args: readonly string[], options: OwnOptions) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const names = Object.keys(options).map((name) => `--${name}`);
    // Node throws errors only. The first sentence says what is wrong; the rest is about positional arguments.
    const [problem] = (error as Error).message.split(/\. |\n/);
    throw new UsageError(`${problem?.replace(/\.$/, "")}. Known: ${names.join(", ")}`);
  }
}
