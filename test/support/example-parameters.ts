import type { Variant } from "../../generator/read/spec.js";
import type { DescribedOperation, DescribedParameter } from "./spec-operations.js";

export type ExampleParameters = Readonly<Record<string, unknown>>;

/** The spec's own example of every parameter. */
export const allParameters = (operation: DescribedOperation): ExampleParameters => collect(operation.parameters);

/** The spec's own example of every required parameter, and of the one that a variant of the answer asks for. */
export function requiredParameters(operation: DescribedOperation, variant?: Variant): ExampleParameters {
  const { parameters } = operation;
  const required = collect(parameters.filter((parameter) => parameter.required));
  if (variant === undefined) return required;
  const asking = parameters.find(({ name }) => name === variant.parameter);
  return { ...required, [variant.parameter]: variant.value ?? asking?.example };
}

/** The variant of an answer that an example shows. */
export const findVariant = ({ variants }: DescribedOperation, exampleName: string): Variant | undefined =>
  variants.find(({ examples }) => examples?.includes(exampleName));

function collect(parameters: readonly DescribedParameter[]): ExampleParameters {
  return Object.fromEntries(parameters.map(({ name, example }) => [name, example]));
}
