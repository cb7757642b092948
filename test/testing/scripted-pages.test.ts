import { describe, expect, it } from "vitest";
import type { Paging } from "../../src/spec/api-table.js";
import { UnexpectedCallError } from "../../src/testing.js";
import { catchError } from "../support/catch-error.js";
import { mockDrinks } from "../support/drinks-mock.js";

const cursor: Paging = { items: ["/list"], more: "/more", next: { cursor: "/cursor" } };
const withoutFlag: Paging = { items: ["/list"], next: { cursor: "/cursor" } };
const counted: Paging = { items: ["/list"], next: { page: { add: 1, start: 1 } } };

describe("items are put", () => {
  it("where the example has them", async () => {
    const { script, ask } = mockDrinks(
      { ...cursor, id: ["/id"], items: ["/data", "/list"] },
      { 201: { tea: { list: [{ hot: true }] } } },
    );
    script.pages(["1"]);
    expect(await ask()).toEqual({ status: 201, body: { list: [{ hot: true, id: "1" }], more: false } });
  });

  it("at the first place of the spec where there is no example", async () => {
    const { script, ask } = mockDrinks({ ...cursor, items: ["/data", "/list"] }, {});
    script.pages(["1"], ["2"]);
    expect(await ask()).toEqual({ status: 200, body: { data: [{ id: "1" }], more: true, cursor: "1" } });
    expect((await ask("?cursor=1")).body).toMatchObject({ data: [{ id: "2" }], more: false });
  });
});

it("a list one level down gets its items, flag and cursor there", async () => {
  const nested = { inner: { list: [{ hot: true }], more: false, cursor: "9" } };
  const { script, ask } = mockDrinks({ ...cursor, id: ["/id"], roots: ["", "/inner"] }, { 200: { nested } });
  script.pages("nested" as never, ["1"]);
  const { body } = await ask();
  expect(body).toEqual({ inner: { list: [{ hot: true }], more: true, cursor: "9" } });
  expect((await ask("?cursor=9")).body).toEqual({
    inner: { list: [{ hot: true, id: "1" }], more: false, cursor: "9" },
  });
});

describe("an example among the pages", () => {
  const examples = {
    200: {
      five: { list: [5], cursor: 5 },
      six: { list: [6], cursor: 6 },
      lost: { list: [7] },
    },
  };

  it("leads where it does by itself, but not back to a page before", async () => {
    const { script, ask } = mockDrinks(cursor, examples);
    script.pages("five" as never, "six" as never, "five" as never, []);
    const cursors = [];
    let query = "";
    for (let page = 0; page < 3; page++) {
      const { cursor: next } = (await ask(query)).body as { cursor: number };
      cursors.push(next);
      query = `?cursor=${next}`;
    }
    expect(cursors).toEqual([5, 6, 3]);
    expect((await ask(query)).body).toMatchObject({ list: [], more: false });
  });

  it("is given a cursor where it has none, of the type that another example has", async () => {
    const { script, ask } = mockDrinks(cursor, examples);
    script.pages("lost" as never, "five" as never);
    expect((await ask()).body).toMatchObject({ list: [7], cursor: 1, more: true });
    expect((await ask("?cursor=1")).body).toMatchObject({ list: [5], more: false });
  });

  it("keeps its cursor where no flag says that there is more, unless it is the last", async () => {
    const { script, ask } = mockDrinks(withoutFlag, examples);
    script.pages("five" as never, "six" as never);
    expect((await ask()).body).toEqual({ list: [5], cursor: 5 });
    expect((await ask("?cursor=5")).body).toEqual({ list: [6], cursor: "" });
  });
});

describe("a list whose pages the caller counts", () => {
  it("ends with an empty page where no flag tells", async () => {
    const { script, ask } = mockDrinks(counted, {});
    script.pages(["1"]);
    expect((await ask("?page=2")).body).toEqual({ list: [] });
  });

  it("ends with its last page where a flag tells", async () => {
    const { script, ask } = mockDrinks({ ...counted, more: "/more" }, {});
    script.pages(["1"]);
    expect((await ask()).body).toMatchObject({ more: false });
    await catchError(ask("?page=2"), UnexpectedCallError);
  });

  it("goes on with the steps behind its last page, each time", async () => {
    const { script, ask } = mockDrinks(counted, {});
    script.pages(["1"]).fail(429);
    for (let time = 0; time < 2; time++) expect((await ask("?page=2")).status).toBe(429);
  });
});

it("a place is named by all that leads to it", async () => {
  const { script, ask } = mockDrinks({ items: ["/list"], more: "/more", next: { max: "/max", min: "/min" } }, {});
  script.pages(["1"]);
  const { message } = await catchError(ask("?max=9&min=8"), UnexpectedCallError);
  expect(message).toMatch(/max=9&min=8.*max=0&min=0/);
});

describe("an item that is only a text", () => {
  const tea = { list: [{ cid: "1", user: { id: 7 } }] };

  it.each([
    [["/cid"], { cid: "a", user: { id: 7 } }],
    [["/user/id"], { cid: "1", user: { id: "a" } }],
    [["/item/id", "/cid", "/user/id"], { cid: "a", user: { id: 7 } }],
    [["/item/id"], { cid: "1", item: { id: "a" } }],
  ])("has it as its id, where the spec says: %j", async (id, item) => {
    const { script, ask } = mockDrinks({ ...cursor, id }, { 200: { tea } });
    script.pages(["a"]);
    expect((await ask()).body).toMatchObject({ list: [item] });
  });

  it("is refused where nothing says what an id is", () => {
    const { script } = mockDrinks(cursor, { 200: { tea } });
    expect(() => script.pages([{}, "a"])).toThrow(
      new TypeError("The spec does not say where an item of drinks.list has its id: give whole items, not texts."),
    );
    expect(() => script.pages([{}])).not.toThrow();
  });
});

describe("a cursor is one that the operation takes", () => {
  const examples = (value: unknown) => ({ 200: { tea: { list: [], cursor: value } } });

  /** The cursors of three pages, as they lead from one to the next. */
  async function readCursors(rules: object, example: unknown): Promise<unknown[]> {
    const { script, ask } = mockDrinks(cursor, examples(example), rules);
    script.pages([{}], [{}], [{}]);
    const found = [];
    for (let query = ""; ; query = `?cursor=${encodeURIComponent(String(found.at(-1)))}`) {
      const { more, cursor: next } = (await ask(query)).body as { more: boolean; cursor: unknown };
      if (!more) return found;
      found.push(next);
    }
  }

  it.each([
    ["digits where digits will do", {}, "5", ["1", "2"]],
    ["a number where an example has one", {}, 5, [1, 2]],
    ["a number in the range of the example", { minimum: 1_000 }, 1_800, [1801, 1802]],
    [
      "digits as long as those of the example",
      { pattern: "^[0-9]{13}$" },
      "1700000000000",
      ["1700000000001", "1700000000002"],
    ],
    ["a text like the example", { pattern: "^[A-Z]{3}[A-Za-z0-9+/=]{5}$" }, "MTItLS1z", ["MTItLS11", "MTItLS12"]],
    [
      "base64 without an example",
      { types: ["string"], pattern: "^[A-Za-z0-9+/]{8,}={0,2}$" },
      null,
      [btoa("page 1   "), btoa("page 2   ")],
    ],
  ])("%s", async (_, rules, example, expected) => {
    expect(await readCursors(rules, example)).toEqual(expected);
  });

  it("or the script is refused, as no number leads on", async () => {
    const { script, ask } = mockDrinks(cursor, examples(null), { pattern: "^(left|right)$" });
    script.pages([{}], [{}]);
    await expect(ask()).rejects.toThrow("No number is a cursor that drinks.list takes as cursor");
  });
});
