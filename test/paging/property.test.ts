import fc from "fast-check";
import { expect, it } from "vitest";
import { type Checkpoint, type FeedOptions, TikAPIError } from "../../src/index.js";
import { cursorKinds, givePages, type Play, plays } from "../support/list-plays.js";
import { type Body, type ListReply, put, refuse } from "../support/list-script.js";
import { type AnyPage, fetchList, type PlayedList } from "../support/list-server.js";
import { readId, readIds } from "../support/list-walks.js";

/** What stands in the way before a page: errors that pass, then one that may end the walk. */
const passing = fc.constantFrom(refuse(503), refuse(500), refuse(429), refuse(403, { statusCode: 10101 }));
const fatal = fc.constantFrom(refuse(400), refuse(403, { statusCode: 10202 }), refuse(428), refuse(404));
const trouble = fc
  .tuple(fc.array(passing, { maxLength: 2 }), fc.option(fatal, { freq: 4, nil: undefined }))
  .map(([before, last]) => (last === undefined ? before : [...before, last]));

/** How many items the pages have; up to five empty ones in a row lead to the next. */
const emptyRun = fc.nat({ max: 5 });
const sizes = fc
  .tuple(fc.array(fc.tuple(emptyRun, fc.integer({ min: 1, max: 4 })), { maxLength: 4 }), emptyRun)
  .map(([runs, last]) => [...runs.flatMap(([empty, size]) => [...Array(empty).fill(0), size]), ...Array(last).fill(0)])
  .map((drawn: number[]) => (drawn.length === 0 ? [0] : drawn));

/** How an empty page looks. */
const emptiness = fc.constantFrom<unknown>([], null, undefined);

/** How the end is told: by the flag, also beside a cursor, or by there being no cursor. */
const ending = fc.constantFrom("flag", "flag beside a cursor", "no flag", "null for a flag");

/** Cursors of all kinds in one list, where the parameter takes them; one may be zero. */
const cursors = fc.record({ kinds: fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), zeroAt: fc.nat({ max: 8 }) });

/** How the first page is asked for: by the method, by its path, or by its path with middleware around each page. */
const opening = fc.constantFrom<"open" | "paginate" | "paginateAround">("open", "paginate", "paginateAround");

/** How somebody walks, and after how many pages they break off, unless they walk by items. */
const leg = fc.record({
  by: fc.constantFrom<"items" | "pages" | "nextItems">("items", "pages", "nextItems"),
  prefetch: fc.constantFrom<0 | 1>(0, 1),
  breakAfter: fc.nat({ max: 4 }),
  /** How many requests may be made, if not any number. */
  budget: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
});

const drawn = fc.record({
  // By name, so that a counterexample can be read.
  name: fc.constantFrom(...plays.map(({ name }) => name)),
  sizes,
  emptiness,
  ending,
  cursors,
  troubles: fc.array(trouble, { maxLength: 12 }),
  opening,
  legs: fc.array(leg, { maxLength: 8 }),
});

type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;
type Leg = Drawn["legs"][number];

it("every item comes exactly once and in order, through errors and interruptions", async () => {
  await fc.assert(
    fc.asyncProperty(drawn, async (draw) => {
      const list = scriptDrawn(draw);
      const ids: string[] = [];
      let next: Checkpoint | null | undefined;
      const legs = [...draw.legs, ...wholeWay(draw)];
      for (const leg of legs) {
        if (next !== null) next = await walkLeg(list, draw.opening, next && JSON.parse(JSON.stringify(next)), leg, ids);
      }
      expect(next).toBeNull();
      expect(ids).toEqual(list.ids);
      // A page is asked for once, and once more after each refusal, or if it was on its way when the walk was left.
      const ahead = draw.legs.filter(({ prefetch }) => prefetch === 1).length;
      expect(list.asked.length).toBeLessThanOrEqual(list.length + draw.troubles.flat().length + ahead);
    }),
    { numRuns: 150 },
  );
});

/** Enough walks without a break to get past every error that ends one. */
const wholeWay = ({ troubles }: Drawn): Leg[] =>
  Array.from({ length: troubles.length + 1 }, () => ({
    by: "items",
    prefetch: 0,
    breakAfter: Number.MAX_SAFE_INTEGER,
    budget: undefined,
  }));

function scriptDrawn({ name, sizes, emptiness, ending, cursors, troubles }: Drawn): PlayedList {
  const play = plays.find((one) => one.name === name) as Play;
  let made = 0;
  const drawnPages = sizes.map((size) => Array.from({ length: size }, () => String(made++)));
  // A counted list ends with its first empty page, and one that is asked for by name begins with one.
  const full = play.counted ? [...drawnPages.filter((page) => page.length > 0), []] : drawnPages;
  const { pages } = givePages(play, full);
  const cursor = mixCursors(play, cursors);
  const change = (body: Body, index: number) => {
    // Of the list, something is in every body.
    const isAllThereIs = emptiness === undefined && ending === "no flag" && index === pages.length - 1;
    if (pages[index]?.length === 0) put(body, play.itemsAt, isAllThereIs ? [] : emptiness);
    if (play.paging.more === undefined || (play.switched && index === 0)) return;
    if (ending === "no flag") put(body, play.paging.more, undefined);
    if (ending === "null for a flag") put(body, play.paging.more, null);
    if (ending !== "flag beside a cursor" || index < pages.length - 1) return;
    for (const [seat, place] of Object.values(play.paging.next).entries()) {
      if (typeof place === "string") put(body, place, cursor(index + 1, seat));
    }
  };
  const before: Record<number, readonly ListReply[]> = Object.fromEntries(troubles.entries());
  return fetchList({ ...play, pages, change, before, cursor });
}

function mixCursors({ operation, kind }: Play, { kinds, zeroAt }: Drawn["cursors"]): Play["cursor"] {
  const taken = plays.filter((play) => play.operation === operation).map((play) => play.kind);
  return (index, seat) => {
    const drawnKind = taken[(kinds[index] ?? 0) % taken.length] ?? kind;
    if (drawnKind === "counted") return Number.NaN;
    if (index === zeroAt && drawnKind !== "base64") return drawnKind === "number" ? 0 : "0";
    return cursorKinds[drawnKind](index, seat);
  };
}

/** Walks until the end (`null`), an error or a break; gives the checkpoint to go on from. */
async function walkLeg(
  list: PlayedList,
  opening: Drawn["opening"],
  from: Checkpoint | undefined,
  leg: Leg,
  ids: string[],
): Promise<Checkpoint | null> {
  const options: FeedOptions = { prefetch: leg.prefetch };
  const client = leg.budget === undefined ? {} : { budget: { requests: leg.budget } };
  const open = () =>
    from === undefined ? list[opening](undefined, options, client) : list.resume(from, options, client);
  try {
    if (leg.by === "items") {
      for await (const item of open()) ids.push(readId(item));
      return null;
    }
    let left = leg.breakAfter;
    if (leg.by === "pages") {
      for await (const page of open().pages()) {
        ids.push(...readIds(page.items));
        if (left-- === 0) return page.checkpoint;
      }
      return null;
    }
    let page: AnyPage | null = await open();
    for (; page !== null; page = await page.nextItems()) {
      ids.push(...readIds(page.items));
      if (left-- === 0) return page.checkpoint;
    }
    return null;
  } catch (error) {
    if (!(error instanceof TikAPIError) || error.checkpoint === undefined) throw error;
    return error.checkpoint;
  }
}
