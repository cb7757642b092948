import { checkSpec } from "../../generator/check/check-spec.js";
import { readReservedNames } from "../../generator/check/read-reserved-names.js";
import { loadSpec } from "../../generator/read/load-spec.js";
import { SpecError } from "../../generator/read/spec-error.js";

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
