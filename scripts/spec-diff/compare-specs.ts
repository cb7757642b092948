import type { Operation } from "../../generator/read/read-operations.ts";
import type { Spec } from "../../generator/read/spec.ts";
import type { Operation as TableOperation } from "../../src/spec/api-table.ts";
import { type Change, describeMove, type Heading, mergeChanges, quote } from "./change.ts";
import { compareCalls } from "./compare-calls.ts";
import { compareCodes } from "./compare-codes.ts";
import { compareSharedWords, compareWords } from "./compare-documentation.ts";
import { compareFields } from "./compare-fields.ts";
import { compareModels, findRenamedModels } from "./compare-models.ts";
import { compareFacts, compareRequests } from "./compare-requests.ts";
import { compareDeclarations } from "./compare-types.ts";
import type { Comparison } from "./compare-values.ts";
import { compileSide, type Side } from "./compile-side.ts";
import { findMisfits } from "./find-misfits.ts";
import { createJudge, type Judge, type SideTypes } from "./judge-types.ts";
import { matchOperations } from "./match-operations.ts";

export interface SpecPair {
  readonly before: Spec;
  readonly after: Spec;
}

/** What changed from one spec to another, for each pair. All pairs share one TypeScript program. */
export async function compareSpecs(pairs: readonly SpecPair[]): Promise<Change[][]> {
  const sides = new Map<Spec, Side>();
  for (const spec of pairs.flatMap(({ before, after }) => [before, after]))
    if (!sides.has(spec)) sides.set(spec, await compileSide(spec));
  const judge = createJudge([...sides.values()]);
  // Each spec of each pair was compiled above.
  const sideOf = (spec: Spec) => sides.get(spec) as Side;
  return pairs.map(({ before, after }) => compareSides(judge, sideOf(before), sideOf(after)));
}

function compareSides(judge: Judge, before: Side, after: Side): Change[] {
  const [oldTypes, newTypes] = [judge.typesOf(before), judge.typesOf(after)];
  const named = new Set([...oldTypes.models.keys(), ...newTypes.models.keys()]);
  const start: Comparison = { checker: judge.checker, use: "received", named, renamed: new Map() };
  const comparison = { ...start, renamed: findRenamedModels(start, oldTypes, newTypes) };
  const { pairs, removed, added } = matchOperations(before, after);
  const changes = [
    ...removed.map((operation) => tell("breaks", operation.id, `removed, ${describeCall(operation)}.`)),
    ...pairs.flatMap(([old, now]) =>
      comparePair(
        comparison,
        { operation: old, side: before, types: oldTypes },
        { operation: now, side: after, types: newTypes },
      ),
    ),
    ...added.map((operation) => tell("new", operation.id, `a new operation, ${describeCall(operation)}.`)),
    ...compareModels(comparison, oldTypes, newTypes),
    ...compareScopes(comparison, oldTypes, newTypes),
    ...compareCodes(before.table.tiktokCodes, after.table.tiktokCodes),
    ...compareWhole(before, after),
    ...compareSharedWords(before.spec, after.spec, comparison.renamed),
  ];
  return mergeChanges([
    ...changes,
    // The last word is TypeScript's: where whole types do not fit, something breaks, even if no member says what.
    ...(hasBreak(changes) ? [] : findMisfits(judge.checker, oldTypes, newTypes)).map((name) =>
      tell("breaks", name, "its type no longer fits the old one."),
    ),
  ]);
}

const hasBreak = (changes: readonly Change[]): boolean => changes.some(({ heading }) => heading === "breaks");

interface Place {
  readonly operation: Operation;
  readonly side: Side;
  readonly types: SideTypes;
}

function comparePair(comparison: Comparison, before: Place, after: Place): Change[] {
  const [old, now] = [before.operation, after.operation];
  return [
    ...(old.id === now.id ? [] : [tell("breaks", old.id, `renamed ${old.id} → ${now.id}, ${describeCall(now)}.`)]),
    ...[
      ...compareCalls(comparison, [old, before.types], [now, after.types]),
      ...compareRequests(findRow(before), findRow(after)),
      ...compareFacts(old, now),
      ...compareWords(old, now).map((text) => ({ heading: "documentation", text }) as const),
    ].map(({ heading, text }) => tell(heading, now.id, text)),
  ];
}

/** The table has a row for each operation. */
const findRow = ({ operation, side }: Place): TableOperation =>
  side.table.operations.find(({ id }) => id === operation.id) as TableOperation;

/** `Scope` lists what an app may ask for. */
const compareScopes = (comparison: Comparison, before: SideTypes, after: SideTypes): Change[] =>
  compareDeclarations({ ...comparison, use: "given" }, before.scopes, after.scopes).map(({ heading, text }) =>
    tell(heading, "Scope", text),
  );

/** What applies to all operations: servers, headers, the envelope, and what helpers read. */
function compareWhole(before: Side, after: Side): Change[] {
  const version = compareFields(before.spec.info, after.spec.info).map(({ name, before, after }) =>
    name === "version" ? `its version ${describeMove(before, after)}.` : `its ${name} changed.`,
  );
  return [
    ...compareFields(rulesOf(before), rulesOf(after)).map(({ name, before, after }) =>
      tell("behaviour", "all operations", `${quote(name)} ${describeMove(before, after)}.`),
    ),
    ...version.map((text) => tell("documentation", "the API", text)),
  ];
}

function rulesOf({ table, spec }: Side): object {
  const { operations: _, tiktokCodes: __, ...sections } = table;
  const extensions = Object.entries(spec).filter(([name]) => name.startsWith("x-") && !compiled.has(name));
  const members = Object.entries(sections).flatMap(([section, value]: [string, unknown]) =>
    typeof value !== "object" || value === null
      ? [[section, value] as const]
      : Object.entries(value).map(([name, member]: [string, unknown]) => [`${section}.${name}`, member] as const),
  );
  return Object.fromEntries<unknown>([...members, ...extensions]);
}

/** Sections of the spec that the table has. */
const compiled: ReadonlySet<string> = new Set(["x-envelope", "x-video"]);

const describeCall = ({ method, path }: Operation): string => quote(`${method} ${path}`);

const tell = (heading: Heading, subject: string, text: string): Change => ({ heading, subjects: [subject], text });
