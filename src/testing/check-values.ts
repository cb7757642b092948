import { checkParameters, type ParameterValues } from "../call/parameters.js";
import type { Operation, Parameter } from "../spec/api-table.js";
import { ValidationError } from "../spec/errors.js";
import { UnexpectedCallError } from "./unexpected-call-error.js";

/** A value as it was sent. */
export interface Given {
  readonly place: Parameter["in"];
  readonly name: string;
  readonly value: unknown;
  readonly times: number;
  /** All that were sent under this name. */
  readonly values?: readonly string[];
}

/** Reads the parameters of a call from what was sent. Throws one error that names everything that is wrong. */
export function checkValues(operation: Operation, path: string, values: readonly Given[]): ParameterValues {
  // No object: a caller chooses the names.
  const problems = new Map<string, string>();
  const params: Record<string, unknown> = {};
  for (const given of values) {
    const parameter = operation.parameters.find(({ name }) => name === given.name);
    const problem = describeMisplaced(operation, parameter, given);
    if (problem !== undefined) problems.set(given.name, problem);
    else params[given.name] = parameter === undefined ? given.value : readGiven(parameter, given);
  }
  for (const [name, problem] of findBroken(operation, params)) {
    if (!problems.has(name)) problems.set(name, problem);
  }
  if (problems.size === 0) return params;
  const details = [...problems].map(([name, problem]) => `\n  ${name} ${problem}`).join("");
  const problem = `wrong parameters for ${operation.id}${details}`;
  throw new UnexpectedCallError(operation.method, path, problem, Object.fromEntries(problems));
}

function describeMisplaced(
  { parameters, takesOthers }: Operation,
  parameter: Parameter | undefined,
  { place, value, times }: Given,
): string | undefined {
  const names = parameters.map(({ name }) => name).join(", ");
  if (parameter === undefined && takesOthers && place === "body") return undefined;
  if (parameter === undefined)
    return names === "" ? "is unknown: it takes no parameters" : `is unknown (it takes ${names})`;
  if (parameter.in !== place) return `belongs in the ${parameter.in}, not in the ${place}`;
  if (times > 1 && !isList(parameter)) return `is given ${times} times`;
  return value === null && !parameter.types.includes("null") ? "must not be null" : undefined;
}

/** Finds the broken rules that the client checks too, unless `validate` is false. */
function findBroken(operation: Operation, params: ParameterValues): [name: string, problem: string][] {
  try {
    checkParameters(operation, params, true);
    return [];
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    return Object.entries(error.fields);
  }
}

const isList = ({ types }: Parameter): boolean => types.includes("array");

/** A list is sent as several texts, or as one with commas. */
function readGiven(parameter: Parameter, { value, values }: Given): unknown {
  if (parameter.in !== "query" || !isList(parameter) || values === undefined) return readValue(parameter, value);
  return parameter.joined ? String(value).split(",") : values;
}

/** Converts a text from the URL to the type of its parameter. */
function readValue({ in: place, types }: Parameter, value: unknown): unknown {
  if (place === "body" || typeof value !== "string" || types.includes("string")) return value;
  if (types.includes("boolean")) return value === "true" || value === "false" ? value === "true" : value;
  return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}
