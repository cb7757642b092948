import type { Operation } from "../../generator/read/read-operations.ts";
import { type Change, joinWords, mergeChanges, quote } from "../spec-diff/change.ts";
import type { Comparison, Pair } from "./compare-official.ts";
import type { OfficialOperation } from "./official-operations.ts";

export const titles = {
  new: "New",
  moved: "Moved",
  replaced: "Replaced",
  renamed: "Renamed",
  removed: "Removed",
  keys: "Other keys or permissions",
  newParameters: "New parameters",
  changedParameters: "Changed parameters",
  removedParameters: "Removed parameters",
} as const;

type Title = keyof typeof titles;
/** One thing that the official package has and the spec has not, or the other way round. */
export type Finding = Change<Title>;

/** Each difference as a sentence. */
export function describeComparison({ added, changed, removed }: Comparison): Finding[] {
  const findings: Finding[] = [
    ...added.map((operation) => tell("new", operation, describeNew(operation))),
    ...changed.flatMap(describePair),
    ...removed.map((operation) => tell("removed", operation, describeRemoved(operation))),
  ];
  // Titles are listed in their order.
  return mergeChanges(findings, Object.keys(titles) as Title[]);
}

function describePair(pair: Pair): Finding[] {
  const { before, after, parameters, isElsewhere, isReplaced, hasOtherKeys } = pair;
  const { added, changed, removed } = isReplaced ? { ...parameters, added: [], removed: [] } : parameters;
  const move = `is now ${describeCall(after)}, was ${describeCall(before)}`;
  return [
    ...(isElsewhere && !isReplaced ? [tell("moved", after, `${move}.`)] : []),
    ...(isReplaced ? [tell("replaced", after, `${[move, ...describeReplacement(pair)].join("; ")}.`)] : []),
    ...(before.id === after.id ? [] : [tell("renamed", before, `is now \`${after.id}\`, ${describeCall(after)}.`)]),
    ...(hasOtherKeys ? [tell("keys", after, `needs ${describeKeys(after)}, needed ${describeKeys(before)}.`)] : []),
    ...added.map((parameter) =>
      tell("newParameters", after, `${describeParameter(parameter)} in the ${parameter.in}.`),
    ),
    ...changed.map(({ after: { name }, clauses }) =>
      tell("changedParameters", after, `${quote(name)} ${joinWords(clauses)}.`),
    ),
    ...removed.map(({ name }) => tell("removedParameters", after, `${quote(name)} is gone.`)),
  ];
}

const describeReplacement = ({ parameters: { added, removed } }: Pair): string[] => [
  ...(removed.length === 0 ? [] : [`without ${joinWords(removed.map(({ name }) => quote(name)))}`]),
  ...(added.length === 0 ? [] : [`with ${joinWords(added.map(describeParameter))}`]),
];

function describeNew(operation: OfficialOperation): string {
  const { parameters, documented } = operation;
  const list = parameters.length === 0 ? "no parameters" : joinWords(parameters.map(describeParameter));
  return `${describeCall(operation)}${documented ? "" : ", hidden"}, with ${list}.`;
}

function describeRemoved(operation: Operation): string {
  const { "x-removed-in": version } = operation.source;
  return `${describeCall(operation)} is gone${version === undefined ? "" : `, as the spec says (x-removed-in ${version})`}.`;
}

function describeKeys({ account, scopes }: Pick<Operation, "account" | "scopes">): string {
  if (!account) return "no account key";
  return `an account key ${scopes.length === 0 ? "without a scope" : `with ${joinWords(scopes.map(quote))}`}`;
}

const describeParameter = ({ name, required }: { readonly name: string; readonly required: boolean }): string =>
  `${quote(name)}${required ? " (required)" : ""}`;

const describeCall = ({ method, path }: Pick<Operation, "method" | "path">): string => quote(`${method} ${path}`);

const tell = (heading: Title, { id }: { readonly id: string }, text: string): Finding => ({
  heading,
  subjects: [id],
  text,
});
