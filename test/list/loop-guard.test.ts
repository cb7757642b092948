import { describe, expect, it } from "vitest";
import { PaginationError } from "../../src/index.js";
import { advance, findLoop, type Progress, startProgress } from "../../src/list/loop-guard.js";
import type { Paging } from "../../src/spec/api-table.js";
import { catchError } from "../support/catch-error.js";
import { circleOfPosts, readPageByPage } from "../support/circle-of-posts.js";
import { collect } from "../support/post-pages.js";

const limits = { maxEmptyPages: 5, maxStalePages: 3 };
const paging: Paging = { items: ["/list"], id: ["/id"], next: { cursor: "/cursor" } };

/** The steps until a list with these pages is refused. */
function countSteps(pageAt: (index: number) => { cursor: unknown; ids: readonly unknown[] }, most = 100_000): number {
  let progress: Progress = startProgress();
  for (let index = 0; index < most; index++) {
    const items = pageAt(index).ids.map((id) => ({ id }));
    const next = { cursor: pageAt(index + 1).cursor };
    progress = advance({ paging, params: { cursor: pageAt(index).cursor }, items, next }, progress);
    if (findLoop(paging, next, progress, limits) !== undefined) return index + 1;
  }
  return most;
}

describe("a list that repeats its items under ever-new cursors", () => {
  it("ends after three pages without a new one", async () => {
    const circle = circleOfPosts({ posts: 50, perPage: 30 });
    const error = await catchError(collect(circle.open()), PaginationError);
    expect(error.message).toMatch(/public\.posts returned 3 pages in a row without a new item; raise maxStalePages/);
    // Two pages have new items.
    expect(circle.requests()).toBe(5);
  });

  it.each([
    [1, 3],
    [7, 9],
  ])("ends after %i, if the caller says so", async (maxStalePages, requests) => {
    const circle = circleOfPosts({ posts: 50, perPage: 30 });
    await catchError(collect(circle.open({ maxStalePages })), PaginationError);
    expect(circle.requests()).toBe(requests);
  });

  it("goes on for ever if the caller says so", async () => {
    const circle = circleOfPosts({ posts: 50, perPage: 30 });
    expect(await circle.open({ maxStalePages: Number.POSITIVE_INFINITY, limit: 3_000 }).toArray()).toHaveLength(3_000);
  });

  it("ends whatever way it is walked, also with empty pages in between", async () => {
    const isEmpty = (page: number) => page % 2 === 1;
    const circle = circleOfPosts({ posts: 50, perPage: 30, isEmpty });
    let page = await circle.open();
    const walk = async () => {
      for (let next = await page.nextItems(); next !== null; next = await next.nextItems()) page = next;
    };
    await catchError(walk(), PaginationError);
    expect(circle.requests()).toBe(9);
  });

  it("ends when a new item comes now and then, and then no more", () => {
    const pageAt = (index: number) => ({ cursor: index, ids: index < 40 && index % 3 === 0 ? [index, 0] : [0] });
    expect(countSteps(pageAt)).toBe(43);
  });

  it("ends where items have no id and look the same", () => {
    const nameless = { ...paging, id: ["/none"] };
    let progress = startProgress();
    const items = [{ text: "a" }, { text: "b" }];
    for (let cursor = 0; cursor < 4; cursor++)
      progress = advance({ paging: nameless, params: { cursor }, items, next: { cursor: cursor + 1 } }, progress);
    expect(findLoop(nameless, { cursor: 4 }, progress, limits)).toContain("3 pages in a row without a new item");
  });

  it.each([40, 500, 5_000])(
    "ends in the end when each page is read in a process of its own: %i posts",
    async (posts) => {
      const circle = circleOfPosts({ posts, perPage: 30 });
      await catchError(readPageByPage(circle), PaginationError);
      expect(circle.requests()).toBeLessThanOrEqual(Math.ceil((2 * posts) / 30) + 5);
    },
  );
});

describe("a list whose cursors go round in a circle", () => {
  it.each([
    [0, 1],
    [0, 2],
    [1, 2],
    [5, 16],
    [0, 100],
    [300, 40],
  ])("ends when each page is read in a process of its own: %i pages, then a circle of %i", async (before, length) => {
    const cursor = (page: number) => String(page < before ? page : before + ((page - before) % length));
    const circle = circleOfPosts({ posts: 1_000_000, perPage: 1, cursor });
    const error = await catchError(readPageByPage(circle), PaginationError);
    expect(error.message).toContain("repeated a cursor");
    const round = before + length;
    expect(circle.requests()).toBeLessThanOrEqual(length < 16 ? round + 1 : 3 * round + 1);
  });

  it("ends when the circle closes, in one process", () => {
    const pageAt = (index: number) => ({ cursor: index % 30_000, ids: [index] });
    expect(countSteps(pageAt)).toBe(30_000);
  });
});

describe("a list that only looks like a circle", () => {
  it("goes on while there are new items, each page in a process of its own", async () => {
    const circle = circleOfPosts({ posts: 1_000_000, perPage: 30 });
    let page = await circle.open();
    for (let count = 1; count < 300; count++) page = await circle.resume(page.checkpoint);
    expect(circle.requests()).toBe(300);
  });

  it("goes on while every third page has a new item", () => {
    const pageAt = (index: number) => ({ cursor: index, ids: [index % 3 === 0 ? index : 0] });
    expect(countSteps(pageAt, 3_000)).toBe(3_000);
  });

  it("can be walked again from its middle", async () => {
    const circle = circleOfPosts({ posts: 1_000_000, perPage: 2 });
    const second = await (await circle.open()).nextItems();
    for (let walk = 0; walk < 3; walk++) {
      let page = await second?.nextItems();
      for (let count = 0; count < 20; count++) page = await page?.nextItems();
      expect(page?.items).toHaveLength(2);
    }
  });
});

it("the progress of a million items takes less than 20 MB, and its cursors next to nothing", () => {
  const before = process.memoryUsage();
  let progress = startProgress();
  let cursor = "";
  for (let page = 0; page < 33_000; page++) {
    const items = Array.from({ length: 30 }, (_, index) => ({
      id: String(7_109_178_205_151_464_746n + BigInt(page * 30 + index)),
    }));
    const next = { cursor: `${page}`.repeat(200) };
    progress = advance({ paging, params: { cursor }, items, next }, progress);
    expect(findLoop(paging, next, progress, limits)).toBeUndefined();
    cursor = next.cursor;
  }
  const { arrayBuffers } = process.memoryUsage();
  expect(progress.items).toBe(990_000);
  expect(arrayBuffers - before.arrayBuffers).toBeLessThan(20_000_000);
});
