import { describe, it } from "vitest";
import { families, type Play } from "../support/list-plays.js";
import type { ListPlan, Scalar } from "../support/list-script.js";
import { alwaysSay, cursors, flag, hasFlag, items, meetTrap, say, type Trap } from "../support/list-traps.js";

/** Lists that go on by what a body says, in one way from the start. */
const lists = families.filter(({ counted, switched }) => !counted && !switched);

const withEmptyRun = (emptyPages: number) => [["1"], ...Array.from({ length: emptyPages }, () => []), ["2"], ["3"]];

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
const traps: Readonly<Record<string, Trap>> = {
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
    error: /returned 6 empty pages in a row; raise maxEmptyPages/,
    checkpoint: 7,
  },
  "pages without their array": { change: say(items, undefined, 2, 3), gives: [0, 1, 4, 5], asks: [0, 1, 2, 3, 4, 5] },
  "null for an array": { change: say(items, null, 0, 1), gives: [2, 3, 4, 5], asks: [0, 1, 2, 3, 4, 5] },
  "no flag at all": { fits: hasFlag, change: alwaysSay(flag, undefined) },
  "null for a flag": { fits: hasFlag, change: alwaysSay(flag, null) },
  "the cursor of the page itself": {
    cursor: repeat(2, 3),
    gives: [0, 1, 2],
    error: /repeated a cursor/,
    checkpoint: 2,
  },
  "the cursor of an earlier page": {
    cursor: repeat(1, 4),
    gives: [0, 1, 2, 3],
    error: /repeated a cursor/,
    checkpoint: 1,
  },
  "the cursor of an earlier page, without a flag": {
    change: alwaysSay(flag, undefined),
    cursor: repeat(1, 4),
    gives: [0, 1, 2, 3],
    error: /repeated a cursor/,
    checkpoint: 1,
  },
  "the first page for every cursor": {
    stuckAt: 0,
    gives: [0, 0],
    error: /repeated a cursor/,
    checkpoint: 1,
  },
  ...Object.fromEntries(
    [undefined, null, ""].map((value) => [
      `${JSON.stringify(value) ?? "nothing"} for a cursor though more is promised`,
      { fits: hasFlag, change: say(cursors, value, 2), gives: [0, 1, 2], error: /gives no cursor/ },
    ]),
  ),
};

describe("a server that gives", () => {
  it.each(Object.entries(traps))("%s loses nothing and makes no loop, in any family", async (_, trap) => {
    await meetTrap(trap, lists);
  });
});
