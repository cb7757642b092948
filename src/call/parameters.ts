import { isGiven } from "../settings/checks.js";
import { findNearestName } from "../settings/nearest-name.js";
import type { Operation, Parameter, Scalar } from "../spec/api-table.js";
import { ValidationError } from "../spec/errors.js";
import { isPlainRecord } from "../spec/read-value.js";
import { explainText } from "./explain-value.js";

export type ParameterValues = Readonly<Record<string, unknown>>;

/** Returns the values to send: the caller's or the spec's defaults. Throws one `ValidationError` for all problems. */
export function checkParameters(operation: Operation, params: unknown, validate: boolean): Map<Parameter, unknown> {
  const given = readParameters(operation, params);
  const problems: Record<string, string> = {};
  const values = new Map<Parameter, unknown>();
  for (const parameter of operation.parameters) {
    const own = Object.hasOwn(given, parameter.name) ? given[parameter.name] : undefined;
    const value = own === null && parameter.types.includes("null") ? null : (own ?? parameter.default);
    const problem =
      findUnsendable(parameter, value) ?? (validate ? findProblem(operation, parameter, value) : undefined);
    if (problem !== undefined) problems[parameter.name] = problem;
    else if (value !== undefined) values.set(parameter, value);
  }
  for (const [name, value] of Object.entries(given)) {
    if (!isGiven(value) || operation.parameters.some((parameter) => parameter.name === name)) continue;
    const parameter: Parameter = { name, in: operation.method === "GET" ? "query" : "body", types: [] };
    const isRefused = validate && operation.takesOthers !== true;
    const problem = isRefused ? describeUnknown(operation, name) : findUnsendable(parameter, value);
    if (problem !== undefined) problems[name] = problem;
    else values.set(parameter, value);
  }
  if (Object.keys(problems).length > 0) throw new ValidationError(problems, { operationId: operation.id });
  return values;
}

function readParameters({ id }: Operation, params: unknown): ParameterValues {
  if (isPlainRecord(params)) return params;
  throw new ValidationError({ params: "must be an object of parameters" }, { operationId: id });
}

type Unchecked = Pick<Parameter, "in" | "required"> & Partial<Pick<Parameter, "types">>;

/** Finds a value that cannot be sent, or would change the path of the call. Checked even without validation. */
export function findUnsendable(parameter: Unchecked, value: unknown): string | undefined {
  if (value === undefined) return parameter.in === "path" ? "is required" : undefined;
  if (typeof value === "number" && !Number.isFinite(value)) return `must be a finite number, not ${value}`;
  const isUnknownToJson = ["function", "symbol", "bigint"].includes(typeof value);
  if (parameter.in === "body") return isUnknownToJson ? `must be a value of JSON, not a ${typeof value}` : undefined;
  if (Array.isArray(value) && parameter.types?.includes("array")) {
    const entry = { in: parameter.in };
    return value.map((one: unknown) => findUnsendable(entry, one ?? {})).find((problem) => problem !== undefined);
  }
  if (typeof value === "object" || typeof value === "function" || typeof value === "symbol") {
    return "must be a string, a number or a boolean";
  }
  if (/\p{Surrogate}/u.test(String(value))) return "must be well-formed text: it contains half a surrogate pair";
  // Some servers decode a path before they look for segments.
  if (parameter.in === "path" && (value === "" || /(^|[/\\])\.{1,2}($|[/\\])/.test(String(value)))) {
    return `must not be "${value}": it would change the path`;
  }
  return undefined;
}

function findProblem(operation: Operation, parameter: Parameter, value: unknown): string | undefined {
  return typeof value === "string"
    ? explainText(operation, parameter, value, findBrokenRule)
    : findBrokenRule(parameter, value);
}

function findBrokenRule(rule: Parameter, value: unknown): string | undefined {
  if (value === undefined) return rule.required ? "is required" : undefined;
  if (rule.types.length > 0 && !rule.types.some((type) => matchesType(type, value))) {
    return Number.isInteger(value) && !Number.isSafeInteger(value)
      ? `must be ${describeTypes(rule)}: a number this long loses its last digits`
      : `must be ${describeTypes(rule)}`;
  }
  if (rule.enum && !rule.enum.some((option) => option === value)) return describeChoice(rule.enum, value);
  if (typeof value === "number") {
    if (rule.minimum !== undefined && value < rule.minimum) return `must be at least ${rule.minimum}`;
    if (rule.maximum !== undefined && value > rule.maximum) return `must be at most ${rule.maximum}`;
  }
  if (typeof value === "string") {
    if (rule.minLength !== undefined && value.length < rule.minLength) {
      return rule.minLength === 1
        ? "must not be empty"
        : describeRule(rule, "have", `at least ${rule.minLength} characters`);
    }
    if (rule.pattern !== undefined && !compile(rule.pattern).test(value))
      return describeRule(rule, "match", rule.pattern);
  }
  return undefined;
}

/** In words, with an example; the rule itself stands behind them. */
function describeRule({ about, example }: Parameter, verb: string, rule: string): string {
  const strict = `must ${verb} ${rule}`;
  const like = example === undefined ? "" : `, such as ${JSON.stringify(example)}`;
  return about === undefined ? strict : `does not look right; expected: ${about}${like} (it ${strict})`;
}

function matchesType(type: Parameter["types"][number], value: unknown): boolean {
  if (type === "integer") return Number.isSafeInteger(value);
  if (type === "array") return Array.isArray(value);
  if (type === "null") return value === null;
  return typeof value === type && (type !== "object" || (value !== null && !Array.isArray(value)));
}

/** Nobody misspells a choice at greater length. */
const longestWord = 64;

function describeChoice(options: readonly Scalar[], value: unknown): string {
  const isWord = typeof value === "string" && value.length <= longestWord;
  const nearest = isWord ? findNearestName(value, options.map(String)) : undefined;
  const hint = nearest === undefined ? "" : `; did you mean ${JSON.stringify(nearest)}?`;
  return `must be one of ${options.map((option) => JSON.stringify(option)).join(", ")}${hint}`;
}

function describeTypes({ types }: Parameter): string {
  return types.map((type) => typeNames[type]).join(" or ");
}

const typeNames: Readonly<Record<Parameter["types"][number], string>> = {
  string: "a string",
  integer: "a whole number",
  number: "a number",
  boolean: "a boolean",
  array: "a list",
  object: "an object",
  null: "null",
};

function describeUnknown(operation: Operation, name: string): string {
  const names = operation.parameters.map((parameter) => parameter.name);
  const alike = findNearestName(name, names);
  const hint = alike ? `did you mean ${alike}?` : names.length > 0 ? `known: ${names.join(", ")}` : "it takes none";
  return `is not a parameter of ${operation.id} (${hint}; validate: false sends it anyway)`;
}

const compiled = new Map<string, RegExp>();

function compile(pattern: string): RegExp {
  const expression = compiled.get(pattern) ?? new RegExp(pattern, "u");
  compiled.set(pattern, expression);
  return expression;
}
