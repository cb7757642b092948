import { findUnwritable } from "../read/find-unwritable.ts";
import type { LoadedSpec } from "../read/load-spec.ts";
import type { Problem } from "../read/problem.ts";
import type { Operation } from "../read/read-operations.ts";
import { SpecError } from "../read/spec-error.ts";
import { checkExtensions } from "./check-extensions.ts";
import { checkId } from "./check-id.ts";
import { checkNames } from "./check-names.ts";
import { checkPaging } from "./check-paging.ts";
import { checkReferences } from "./check-references.ts";
import { checkVariants } from "./check-variants.ts";

/** Throws one `SpecError` with all that keeps a document from being read, if there is anything. */
export function checkDocument({ spec, sources, problems }: LoadedSpec): void {
  const unwritable = findUnwritable(spec);
  const references = unwritable === undefined ? [...checkReferences(spec)] : [unwritable];
  refuse(sources, [...problems, ...references]);
}

/** The same for all that keeps the operations of an adopted spec from being compiled. */
export function checkClient(
  { spec, sources }: LoadedSpec,
  operations: readonly Operation[],
  reservedNames: ReadonlySet<string>,
): void {
  const ids = new Set(operations.map(({ id }) => id));
  refuse(sources, [
    ...checkExtensions(spec, true),
    ...operations.flatMap((operation) => [
      ...checkId(operation, ids, reservedNames),
      ...checkVariants(spec, operation),
      ...checkPaging(spec, operation),
    ]),
    ...checkNames(spec, operations),
  ]);
}

function refuse(sources: LoadedSpec["sources"], problems: readonly Problem[]): void {
  if (problems.length > 0) throw new SpecError(sources.describe(problems).join("\n"));
}
