import type { Operation as SpecOperation } from "../../generator/read/read-operations.ts";
import { judgeOperation } from "../../src/call/judge-call.ts";
import type { Operation, Parameter } from "../../src/spec/api-table.ts";
import { describeMove, type Heading, joinWords, quote } from "./change.ts";
import { compareFields } from "./compare-fields.ts";

interface Difference {
  readonly heading: Heading;
  readonly text: string;
}

/** What an operation does otherwise than before, by the table that the client reads. */
export function compareRequests(before: Operation, after: Operation): Difference[] {
  const { paging: oldPaging, parameters: oldParameters, ...old } = before;
  const { paging, parameters, ...now } = after;
  return [
    ...compareAddress(before, after),
    ...compareStateChange(before, after),
    ...comparePaging(oldPaging, paging),
    // What a later version of the table may say besides.
    ...compareFields(old, now)
      .filter(({ name }) => !known.has(name))
      .map(({ name, before, after }) => behaviour(`${quote(name)} ${describeMove(before, after)}.`)),
    ...parameters.flatMap((parameter) => {
      const former = oldParameters.find(({ name }) => name === parameter.name);
      return former === undefined ? [] : compareRules(former, parameter);
    }),
  ];
}

/** What the spec says of an operation besides the table: the errors it may answer with, scopes, and fields of its own. */
export function compareFacts(before: SpecOperation, after: SpecOperation): Difference[] {
  const statusesOf = ({ source }: SpecOperation) => Object.keys(source.responses);
  const [lost, gained] = difference(statusesOf(before), statusesOf(after));
  const [fewer, more] = difference(before.scopes, after.scopes);
  return [
    ...(gained.length === 0 ? [] : [behaviour(`it may now answer with ${joinWords(gained)}.`)]),
    ...(lost.length === 0 ? [] : [behaviour(`it no longer answers with ${joinWords(lost)}.`)]),
    ...(more.length === 0 ? [] : [behaviour(`it now needs the scope ${joinWords(more.map(quote))}.`)]),
    ...(fewer.length === 0 ? [] : [behaviour(`it no longer needs the scope ${joinWords(fewer.map(quote))}.`)]),
    ...compareFields(extensionsOf(before), extensionsOf(after)).map(({ name, before, after }) =>
      behaviour(`${quote(name)} ${describeMove(before, after)}.`),
    ),
  ];
}

const known: ReadonlySet<string> = new Set(["id", "method", "path", "account", "optionalAccount", "changesState"]);

/** Told elsewhere: by types, by the table, or as documentation. */
const toldElsewhere: ReadonlySet<string> = new Set([
  ...["x-changes-state", "x-pagination", "x-variants"],
  ...["x-documented", "x-plan", "x-access", "x-since", "x-removed-in"],
]);

const extensionsOf = ({ source }: SpecOperation) =>
  Object.fromEntries(Object.entries(source).filter(([name]) => name.startsWith("x-") && !toldElsewhere.has(name)));

function compareAddress(before: Operation, after: Operation): Difference[] {
  const [was, is] = [before, after].map(({ method, path }) => quote(`${method} ${path}`));
  return was === is ? [] : [behaviour(`it is sent as ${is}, was ${was}.`)];
}

/** What counts is how the client judges; but a mark that is gone is worth a look in any case. */
function compareStateChange(before: Operation, after: Operation): Difference[] {
  const [was, is] = [judgeOperation(before), judgeOperation(after)];
  if (was && !is) return [behaviour("it no longer counts as a change: it may be tried again.")];
  if (is && !was) return [behaviour("it now counts as a change: it is not tried again once it may have arrived.")];
  return before.changesState === true && after.changesState === undefined
    ? [behaviour(`it no longer says whether it changes state; as a ${after.method} it still counts as a change.`)]
    : [];
}

/** Types say whether there are pages at all. */
function comparePaging(before: Operation["paging"], after: Operation["paging"]): Difference[] {
  if (before === undefined || after === undefined) return [];
  return compareFields(before, after).map(({ name, before, after }) =>
    behaviour(`its pages follow another rule: ${quote(name)} ${describeMove(before, after)}.`),
  );
}

function compareRules(before: Parameter, after: Parameter): Difference[] {
  const name = `the parameter ${quote(after.name)}`;
  return compareFields(before, after).flatMap(({ name: rule, before: was, after: is }) => {
    if (rule === "in") return [behaviour(`${name} is sent in the ${is}, was in the ${was}.`)];
    if (rule === "default") return [behaviour(`the default of ${name} ${describeMove(was, is)}.`)];
    if (rule === "types") return compareNumbers(name, before, after);
    // Types say whether it is required, and what values it has.
    if (rule === "required" || rule === "enum") return [];
    const text = `the ${ruleNames[rule] ?? quote(rule)} of ${name} ${describeMove(was, is)}.`;
    return [{ heading: isLooser(rule, was, is) ? "new" : "behaviour", text }];
  });
}

const ruleNames: Readonly<Record<string, string>> = {
  minimum: "lowest value",
  maximum: "highest value",
  minLength: "shortest length",
  maxLength: "longest length",
  pattern: "pattern",
};

/** Whether every value that passed still passes. Nobody can tell that of two patterns. */
function isLooser(rule: string, before: unknown, after: unknown): boolean {
  if (after === undefined) return true;
  if (typeof before !== "number" || typeof after !== "number") return false;
  return rule.startsWith("min") ? after <= before : rule.startsWith("max") && after >= before;
}

/** TypeScript does not tell whole numbers from others. */
function compareNumbers(name: string, before: Parameter, after: Parameter): Difference[] {
  const takesFractions = ({ types }: Parameter) => types.includes("number");
  const takesNumbers = ({ types }: Parameter) => takesFractions({ types } as Parameter) || types.includes("integer");
  if (!takesNumbers(before) || !takesNumbers(after) || takesFractions(before) === takesFractions(after)) return [];
  return [
    takesFractions(after)
      ? { heading: "new", text: `${name} takes any number, not only whole ones.` }
      : behaviour(`${name} takes whole numbers only.`),
  ];
}

/** What only the one has, and what only the other has. */
const difference = (before: readonly string[], after: readonly string[]): [lost: string[], gained: string[]] => [
  before.filter((entry) => !after.includes(entry)),
  after.filter((entry) => !before.includes(entry)),
];

const behaviour = (text: string): Difference => ({ heading: "behaviour", text });
