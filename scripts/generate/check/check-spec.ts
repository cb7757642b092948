import type { FindPlace } from "../read/load-spec.ts";
import type { Operation } from "../read/read-operations.ts";
import type { Spec } from "../read/spec.ts";
import { SpecError } from "../read/spec-error.ts";
import { checkAccount } from "./check-account.ts";
import { checkPaging } from "./check-paging.ts";
import { checkParameters } from "./check-parameters.ts";
import { checkTree } from "./check-tree.ts";
import { checkVariants } from "./check-variants.ts";
import { checkVideo } from "./check-video.ts";
import type { Report } from "./report.ts";

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
  const problems: string[] = [];
  const report: Report = (id, problem) => problems.push(`${findPlace(id)}: ${id}: ${problem}`);
  checkTree(operations, reservedNames, report);
  for (const operation of operations) {
    checkAccount(operation, report);
    checkPaging(spec, operation, report);
    checkVariants(spec, operation, report);
    checkParameters(operation, report);
  }
  checkVideo(spec, operations, report);
  if (problems.length > 0) throw new SpecError(problems.join("\n"));
}
