import { describe, expect, it } from "vitest";
import { PaginationError } from "../../src/index.js";
import { families, type Play } from "../support/list-plays.js";
import { type ListPlan, put, type Scalar } from "../support/list-script.js";
import { serveList } from "../support/list-server.js";
import { walkToEnd } from "../support/list-walks.js";

const sixPages = [
  ["1", "2"],
  ["3", "4"],
  ["5", "6"],
  ["7", "8"],
  ["9", "10"],
  ["11", "12"],
];
const withEmptyRun = (emptyPages: number) => [["1"], ...Array.from({ length: emptyPages }, () => []), ["2"], ["3"]];

interface Trap {
  /** The operations that can be asked so. */
  readonly fits?: (play: Play) => boolean;
  readonly pages?: readonly string[][];
  /** What a page says instead. */
  readonly change?: (play: Play) => ListPlan["change"];
  readonly cursor?: (play: Play) => ListPlan["cursor"];
  readonly stuckAt?: number;
  /** The pages whose items are given; all of them where nothing else is said. */
  readonly gives?: readonly number[];
  /** The pages that are asked for, where it is not those. */
  readonly asks?: readonly number[];
  /** How the walk ends, and the page that the checkpoint asks for. */
  readonly error?: RegExp;
  readonly checkpoint?: number;
}

const hasFlag = ({ paging }: Play) => paging.more !== undefined;

/** Takes what a place says away, or puts something else there, on the pages from one to another. */
const say =
  (pointers: (play: Play) => readonly (string | undefined)[], value: unknown, from = 0, to = from) =>
  (play: Play): ListPlan["change"] =>
  (body, index) => {
    if (index < from || index > to) return;
    for (const pointer of pointers(play)) if (pointer !== undefined) put(body, pointer, value);
  };
const flag = ({ paging }: Play) => [paging.more];
const items = ({ itemsAt }: Play) => [itemsAt];
const cursors = ({ paging }: Play) => Object.values(paging.next).filter((next) => typeof next === "string");

/** The cursor of one page is given in place of another one's. */
const repeat =
  (earlier: number, later: number) =>
  ({ cursor }: Play): ListPlan["cursor"] =>
  (index, seat) =>
    cursor(index === later ? earlier : index, seat);
const zero =
  (value: Scalar) =>
  ({ cursor }: Play): ListPlan["cursor"] =>
  (index, seat) =>
    index === 1 ? value : cursor(index, seat);

const takes = (type: string) => (play: Play) =>
  Object.keys(play.paging.next).every((name) =>
    play.operation.parameters.find((parameter) => parameter.name === name)?.schema.type?.includes(type),
  );

/** What servers do to lists whose next page is told by the body. */
const cursorTraps: Readonly<Record<string, Trap>> = {
  "a flag that says no beside a cursor": { fits: hasFlag, change: say(flag, false, 2), gives: [0, 1, 2] },
  "a flag that says 0 beside a cursor": { fits: hasFlag, change: say(flag, 0, 2), gives: [0, 1, 2] },
  "0 as a cursor": { fits: takes("integer"), cursor: zero(0) },
  '"0" as a cursor': { fits: takes("string"), cursor: zero("0") },
  "five empty pages in a row": { pages: withEmptyRun(5) },
  "five empty pages, twice": { pages: [...withEmptyRun(5), ...withEmptyRun(5)] },
  "six empty pages in a row": {
    pages: withEmptyRun(6),
    gives: [0],
    asks: [0, 1, 2, 3, 4, 5, 6],
    error: /gave 6 empty pages in a row; maxEmptyPages/,
    checkpoint: 7,
  },
  "pages without their array": { change: say(items, undefined, 2, 3), gives: [0, 1, 4, 5], asks: [0, 1, 2, 3, 4, 5] },
  "null for an array": { change: say(items, null, 0, 1), gives: [2, 3, 4, 5], asks: [0, 1, 2, 3, 4, 5] },
  "no flag at all": { fits: hasFlag, change: say(flag, undefined, 0, 5) },
  "null for a flag": { fits: hasFlag, change: say(flag, null, 0, 5) },
  "the cursor of the page itself": {
    cursor: repeat(2, 3),
    gives: [0, 1, 2],
    error: /a cursor for the second time/,
    checkpoint: 2,
  },
  "the cursor of an earlier page": {
    cursor: repeat(1, 4),
    gives: [0, 1, 2, 3],
    error: /a cursor for the second time/,
    checkpoint: 1,
  },
  "the cursor of an earlier page, without a flag": {
    change: say(flag, undefined, 0, 5),
    cursor: repeat(1, 4),
    gives: [0, 1, 2, 3],
    error: /a cursor for the second time/,
    checkpoint: 1,
  },
  "the first page for every cursor": {
    stuckAt: 0,
    gives: [0, 0],
    error: /a cursor for the second time/,
    checkpoint: 1,
  },
  ...Object.fromEntries(
    [undefined, null, ""].map((value) => [
      `${JSON.stringify(value) ?? "nothing"} for a cursor though more is promised`,
      { fits: hasFlag, change: say(cursors, value, 2), gives: [0, 1, 2], error: /nothing to ask for it with/ },
    ]),
  ),
};

describe("a server that gives", () => {
  it.each(Object.entries(cursorTraps))("%s loses nothing and makes no loop, in every family", async (_, trap) => {
    const fitting = families.filter(tellsNext).filter(trap.fits ?? (() => true));
    const outcomes = await Promise.all(fitting.map((play) => meet(trap, play)));
    expect(outcomes.length).toBeGreaterThanOrEqual(5);
    for (const { walked, expected } of outcomes) expect(walked).toEqual(expected);
  });
});

/** Lists that go on by what a body says, all in one way. */
const tellsNext = ({ counted, paging }: Play) => !counted && paging.switch === undefined;

/** What walking into a trap gave, and what it should. */
async function meet(trap: Trap, play: Play) {
  const { pages = sixPages, stuckAt, gives = pages.map((_, index) => index), asks = gives, error, checkpoint } = trap;
  const cursor = trap.cursor?.(play) ?? play.cursor;
  const list = await serveList({ ...play, pages, stuckAt, change: trap.change?.(play), cursor });
  const { ids, error: thrown } = await walkToEnd(list.open());
  const { id } = play.operation;
  return {
    walked: {
      id,
      ids,
      asked: list.asked,
      class: thrown?.constructor,
      message: thrown?.message,
      at: thrown?.checkpoint,
    },
    expected: {
      id,
      ids: gives.flatMap((index) => pages[index]),
      asked: asks,
      class: error && PaginationError,
      message: error && expect.stringMatching(error),
      at: checkpoint === undefined ? undefined : list.paramsOf(checkpoint),
    },
  };
}
