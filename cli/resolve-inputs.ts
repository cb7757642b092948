import type { Client } from "../src/index.js";
import type { Operation, Parameter, Scalar } from "../src/spec/api-table.js";
import { convert } from "./arguments.js";
import { chooseClient } from "./choose-client.js";
import { UsageError } from "./errors.js";
import { findOperation } from "./find-operation.js";
import { suggest } from "./nearest-name.js";
import { type Lookup, readProfileAddress, readSpecOperations } from "./spec.js";

/** How a line of a file becomes the parameters of an operation. */
export interface InputPlan {
  readonly operation: Operation;
  /** The parameter that a line is for. */
  readonly parameter: Parameter;
  /** The parameters that are the same for all lines. */
  readonly shared: Readonly<Record<string, unknown>>;
  /** How the parameter is had from what people know, such as a username. */
  readonly search: Search | undefined;
}

interface Search {
  readonly lookup: Lookup;
  /** The rules for what people know. */
  readonly known: Parameter;
  readonly profileAddress: string;
}

/** The parameters of a call; where one of them must be looked up first, what to ask for it. */
export interface Input {
  readonly params: Readonly<Record<string, unknown>>;
  readonly missing?: MissingValue;
}

/** A parameter whose value another operation knows. */
export interface MissingValue {
  readonly parameter: string;
  readonly operation: string;
  readonly params: Readonly<Record<string, Scalar>>;
  /** The place of the value in its body, a JSON pointer. */
  readonly value: string;
}

/** Plans how the lines of a file become calls. They are for the named parameter, or else for the one that is required and not given. */
export function planInputs(
  operations: readonly Operation[],
  operation: Operation,
  shared: Readonly<Record<string, unknown>>,
  name?: string,
): InputPlan {
  const parameter = chooseParameter(operation, shared, name);
  const lookup = readSpecOperations().get(operation.id)?.parameters.get(parameter.name)?.["x-lookup"];
  const known = lookup && findOperation(operations, lookup.operation).parameters.find(isCalled(lookup.parameter));
  const search = lookup && known && { lookup, known, profileAddress: readProfileAddress() };
  return { operation, parameter, shared, search };
}

/**
 * Reads a line: a value of the parameter, what it can be looked up by, or a JSON object of parameters. An account may be written as
 * `name`, as `@name` or as the address of its profile.
 */
export function readInput({ parameter, shared, search }: InputPlan, line: string): Input {
  const text = line.trim();
  if (text.startsWith("{")) return { params: { ...shared, ...readObject(text) } };
  const name = search === undefined ? text : readName(text, search.profileAddress);
  // An address can be as long as an id.
  const isValue = fits(parameter, text) && (search === undefined || (name === text && !/[\s/]/.test(text)));
  if (isValue) return { params: { ...shared, [parameter.name]: convert(parameter, text) } };
  if (search === undefined) throw new UsageError(`"${text}" is no ${parameter.name}: ${describeRules(parameter)}.`);
  const { lookup, known } = search;
  if (!fits(known, name))
    throw new UsageError(`"${text}" is no ${parameter.name}, and no ${known.name}: ${describeRules(known)}.`);
  const { operation, value } = lookup;
  return { params: shared, missing: { parameter: parameter.name, operation, params: { [known.name]: name }, value } };
}

/**
 * Completes an input with one call, where something is missing.
 *
 * @throws UsageError if the answer does not have it; otherwise the errors of the call.
 */
export async function resolveInput(
  api: Client,
  operations: readonly Operation[],
  { params, missing }: Input,
  options: { readonly signal?: AbortSignal } = {},
): Promise<Readonly<Record<string, unknown>>> {
  if (missing === undefined) return params;
  const { parameter, operation, params: known, value } = missing;
  const { json } = await chooseClient(api, findOperation(operations, operation)).call(operation, known, options);
  const found = readPlace(json, value);
  if (typeof found === "string" || typeof found === "number") return { ...params, [parameter]: found };
  throw new UsageError(`${operation} answered for ${JSON.stringify(known)}, but without ${parameter} at ${value}.`);
}

const isCalled =
  (name: string) =>
  (parameter: Parameter): boolean =>
    parameter.name === name;

function chooseParameter({ id, parameters }: Operation, shared: object, name: string | undefined): Parameter {
  if (name !== undefined) {
    const named = parameters.find(isCalled(name));
    if (named !== undefined) return named;
    const names = parameters.map((parameter) => parameter.name);
    throw new UsageError(`${id} has no parameter "${name}".${suggest(name, names)} It has ${names.join(", ")}.`);
  }
  const open = parameters.filter((parameter) => parameter.required && !(parameter.name in shared));
  const [first = parameters.find((parameter) => !(parameter.name in shared)), second] = open;
  if (first !== undefined && second === undefined && (open.length === 1 || parameters.length === 1)) return first;
  const names = (open.length > 0 ? open : parameters).map((parameter) => parameter.name).join(", ");
  throw new UsageError(`Say with --as which parameter of ${id} the lines are for: ${names || "it has none"}.`);
}

function readObject(text: string): object {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`Not a JSON object: ${(error as Error).message}.`);
  }
}

/** Takes `name` from an address of a profile, or from what stands behind its last slash, such as `@name`. */
function readName(text: string, profileAddress: string): string {
  const [start = ""] = profileAddress.split("{username}");
  const bare = (address: string) => address.replace(/^https?:\/\/(www\.)?/, "");
  const sign = start.slice(start.lastIndexOf("/") + 1);
  const path = bare(text).startsWith(bare(start)) ? bare(text).slice(bare(start).length) : text;
  const name = sign !== "" && path.startsWith(sign) ? path.slice(sign.length) : path;
  return path === text ? name : (name.split(/[/?#]/)[0] ?? "");
}

function fits({ types, minLength = 0, pattern, enum: options }: Parameter, text: string): boolean {
  if (!types.includes("string")) return types.some((type) => type === "boolean" || /^-?\d+(\.\d+)?$/.test(text));
  if (options !== undefined) return options.includes(text);
  return text.length >= Math.max(1, minLength) && (pattern === undefined || new RegExp(pattern).test(text));
}

function describeRules({ types, minLength, pattern, enum: options }: Parameter): string {
  if (options !== undefined) return `it is one of ${options.join(", ")}`;
  const rules = [minLength !== undefined && `at least ${minLength} characters`, pattern !== undefined && pattern];
  return `it must be ${[types.join(" or "), ...rules.filter(Boolean)].join(", ")}`;
}

const readPlace = (body: unknown, pointer: string): unknown =>
  pointer
    .split("/")
    .slice(1)
    // Bodies are objects; what is none has no members.
    .reduce((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], body);
