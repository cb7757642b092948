import type { Operation, Parameter } from "../../generator/read/read-operations.ts";
import { describeMove, joinWords, quote } from "../spec-diff/change.ts";
import type { OfficialOperation, OfficialParameter } from "./official-operations.ts";

export interface ParameterDifferences {
  readonly added: readonly OfficialParameter[];
  readonly changed: readonly ChangedParameter[];
  readonly removed: readonly Parameter[];
}

export interface ChangedParameter {
  readonly before: Parameter;
  readonly after: OfficialParameter;
  /** What about it changed, each as a clause: "is now required". */
  readonly clauses: readonly string[];
}

/** How the parameters of an operation differ between the spec and the official package. */
export function compareParameters(before: Operation, after: OfficialOperation): ParameterDifferences {
  const known = new Map(before.parameters.map((parameter) => [parameter.name, parameter]));
  const names = new Set(after.parameters.map(({ name }) => name));
  return {
    added: after.parameters.filter(({ name }) => !known.has(name)),
    changed: after.parameters.flatMap((parameter) => {
      const former = known.get(parameter.name);
      const clauses = former === undefined ? [] : compareParameter(former, parameter);
      return former === undefined || clauses.length === 0 ? [] : [{ before: former, after: parameter, clauses }];
    }),
    removed: before.parameters.filter(({ name }) => !names.has(name)),
  };
}

/**
 * What the spec must still learn. It may take more than the package lets through: other types for a cursor, any text for what
 * the package has no type for.
 */
export function compareParameter({ schema, ...before }: Parameter, after: OfficialParameter): string[] {
  return [
    ...(before.in === after.in ? [] : [`is sent in the ${after.in}, was in the ${before.in}`]),
    ...(before.required === after.required ? [] : [after.required ? "is now required" : "is now optional"]),
    ...(takesType([schema.type ?? []].flat(), after.type)
      ? []
      : [`takes a ${after.type}, was ${joinWords([schema.type ?? "anything"].flat())}`]),
    ...(after.default === undefined || after.default === schema.default
      ? []
      : [`has a default that ${describeMove(schema.default, after.default)}`]),
    ...(after.maximum === undefined || (schema.maximum ?? 0) >= after.maximum
      ? []
      : [`has a highest value that ${describeMove(schema.maximum, after.maximum)}`]),
    ...compareEnums(schema.enum, after.enum),
  ];
}

/** Whether a schema of some types takes what the package sends as its type. No types are any type. */
function takesType(types: readonly string[], type: string | undefined): boolean {
  if (type === undefined || types.length === 0 || types.includes(type)) return true;
  return type === "number" && types.includes("integer");
}

function compareEnums(before: readonly unknown[] | undefined, after: readonly unknown[] | undefined): string[] {
  if (before === undefined || after === undefined) return [];
  const gained = after.filter((value) => !before.includes(value));
  const lost = before.filter((value) => !after.includes(value));
  return [
    ...(gained.length === 0 ? [] : [`also takes ${joinWords(gained.map(quote))}`]),
    ...(lost.length === 0 ? [] : [`no longer takes ${joinWords(lost.map(quote))}`]),
  ];
}
