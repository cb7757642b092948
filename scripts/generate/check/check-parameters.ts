import type { Operation } from "../read/read-operations.ts";
import { resolve } from "../read/references.ts";
import type { Spec } from "../read/spec.ts";

/** A method takes the parameters of path, query and body in one object. */
export function* checkParameters({ parameters }: Operation): Iterable<string> {
  const seen = new Set<string>();
  for (const { name, schema } of parameters) {
    if (seen.has(name)) yield `the parameter "${name}" occurs twice, in different places`;
    seen.add(name);
    if (schema.pattern !== undefined && !isPattern(schema.pattern))
      yield `the pattern of "${name}" is not a regular expression: ${schema.pattern}`;
  }
}

/** A variant says which body comes with which value of a parameter, and what shows it: all of that must exist. */
export function* checkVariants(spec: Spec, { source, parameters }: Operation): Iterable<string> {
  const success = source.responses["200"];
  const shown = (success && resolve(spec, success).content?.["application/json"]?.examples) ?? {};
  for (const { schema, parameter: name, value, examples = [] } of source["x-variants"] ?? []) {
    for (const example of examples.filter((one) => !Object.hasOwn(shown, one)))
      yield `x-variants names the example "${example}", which it does not have`;
    if (spec.components.schemas[schema] === undefined)
      yield `x-variants names the schema "${schema}", which does not exist`;
    const parameter = parameters.find((candidate) => candidate.name === name);
    if (parameter === undefined) yield `x-variants names the parameter "${name}", which it does not have`;
    else if (value !== undefined && !parameter.schema.enum?.includes(value))
      yield `x-variants gives "${value}", which is no value of "${name}"`;
  }
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text, "u");
    return true;
  } catch {
    return false;
  }
}
