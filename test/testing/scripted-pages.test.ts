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
      { ...cursor, items: ["/data", "/list"] },
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
  const { script, ask } = mockDrinks({ ...cursor, roots: ["", "/inner"] }, { 200: { nested } });
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
