import { type ExampleParameters, requiredParameters } from "./example-parameters.js";
import type { ListPlan } from "./list-script.js";
import { type DescribedOperation, describeOperations, readSpec } from "./spec-operations.js";

type Cursor = ListPlan["cursor"];

/** What cursors look like; the one of a later page is another one. */
export const cursorKinds = {
  digits: (index, seat) => String(1_778_578_288_714 - 3_600_000 * index - seat),
  number: (index, seat) => 1_705_382_023 - 3_600 * index - seat,
  // With + / = in it, which must arrive as they are.
  base64: (index, seat) => Buffer.from([251, 255, index >> 8, index & 255, seat]).toString("base64"),
} as const satisfies Record<string, Cursor>;

export type CursorKind = keyof typeof cursorKinds;

/** One way to play an operation's list: what it is asked with, where its items are, what its cursors look like. */
export interface Play extends Pick<ListPlan, "operation" | "params" | "itemsAt" | "cursor"> {
  readonly name: string;
  readonly paging: NonNullable<DescribedOperation["paging"]>;
  /** The caller counts, so that there is no cursor. */
  readonly counted: boolean;
  /** It is asked for by one parameter first, by another one then. */
  readonly switched: boolean;
  readonly kind: CursorKind | "counted";
}

/** Every way to play the list of every paged operation of the spec but its feeds. */
export const plays: readonly Play[] = describeOperations(readSpec()).flatMap(listPlays);

/** One play of each operation. */
export const onePlayEach: readonly Play[] = pickFirst(plays, ({ operation }) => operation.id);

/** One play of each family: operations whose pages follow each other by the same rules. */
export const families: readonly Play[] = pickFirst(onePlayEach, ({ paging, operation: { parameters } }) =>
  JSON.stringify([
    paging,
    Object.keys(paging.next).map((next) => parameters.find(({ name }) => name === next)?.schema),
  ]),
);

/** A play with these pages; a list that is asked for by a name begins with one that only tells the id to go on with. */
export const givePages = (play: Play, pages: readonly string[][]) => ({
  ...play,
  pages: play.switched ? [[], ...pages] : pages,
});

export function findPlay(id: string, kind?: CursorKind): Play {
  const found = plays.find((play) => play.operation.id === id && (kind === undefined || play.kind === kind));
  if (found === undefined) throw new Error(`There is no list of ${id} with ${kind ?? "any"} cursors.`);
  return found;
}

function pickFirst<T>(all: readonly T[], nameOf: (one: T) => string): T[] {
  return all.filter((one, index) => all.findIndex((other) => nameOf(other) === nameOf(one)) === index);
}

/** One play of each form that the body can have, with places that start at the body. */
function listPlays(operation: DescribedOperation): Play[] {
  return (operation.paging?.roots ?? [""]).flatMap((root) => listPlaysAt(root, operation));
}

function listPlaysAt(root: string, { paging: fromRoot, ...rest }: DescribedOperation): Play[] {
  if (fromRoot === undefined || fromRoot.feed !== undefined) return [];
  const paging = startAt(root, fromRoot);
  const operation = { ...rest, paging };
  const { id } = operation;
  const counted = Object.values(paging.next).every((next) => typeof next === "object");
  const kinds = counted ? (["counted"] as const) : listCursorKinds(operation);
  return listStarts(operation).flatMap(({ by, params }) =>
    [paging.items].flat().flatMap((itemsAt) =>
      kinds.map((kind) => ({
        name: `${id}${by}, ${kind}, ${itemsAt}`,
        operation,
        paging,
        params,
        itemsAt,
        counted,
        switched: paging.switch !== undefined && params[paging.switch.from] !== undefined,
        kind,
        cursor: kind === "counted" ? () => Number.NaN : cursorKinds[kind],
      })),
    ),
  );
}

function startAt(root: string, { roots: _, items, more, next, ...rest }: Play["paging"]): Play["paging"] {
  const places = Object.entries(next).map(([name, place]) => [name, typeof place === "string" ? root + place : place]);
  return {
    ...rest,
    items: [items].flat().map((pointer) => root + pointer),
    next: Object.fromEntries(places),
    ...(more === undefined ? {} : { more: root + more }),
  };
}

/** With what a list can be asked for at first. */
function listStarts(operation: DescribedOperation): { readonly by: string; readonly params: ExampleParameters }[] {
  const change = operation.paging?.switch;
  const params = requiredParameters(operation);
  if (change === undefined) return [{ by: "", params }];
  return [change.from, change.to].map((parameter) => ({
    by: ` by ${parameter}`,
    params: { ...params, ...requiredParameters(operation, { parameter, schema: "" }) },
  }));
}

/** The kinds of cursor that all parameters of the next page take. */
function listCursorKinds({ paging, parameters }: DescribedOperation): CursorKind[] {
  const rules = Object.keys(paging?.next ?? {}).map((name) => parameters.find((parameter) => parameter.name === name));
  const allTake = (type: string, isAnyText = false) =>
    rules.every((rule) => rule?.schema.type?.includes(type) && (!isAnyText || rule.schema.pattern === undefined));
  return [
    ...(allTake("string") ? (["digits"] as const) : []),
    ...(allTake("integer") ? (["number"] as const) : []),
    ...(allTake("string", true) ? (["base64"] as const) : []),
  ];
}
