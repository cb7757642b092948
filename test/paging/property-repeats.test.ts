import fc from "fast-check";
import { expect, it } from "vitest";
import TikAPI, { PaginationError } from "../../src/index.js";
import type { ListOptions } from "../../src/list/paged-call.js";
import { findPlay, type Play, plays } from "../support/list-plays.js";
import { type AnyPage, fetchList, type PlayedList } from "../support/list-server.js";
import { readIds } from "../support/list-walks.js";

/** The items of each page, by number: the same number is the same item. An empty list is an empty page. */
const items = fc.array(fc.nat({ max: 8 }), { maxLength: 4 });
const pages = fc.array(items, { minLength: 1, maxLength: 14 });

/** A page for every form of a body. */
const formsOf = ["public.hashtag", "public.music"];
const forms = plays.filter(({ operation, switched }) => formsOf.includes(operation.id) && !switched);

/** Plays that go on by cursors, one of them in each form that its body can have. */
const played = fc.constantFrom(findPlay("public.posts"), findPlay("public.search"), ...forms);

/** After how many pages the walk goes on in another process, again and again. */
const drawn = fc.record({ play: played, pages, breaks: fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 14 }) });

interface Walked {
  readonly ids: readonly string[];
  readonly error: string | undefined;
  readonly requests: number;
}

it("a walk that is resumed anywhere sees, and ends, exactly as one in one process", async () => {
  await fc.assert(
    fc.asyncProperty(drawn, async ({ play, pages, breaks }) => {
      const whole = await walk(serve(play, pages), []);
      const parts = await walk(serve(play, pages), breaks);
      expect(parts).toEqual(whole);
      expect(whole).toEqual(foresee(pages));
    }),
    { numRuns: 120 },
  );
});

const serve = (play: Play, pages: readonly (readonly number[])[]): PlayedList =>
  fetchList({ ...play, pages: pages.map((page) => page.map(String)) });

async function walk(list: PlayedList, breaks: readonly number[]): Promise<Walked> {
  const ids: string[] = [];
  const left = [...breaks];
  let page: AnyPage | null;
  try {
    page = await list.open();
    for (let count = 1; page !== null; count++) {
      ids.push(...readIds(page.items));
      const isBreak = count === left[0];
      if (!isBreak) page = await page.nextItems();
      else {
        left.shift();
        count = 0;
        const { checkpoint }: AnyPage = page;
        page = checkpoint === null ? null : await list.resume(JSON.parse(JSON.stringify(checkpoint)));
      }
    }
    return { ids, error: undefined, requests: list.asked.length };
  } catch (error) {
    if (!(error instanceof PaginationError)) throw error;
    const reason = /empty pages|without a new item/.exec(error.message)?.[0];
    return { ids, error: reason ?? error.message, requests: list.asked.length };
  }
}

/** What the rules say of such a list, in the plainest way. */
function foresee(pages: readonly (readonly number[])[]): Walked {
  const ids: string[] = [];
  const seen = new Set<number>();
  let empty = 0;
  let stale = 0;
  for (const [index, page] of pages.entries()) {
    ids.push(...page.map(String));
    const hasNew = page.some((item) => !seen.has(item));
    for (const item of page) seen.add(item);
    empty = page.length === 0 ? empty + 1 : 0;
    if (page.length > 0) stale = hasNew ? 0 : stale + 1;
    if (index === pages.length - 1) break;
    const requests = index + 1;
    if (empty > 5) return { ids, error: "empty pages", requests };
    if (stale >= 3) return { ids, error: "without a new item", requests };
  }
  return { ids, error: undefined, requests: pages.length };
}

const feed = fc.record({
  pinned: fc.array(fc.nat({ max: 60 }), { maxLength: 3 }),
  ages: fc.array(fc.nat({ max: 60 }), { maxLength: 20 }),
  perPage: fc.integer({ min: 1, max: 5 }),
  since: fc.nat({ max: 60 }),
  known: fc.option(fc.nat({ max: 60 }), { nil: undefined }),
  prefetch: fc.constantFrom<0 | 1>(0, 1),
});

it("since and known give every new post of a list in order, once, and ask for no page after the first old one", async () => {
  await fc.assert(
    fc.asyncProperty(feed, async ({ pinned, ages, perPage, since, known, prefetch }) => {
      const now = 1_700_000_000;
      const sorted = [...ages].sort((a, b) => a - b);
      const all = [...pinned.map((age) => ({ age, pinned: true })), ...sorted.map((age) => ({ age, pinned: false }))];
      const posts = all.map((one, index) => ({ ...one, id: String(index) }));
      const isNew = ({ age }: { age: number }) => age < since && (known === undefined || age < known);
      let requests = 0;
      const fetch = async (url: string) => {
        const from = Number(new URL(url).searchParams.get("cursor") ?? 0);
        requests++;
        const itemList = posts.slice(from, from + perPage).map(({ id, age, pinned }) => ({
          id,
          createTime: now - age,
          ...(pinned ? { isPinnedItem: true } : {}),
        }));
        const hasMore = from + perPage < posts.length;
        return Response.json({ status: "success", itemList, hasMore, cursor: String(from + perPage) });
      };
      const api = TikAPI({ apiKey: "unit-key", fetch });
      const options: ListOptions = { since: now - since, prefetch };
      if (known !== undefined) options.known = async (id) => (posts[Number(id)]?.age ?? 0) >= known;
      const given = await api.public.posts({ secUid: "invented-user".padEnd(40, "-") }, options).toArray();
      expect(given.map(({ id }) => id)).toEqual(posts.filter(isNew).map(({ id }) => id));
      const firstOld = posts.findIndex((one) => !one.pinned && !isNew(one));
      const needed = Math.ceil((firstOld === -1 ? Math.max(posts.length, 1) : firstOld + 1) / perPage);
      expect(requests).toBeLessThanOrEqual(needed);
    }),
    { numRuns: 150 },
  );
});
