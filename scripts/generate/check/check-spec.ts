import type { FindPlace } from "../read/load-spec.ts";
import type { Operation } from "../read/read-operations.ts";
import type { Spec } from "../read/spec.ts";
import { SpecError } from "../read/spec-error.ts";
import { findNameClashes } from "../read/type-names.ts";
import { checkId } from "./check-id.ts";
import { checkPaging } from "./check-paging.ts";
import { checkParameters, checkVariants } from "./check-parameters.ts";
import { checkPost } from "./check-post.ts";
import { checkVideo } from "./check-video.ts";

export interface CheckOptions {
  /** The names that a client has besides its operations. */
  readonly reservedNames: ReadonlySet<string>;
  readonly findPlace: FindPlace;
}

/** Checks what Redocly's rules do not know. Throws one `SpecError` with every problem and its place. */
export function checkSpec(
  spec: Spec,
  operations: readonly Operation[],
  { reservedNames, findPlace }: CheckOptions,
): void {
  const ids = new Set(operations.map(({ id }) => id));
  const problems = operations.flatMap((operation) => {
    const { id } = operation;
    const found = [
      ...checkId(operation, ids, reservedNames),
      ...checkParameters(operation),
      ...checkVariants(spec, operation),
      ...checkPaging(spec, operation),
      ...(id === spec["x-video"].operation ? checkVideo(spec, operation) : []),
    ];
    return found.map((problem) => `${findPlace(id)}: ${id}: ${problem}`);
  });
  const { operation } = spec["x-video"];
  if (!ids.has(operation)) problems.push(`x-video names the operation "${operation}", which does not exist`);
  problems.push(...checkPost(spec));
  problems.push(...findNameClashes(spec, operations));
  if (problems.length > 0) throw new SpecError(problems.join("\n"));
}
