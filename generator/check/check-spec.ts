import { isRecord } from "../../src/spec/read-value.ts";
import { findUnwritable } from "../read/find-unwritable.ts";
import type { LoadedSpec } from "../read/load-spec.ts";
import { findNode, type Problem } from "../read/problem.ts";
import { listEntries, type Operation, type OperationEntry, readOperation } from "../read/read-operations.ts";
import { resolve } from "../read/references.ts";
import type { Spec } from "../read/spec.ts";
import { SpecError } from "../read/spec-error.ts";
import { checkExamples } from "./check-examples.ts";
import { checkExtensions } from "./check-extensions.ts";
import { checkId } from "./check-id.ts";
import { checkNames } from "./check-names.ts";
import { checkOperation } from "./check-operation.ts";
import { checkPaging } from "./check-paging.ts";
import { checkBody, checkParameters } from "./check-parameters.ts";
import { checkPatterns } from "./check-patterns.ts";
import { checkReferences } from "./check-references.ts";
import { checkResponses } from "./check-responses.ts";
import { checkRoot } from "./check-root.ts";
import { checkVariants } from "./check-variants.ts";

/** Reads the operations of a spec. Throws one `SpecError` with every problem and its place, if there are any. */
export function checkSpec(loaded: LoadedSpec, reservedNames: ReadonlySet<string>): Operation[] {
  const { spec, sources } = loaded;
  const unwritable = findUnwritable(spec);
  const { problems, operations } =
    unwritable === undefined
      ? checkParts(loaded, reservedNames)
      : { problems: [...loaded.problems, unwritable], operations: [] };
  if (problems.length > 0) throw new SpecError(sources.describe(problems).join("\n"));
  return operations;
}

function checkParts(loaded: LoadedSpec, reservedNames: ReadonlySet<string>) {
  const { spec } = loaded;
  const { told, misshapen } = checkShape(loaded);
  const entries = listEntries(spec).filter(({ source }) => !reaches(spec, source, misshapen));
  // What has no id is told from the others by its path.
  const operations = entries.filter(hasId).map((entry) => readOperation(spec, entry));
  const ids = new Set(operations.map(({ id }) => id));
  const problems = [
    ...told,
    ...entries.flatMap((entry) => [...checkOperation(spec, entry)]),
    ...operations.flatMap((operation) => checkOne(spec, operation, { ids, reservedNames })),
    // What is said of the whole spec can only be held against a whole spec.
    ...(misshapen.size > 0 ? [] : checkWhole(spec, operations)),
  ];
  return { problems, operations };
}

/** What is something else than it should be. Nothing more can be said of an operation with such a part. */
function checkShape({ spec, problems }: LoadedSpec) {
  const references = [...checkReferences(spec)];
  // Redocly does not follow the references below what it does not know.
  const told = [...problems, ...(problems.some(isMisshapen) ? [] : references), ...checkExtensions(spec)];
  const misshapen = new Set([...told, ...references].filter(isMisshapen).map(({ at }) => findNode(at).node));
  return { told, misshapen };
}

const isMisshapen = (problem: Problem): boolean => problem.isMisshapen === true;

interface Context {
  readonly ids: ReadonlySet<string>;
  /** The names that a client has besides its operations. */
  readonly reservedNames: ReadonlySet<string>;
}

/** What is wrong with one operation. */
function checkOne(spec: Spec, operation: Operation, context: Context): Problem[] {
  return [
    ...checkId(operation, context.ids, context.reservedNames),
    ...checkParameters(operation),
    ...checkBody(spec, operation),
    ...checkVariants(spec, operation),
    ...checkResponses(spec, operation),
    ...checkPaging(spec, operation),
  ];
}

function checkWhole(spec: Spec, operations: readonly Operation[]): Problem[] {
  const patterns = [...checkPatterns(spec)];
  return [
    ...checkRoot(spec, operations),
    ...checkNames(spec, operations),
    ...patterns,
    // A schema with a wrong pattern fits nothing.
    ...(patterns.length > 0 ? [] : checkExamples(spec)),
  ];
}

const hasId = ({ source }: OperationEntry): boolean => typeof source.operationId === "string";

/** Whether one of some nodes can be reached from others, also by references. */
function reaches(spec: Spec, from: unknown, targets: ReadonlySet<object>): boolean {
  if (targets.size === 0) return false;
  const seen = new Set<unknown>();
  const next = [from];
  while (next.length > 0) {
    const node = next.pop();
    if (!isRecord(node) || seen.has(node)) continue;
    if (targets.has(node)) return true;
    seen.add(node);
    if (typeof node["$ref"] === "string") next.push(resolve(spec, node));
    next.push(...Object.values(node));
  }
  return false;
}
