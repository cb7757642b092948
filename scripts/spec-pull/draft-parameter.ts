import type { Parameter } from "../../generator/read/read-operations.ts";
import { joinWords, quote } from "../spec-diff/change.ts";
import type { DraftContext } from "./action.ts";
import { compareParameter } from "./compare-parameters.ts";
import type { OfficialParameter } from "./official-operations.ts";

export interface DraftedParameter {
  /** An entry of `parameters`. In a body, only the schema counts. */
  readonly node: object;
  readonly schema: object;
  readonly questions: readonly string[];
}

/** A parameter that its operation has not yet: a shared one if just one fits, or else what the package says of it. */
export function draftParameter(parameter: OfficialParameter, context: DraftContext): DraftedParameter {
  const shared = parameter.in === "body" ? new Map<string, Parameter>() : findShared(parameter, context);
  const [name] = shared.keys();
  const schema = draftSchema(parameter);
  if (name !== undefined && shared.size === 1)
    return { node: { $ref: `#/components/parameters/${name}` }, schema, questions: [] };
  return {
    node: { name: parameter.name, in: parameter.in, ...(parameter.required ? { required: true } : {}), schema },
    schema,
    questions: [ask(parameter, [...shared.keys()])],
  };
}

/** A parameter as it was, with what the package says otherwise. */
export function redraftParameter(before: Parameter, after: OfficialParameter): DraftedParameter {
  const types = [before.schema.type ?? []].flat();
  const takesType =
    after.type === undefined || !compareParameter(before, after).some((clause) => clause.startsWith("takes a "));
  const schema = {
    ...before.schema,
    // What took one type may go on taking it: cursors are now the one, now the other.
    ...(takesType ? {} : { type: [...types, after.type] }),
    ...(after.default === undefined ? {} : { default: after.default }),
    ...(after.maximum === undefined
      ? {}
      : { maximum: Math.max(after.maximum, before.schema.maximum ?? after.maximum) }),
    ...(before.schema.enum === undefined || after.enum === undefined ? {} : { enum: after.enum }),
  };
  const { name, description, source } = before;
  const rest = before.in === "body" ? { name, description } : source;
  return { node: { ...rest, in: after.in, required: after.required, schema }, schema, questions: [] };
}

/** The shared parameters of the same name that take all that the package sends. */
function findShared(parameter: OfficialParameter, { operations }: DraftContext): ReadonlyMap<string, Parameter> {
  const all = operations.flatMap(({ parameters }) => parameters);
  return new Map(
    all.flatMap((one) =>
      one.component !== undefined && one.name === parameter.name && compareParameter(one, parameter).length === 0
        ? [[one.component, one] as const]
        : [],
    ),
  );
}

/** The package does not tell whole numbers from others. Its pattern is left out, as the API may take more. */
const draftSchema = ({ type, enum: values, default: fallback, maximum }: OfficialParameter): object => ({
  ...(type === undefined ? {} : { type }),
  ...(values === undefined ? {} : { enum: values }),
  ...(maximum === undefined ? {} : { maximum }),
  ...(fallback === undefined ? {} : { default: fallback }),
});

function ask({ name, type, pattern, help }: OfficialParameter, shared: readonly string[]): string {
  const said = [
    ...(help === undefined ? [] : [`says "${help}"`]),
    ...(pattern === undefined ? [] : [`lets ${quote(pattern)} through`]),
  ];
  return [
    `What is ${quote(name)}? Write ${type === undefined ? "its type, " : ""}a description and an invented example.`,
    ...(shared.length === 0 ? [] : [`Or is it one of ${joinWords(shared)}? Then refer to that.`]),
    ...(said.length === 0 ? [] : [`The package ${joinWords(said)}.`]),
  ].join(" ");
}
