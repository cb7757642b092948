import type { Variant } from "../../scripts/generate/read/spec.js";
import { type DescribedOperation, type DescribedParameter, listSuccesses } from "./spec-operations.js";

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

/**
 * The variant of an answer that an example shows, where the example's name tells: `musicLastPage` is what the category
 * "music" gives, `byName` what the parameter `name` gives. Names that tell nothing belong to the variant that no other
 * name claims.
 */
export function findVariant(operation: DescribedOperation, exampleName: string): Variant | undefined {
  const { variants } = operation;
  const claimed = variants.find((variant) => claims(variant, exampleName));
  if (claimed !== undefined) return claimed;
  return variants.find((variant) => !listSuccesses(operation).some(({ name }) => claims(variant, name)));
}

function claims({ parameter, value }: Variant, exampleName: string): boolean {
  const start = value ?? `by${parameter.charAt(0).toUpperCase()}${parameter.slice(1)}`;
  return exampleName.startsWith(start) && !/^[a-z]/.test(exampleName.slice(start.length));
}

function collect(parameters: readonly DescribedParameter[]): ExampleParameters {
  return Object.fromEntries(parameters.map(({ name, example }) => [name, example]));
}
