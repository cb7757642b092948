import type { SpecOperation } from "./spec.ts";

/** Why an operation should no longer be called, if that is so. */
export function explainDeprecation({ deprecated, "x-removed-in": version }: SpecOperation): string | undefined {
  if (version !== undefined) return `version ${version} of the API no longer has it`;
  return deprecated ? "the API may refuse it" : undefined;
}
