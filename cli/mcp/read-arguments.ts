import { suggest } from "../nearest-name.js";
import { ToolError } from "./tool-error.js";

/** An argument of a tool, as JSON Schema. */
export interface ArgumentSchema {
  readonly type: "string" | "integer" | "object" | "array";
  readonly description?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: { readonly type: "string" };
  readonly maxItems?: number;
}

/** The arguments of a tool, as JSON Schema. */
export interface ArgumentsSchema {
  readonly type: "object";
  readonly properties: Readonly<Record<string, ArgumentSchema>>;
  readonly required?: string[];
  readonly additionalProperties: false;
}

/** The arguments that a tool was given: those of its schema, with values that fit. */
export type ToolArguments = Readonly<Record<string, unknown>>;

/** Checks arguments against the schema that the model was told. */
export function readArguments({ properties, required = [] }: ArgumentsSchema, given: ToolArguments): ToolArguments {
  const problems = isTooLarge(given)
    ? [`the arguments are larger than ${largest} characters, or nested too deeply`]
    : [
        ...Object.keys(given).flatMap((name) => describeUnknown(name, Object.keys(properties))),
        ...Object.entries(properties).flatMap(([name, schema]) => {
          const value = Object.hasOwn(given, name) ? given[name] : undefined;
          if (value === undefined || value === null) return required.includes(name) ? [`${name} is missing`] : [];
          const problem = findProblem(schema, value);
          return problem === undefined ? [] : [`${name} ${problem}`];
        }),
      ];
  if (problems.length === 0) return given;
  throw new ToolError("invalid-arguments", `${problems.join("; ")}. Nothing was sent.`, "Correct the arguments.");
}

/** No operation takes this much. */
const largest = 100_000;

function isTooLarge(given: ToolArguments): boolean {
  try {
    return JSON.stringify(given).length > largest;
  } catch {
    // Nested more deeply than the stack is high.
    return true;
  }
}

function describeUnknown(name: string, known: readonly string[]): string[] {
  if (known.includes(name)) return [];
  const short = name.slice(0, 50);
  return [`there is no argument ${JSON.stringify(short)}${suggest(short, known) || ` (${known.join(", ")})`}`];
}

function findProblem(schema: ArgumentSchema, value: unknown): string | undefined {
  const { type, maxLength = 1_000, minimum = 0, maximum = Number.MAX_SAFE_INTEGER, maxItems = 50 } = schema;
  if (type === "integer") {
    const fits = Number.isSafeInteger(value) && Number(value) >= minimum && Number(value) <= maximum;
    return fits ? undefined : `must be a whole number from ${minimum} to ${maximum}`;
  }
  if (type === "object") return isObject(value) ? undefined : "must be an object";
  if (type === "string") return findTextProblem(value, maxLength);
  if (!Array.isArray(value) || value.length > maxItems) return `must be a list of at most ${maxItems} texts`;
  return value.map((item) => findTextProblem(item, 300)).find((problem) => problem !== undefined);
}

function findTextProblem(value: unknown, maxLength: number): string | undefined {
  if (typeof value !== "string") return "must be a text";
  return value.length > maxLength ? `must have at most ${maxLength} characters` : undefined;
}

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);
