import type { Operation, Parameter } from "../read/read-operations.ts";
import type { Spec, Variant } from "../read/spec.ts";
import type { Report } from "./report.ts";

/** A variant says which body comes with which value of a parameter: all three must exist. */
export function checkVariants(spec: Spec, { id, source, parameters }: Operation, report: Report): void {
  for (const variant of source["x-variants"] ?? []) {
    if (spec.components.schemas[variant.schema] === undefined)
      report(id, `x-variants names the schema "${variant.schema}", which does not exist`);
    const parameter = parameters.find(({ name }) => name === variant.parameter);
    if (parameter === undefined)
      report(id, `x-variants names the parameter "${variant.parameter}", which it does not have`);
    else checkValue(id, parameter, variant, report);
  }
}

function checkValue(id: string, { name, schema }: Parameter, { value }: Variant, report: Report): void {
  if (value !== undefined && !schema.enum?.includes(value))
    report(id, `x-variants gives "${value}", which is no value of "${name}"`);
}
