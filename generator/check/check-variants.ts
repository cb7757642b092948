import { type Problem, problem } from "../read/problem.ts";
import type { Operation } from "../read/read-operations.ts";
import { resolve } from "../read/references.ts";
import type { Spec } from "../read/spec.ts";
import { suggest } from "./suggest.ts";

/** A variant says which body comes with which value of a parameter, and what shows it: all of that must exist. */
export function* checkVariants(spec: Spec, { source, parameters }: Operation): Iterable<Problem> {
  const schemas = Object.keys(spec.components.schemas ?? {});
  const names = parameters.map((parameter) => parameter.name);
  const success = source.responses?.["200"];
  const shown = Object.keys((success && resolve(spec, success).content?.["application/json"]?.examples) ?? {});
  for (const variant of source["x-variants"] ?? []) {
    const { schema, parameter: name, value, examples = [] } = variant;
    if (!schemas.includes(schema))
      yield problem(
        `x-variants names the schema "${schema}", which does not exist${suggest(schema, schemas)}`,
        variant,
        "schema",
      );
    const parameter = parameters.find((candidate) => candidate.name === name);
    const options = (parameter?.schema.enum ?? []).map(String);
    if (parameter === undefined)
      yield problem(
        `x-variants names the parameter "${name}", which it does not have${suggest(name, names)}`,
        variant,
        "parameter",
      );
    else if (value !== undefined && !options.includes(value))
      yield problem(
        `x-variants gives "${value}", which is no value of "${name}"${suggest(value, options)}`,
        variant,
        "value",
      );
    for (const [index, example] of examples.entries())
      if (!shown.includes(example))
        yield problem(
          `x-variants names the example "${example}", which it does not have${suggest(example, shown)}`,
          variant,
          "examples",
          String(index),
        );
  }
}
