import type { ExampleParameters } from "../../support/example-parameters.js";
import { givePages, type Play, plays } from "../../support/list-plays.js";
import { type Body, put, type ScriptedList, scriptList } from "../../support/list-script.js";
import type { ListUse } from "./scenario.js";

/** A list as the server holds it, and what a caller must get of it. */
export interface PlannedList {
  readonly play: Play;
  readonly params: ExampleParameters;
  readonly script: ScriptedList;
  /** The ids of the items, page by page, as far as the server lets anybody come. */
  readonly truth: readonly (readonly string[])[];
  /** The list cannot be read to its end: its cursor repeats or is missing, or there are too many empty pages. */
  readonly isTrap: boolean;
}

/** What the client takes in a row before it gives up. */
const mostEmptyPages = 5;

export function planList(pick: number, name: string, use: ListUse): PlannedList {
  const play = plays[pick % plays.length] as Play;
  // A list that the caller counts ends with its first empty page.
  const sizes = play.counted ? use.sizes.filter((size) => size > 0) : use.sizes;
  let made = 0;
  const drawn = sizes.map((size) => Array.from({ length: size }, () => `${name}.${made++}`));
  const { pages } = givePages(play, drawn.length === 0 ? [[`${name}.0`]] : drawn);
  const trap = placeTrap(play, pages.length, use);
  const script = scriptList({
    ...play,
    pages,
    change: (body, index) => {
      if (index === trap?.index) spoil(body, play, trap);
    },
  });
  const end = trap?.kind === "ends beside a cursor" ? trap.index + 1 : pages.length;
  const truth = pages.slice(0, trap === undefined ? end : Math.min(end, trap.index + 1));
  const isTrap = trap?.kind === "repeats" || trap?.kind === "no cursor" || hasEmptyRun(pages);
  return { play, params: play.params, script, truth, isTrap };
}

interface PlacedTrap {
  readonly kind: NonNullable<ListUse["trap"]>["kind"];
  readonly index: number;
  /** The page that a repeated cursor leads to. */
  readonly target: number;
}

/** Where the trap is, if a list of this kind can have it there. */
function placeTrap(play: Play, length: number, { trap, use }: ListUse): PlacedTrap | undefined {
  if (trap === null || play.counted || length < 3) return undefined;
  if (trap.kind !== "repeats" && play.paging.more === undefined) return undefined;
  // Who asks for page after page by parameters alone has no memory, and goes round in circles knowingly.
  if (trap.kind === "repeats" && use === "resume") return undefined;
  // Not on the last page, and not on the first, which may only tell an id.
  const index = 1 + (trap.at % (length - 2));
  return { kind: trap.kind, index, target: 1 + (trap.at % index) };
}

function spoil(body: Body, { paging, cursor }: Play, { kind, target }: PlacedTrap): void {
  if (kind === "ends beside a cursor") {
    put(body, paging.more ?? "", false);
    return;
  }
  for (const [seat, place] of Object.values(paging.next).entries()) {
    if (typeof place === "string") put(body, place, kind === "repeats" ? cursor(target, seat) : undefined);
  }
}

function hasEmptyRun(pages: readonly (readonly string[])[]): boolean {
  const marks = pages.map(({ length }) => (length === 0 ? "-" : "x")).join("");
  return marks.includes("-".repeat(mostEmptyPages + 1));
}
