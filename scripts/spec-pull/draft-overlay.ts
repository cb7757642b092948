import { type Operation, readOperations } from "../../generator/read/read-operations.ts";
import type { Spec } from "../../generator/read/spec.ts";
import { type Action, addOperation, type DraftContext, pathTo, removeOperation, withQuestions } from "./action.ts";
import type { Comparison, Pair } from "./compare-official.ts";
import { draftOperation, listKeys } from "./draft-operation.ts";
import { draftParameters } from "./draft-parameters.ts";
import { findUnused } from "./find-unused.ts";
import { writeYaml } from "./write-yaml.ts";

/** An overlay that makes of the spec what a version of the official package is, as far as that can be told from it. */
export function draftOverlay(spec: Spec, comparison: Comparison, released: string): string {
  // The spec knows no pre-releases.
  const version = released.replace(/-.*/, "");
  const context = { spec, operations: readOperations(spec), version };
  const actions = [
    { target: "$", update: { info: { version } } },
    ...comparison.removed.map((operation) => draftRemoval(operation, context)),
    ...comparison.changed.flatMap((pair) => draftChange(pair, context)),
    ...comparison.added.map((operation) => addOperation(operation, draftOperation(operation, context))),
  ];
  const overlay = {
    overlay: "1.0.0",
    info: { title: `TikAPI ${version}`, version: "1.0.0" },
    actions: [...actions, ...findUnused(spec, actions)],
  };
  return `${explain(released)}\n${writeYaml(overlay)}`;
}

const explain = (version: string): string =>
  [
    `# A draft of what version ${version} of the API changes, made from its official package by npm run spec:pull -- ${version}`,
    "# Answer each of the x-questions where it stands, then delete it: npm run generate refuses a draft that has any.",
    `# What is answered goes into the spec, or stays an overlay: openapi/${version}.overlay.yaml.`,
  ].join("\n");

/** Users are told before an operation goes: it is marked for a version. One that is marked already can go. */
function draftRemoval(operation: Operation, { spec, version }: DraftContext): Action {
  if (operation.source["x-removed-in"] !== undefined) return removeOperation(spec, operation);
  return { target: pathTo(operation), update: { "x-removed-in": version } };
}

function draftChange(pair: Pair, context: DraftContext): Action[] {
  if (pair.isReplaced) return draftReplacement(pair, context);
  const { before, after, isElsewhere, hasOtherKeys } = pair;
  const questions = [
    `This renames ${before.id} to ${after.id} for all who call it. Shall it? If not, delete this action.`,
  ];
  return [
    ...(isElsewhere ? [removeOperation(context.spec, before), addOperation(after, before.source)] : []),
    ...(before.id === after.id
      ? []
      : [{ target: pathTo(after), update: { ...withQuestions(questions), operationId: after.id } }]),
    // A list can only be added to, so the old one goes first.
    ...(hasOtherKeys
      ? [
          { target: `${pathTo(after)}.security`, remove: true } as const,
          { target: pathTo(after), update: { security: listKeys(after) } },
        ]
      : []),
    ...draftParameters(pair, context),
  ];
}

function draftReplacement({ before, after }: Pair, context: DraftContext): Action[] {
  const isMarked = before.source["x-removed-in"] !== undefined;
  const questions = isMarked
    ? []
    : [`Nobody was told that ${before.method} ${before.path} goes. Does it go at once, or stay with an id of its own?`];
  return [removeOperation(context.spec, before), addOperation(after, draftOperation(after, context, questions))];
}
