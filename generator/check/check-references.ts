import { isRecord } from "../../src/spec/read-value.ts";
import { type Problem, problem } from "../read/problem.ts";
import { findEnd } from "../read/references.ts";
import type { Spec } from "../read/spec.ts";
import { walkSpec } from "../read/walk-spec.ts";

/** What bundling left as it was: references where OpenAPI has none, and those that lead back to themselves. */
export function* checkReferences(spec: Spec): Iterable<Problem> {
  for (const { node } of walkSpec(spec)) {
    const { $ref } = node;
    if (typeof $ref === "string" && !isRecord(findEnd(spec, node)))
      yield {
        ...problem(`$ref ${$ref} cannot be followed from here; write what it means`, node, "$ref"),
        isMisshapen: true,
      };
  }
}
