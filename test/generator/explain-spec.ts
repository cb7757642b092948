import { checkSpec } from "../../scripts/generate/check/check-spec.js";
import { readReservedNames } from "../../scripts/generate/check/read-reserved-names.js";
import { loadSpec } from "../../scripts/generate/read/load-spec.js";
import { SpecError } from "../../scripts/generate/read/spec-error.js";

/** What the generator says of a spec, line by line; nothing if it compiles. */
export async function explainSpec(root: string): Promise<string[]> {
  try {
    checkSpec(await loadSpec(root), readReservedNames());
    return [];
  } catch (error) {
    if (error instanceof SpecError) return error.message.split("\n");
    throw error;
  }
}
