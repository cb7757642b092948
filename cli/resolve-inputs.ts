import type { Client } from "../src/index.js";
import type { Operation, Parameter, Scalar } from "../src/spec/api-table.js";
import { convert } from "./arguments.js";
import { chooseClient } from "./choose-client.js";
import { UsageError } from "./errors.js";
import { findOperation } from "./find-operation.js";
import { suggest } from "./nearest-name.js";
import { readPasted } from "./pasted.js";
import { type Lookup, readSpecOperations } from "./spec.js";

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
  const search = lookup && known && { lookup, known };
  return { operation, parameter, shared, search };
}

/**
 * Reads a line: a value of the parameter, what it can be looked up by, a link that has one of them, or a JSON object that does. An
 * account may be written as `name`, as `@name` or as the address of its profile.
 */
export function readInput(plan: InputPlan, line: string): Input {
  const { parameter, shared, search } = plan;
  const text = line.trim();
  if (text.startsWith("{")) return readMembers(plan, text);
  const name = readPasted(search?.known ?? parameter, text);
  const own = search === undefined ? name : text;
  // An address can be as long as an id.
  const isOwn = fits(parameter, own) && (search === undefined || (name === text && !/[\s/]/.test(text)));
  if (isOwn) return { params: { ...shared, [parameter.name]: convert(parameter, own) } };
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

/** Takes the parameters out of a JSON object: members of it, or, of an item of another list, what is inside it. */
function readMembers(plan: InputPlan, text: string): Input {
  const { operation, parameter, shared, search } = plan;
  const object = readObject(text);
  const given = operation.parameters.flatMap(({ name }) => (Object.hasOwn(object, name) ? [[name, object[name]]] : []));
  const params = { ...shared, ...Object.fromEntries(given) };
  if (parameter.name in params) return { params };
  const inside = findInside(object, parameter.name);
  if (inside !== undefined) return { params: { ...params, [parameter.name]: inside } };
  const known = search && findInside(object, search.known.name);
  if (typeof known === "string") return readInput({ ...plan, shared: params }, known);
  throw new UsageError(
    `A JSON object has no ${parameter.name}${search ? ` and no ${search.known.name}` : ""} in it: ${text}`,
  );
}

function readObject(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`Not a JSON object: ${(error as Error).message}.`);
  }
}

/** The nearest text or number of this name in an object. */
function findInside(object: object, name: string): unknown {
  let level: object[] = [object];
  for (let depth = 0; depth < 4 && level.length > 0; depth++) {
    for (const one of level) {
      const value: unknown = Object.hasOwn(one, name) ? Reflect.get(one, name) : undefined;
      if (typeof value === "string" || typeof value === "number") return value;
    }
    level = level.flatMap((one) => Object.values(one)).filter((one) => typeof one === "object" && one !== null);
  }
  return undefined;
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

/** What stands at a JSON pointer. */
export const readPlace = (body: unknown, pointer: string): unknown =>
  pointer
    .split("/")
    .slice(1)
    // Bodies are objects; what is none has no members.
    .reduce((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], body);
