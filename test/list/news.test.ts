import { describe, expect, it } from "vitest";
import TikAPI, { ConfigurationError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { collect, idsOf, secUid, sentCursors } from "../support/post-pages.js";
import { scriptFetch, success } from "../support/scripted-fetch.js";

const hour = 3_600;
const noon = 1_700_000_000;

/** A post so many hours before noon. */
const post = (id: string, hours: number, more: object = {}) => ({ id, createTime: noon - hours * hour, ...more });
const pinned = { isPinnedItem: true };

type Post = ReturnType<typeof post>;

function listPages(pages: readonly (readonly Post[])[]) {
  const fetch = scriptFetch(
    ...pages.map((itemList, index) =>
      success({ itemList, hasMore: index < pages.length - 1, cursor: String(index + 1) }),
    ),
  );
  const { posts } = TikAPI({ apiKey: "unit-key", retries: 0, fetch }).public;
  const open = (options: NonNullable<Parameters<typeof posts>[1]>) => posts({ secUid }, options);
  return { open, requests: fetch.requests };
}

const threeDays = [
  [post("a", 1), post("b", 2)],
  [post("c", 3), post("d", 4)],
  [post("e", 5), post("f", 6)],
];

describe("since", () => {
  it.each([
    ["a Date", new Date((noon - 3.5 * hour) * 1_000)],
    ["unix seconds", noon - 3.5 * hour],
  ])("gives what is newer, and asks for no page after the first old post: %s", async (_, since) => {
    const { open, requests } = listPages(threeDays);
    expect(idsOf(await collect(open({ since })))).toEqual(["a", "b", "c"]);
    expect(sentCursors(requests)).toEqual([null, "1"]);
  });

  it("asks for one page when nothing is new, also with prefetch", async () => {
    const { open, requests } = listPages(threeDays);
    expect(await collect(open({ since: noon, prefetch: 1 }))).toEqual([]);
    expect(requests).toHaveLength(1);
  });

  it("gives all that is newer than any post", async () => {
    expect(idsOf(await listPages(threeDays).open({ since: 0 }).toArray())).toEqual(["a", "b", "c", "d", "e", "f"]);
  });

  it("does not give the post of that very second again", async () => {
    expect(
      idsOf(
        await listPages(threeDays)
          .open({ since: noon - 2 * hour })
          .toArray(),
      ),
    ).toEqual(["a"]);
  });

  it("is not stopped by pinned posts, which are given only if they are newer", async () => {
    const pages = [[post("old", 900, pinned), post("new", 1, pinned), post("a", 1), post("b", 2)], [post("c", 30)]];
    const { open, requests } = listPages(pages);
    expect(idsOf(await open({ since: noon - 24 * hour }).toArray())).toEqual(["new", "a", "b"]);
    expect(requests).toHaveLength(2);
  });

  it("goes on after a page of nothing but pinned posts", async () => {
    const { open } = listPages([[post("old", 900, pinned)], [post("a", 1), post("b", 25)]]);
    expect(idsOf(await open({ since: noon - 24 * hour }).toArray())).toEqual(["a"]);
  });

  it("misses no post behind an old one on the same page", async () => {
    const { open, requests } = listPages([
      [post("a", 1), post("old", 50), post("b", 2)],
      [post("c", 3), post("older", 51)],
    ]);
    expect(idsOf(await open({ since: noon - 24 * hour }).toArray())).toEqual(["a", "b", "c"]);
    expect(requests).toHaveLength(2);
  });

  it("gives posts without a time, and reads a time that is text", async () => {
    const text = { ...post("text", 0), createTime: String(noon - hour) } as unknown as Post;
    const none = { id: "none" } as Post;
    const { open } = listPages([[text, none, post("old", 50)]]);
    expect(idsOf(await open({ since: noon - 24 * hour }).toArray())).toEqual(["text", "none"]);
  });

  it("counts the limit by what is given", async () => {
    const { open, requests } = listPages([
      [post("old", 900, pinned), post("a", 1)],
      [post("b", 2), post("c", 3)],
    ]);
    expect(idsOf(await open({ since: noon - 24 * hour, limit: 2 }).toArray())).toEqual(["a", "b"]);
    expect(requests).toHaveLength(2);
  });

  it("ends pages() with the same page, which is whole", async () => {
    const { open, requests } = listPages(threeDays);
    const sizes: number[] = [];
    for await (const page of open({ since: noon - 3.5 * hour }).pages()) sizes.push(page.items.length);
    expect([sizes, requests.length]).toEqual([[2, 2], 2]);
  });
});

describe("known", () => {
  it.each([
    ["at once", (id: string) => id >= "d"],
    ["after a look into a database", async (id: string) => id >= "d"],
  ])("gives what is unknown, and asks for no page after the first known post: %s", async (_, known) => {
    const { open, requests } = listPages(threeDays);
    expect(idsOf(await open({ known }).toArray())).toEqual(["a", "b", "c"]);
    expect(requests).toHaveLength(2);
  });

  it("is not stopped by a known pinned post", async () => {
    const { open } = listPages([
      [post("old", 900, pinned), post("a", 1)],
      [post("b", 2), post("seen", 3)],
    ]);
    const known = (id: string) => ["old", "seen"].includes(id);
    expect(idsOf(await open({ known }).toArray())).toEqual(["a", "b"]);
  });

  it("is not asked about what is too old", async () => {
    const asked: string[] = [];
    const known = (id: string) => {
      asked.push(id);
      return id === "b";
    };
    expect(
      idsOf(
        await listPages(threeDays)
          .open({ since: noon - 3.5 * hour, known })
          .toArray(),
      ),
    ).toEqual(["a"]);
    expect(asked).toEqual(["a", "b"]);
  });

  it("ends the walk with its own error", async () => {
    const known = () => {
      throw new RangeError("The database is away.");
    };
    await expect(listPages(threeDays).open({ known }).toArray()).rejects.toThrow("The database is away.");
  });
});

describe("since and known are refused", () => {
  it.each([
    [{ since: 1_700_000_000_000 }, /since must be in seconds; 1700000000000 looks like milliseconds/],
    [{ since: Number.NaN }, /since must be a valid Date, or a number of unix seconds/],
    [{ since: new Date("never") }, /since must be a valid Date/],
    [{ since: "2024-01-01" as never }, /since must be a valid Date/],
    [{ known: ["1"] as never }, /known must be a function/],
  ])("when they make no sense: %o", async (options, message) => {
    const { open, requests } = listPages(threeDays);
    expect((await catchError(open(options).toArray(), ConfigurationError)).message).toMatch(message);
    expect(requests).toEqual([]);
  });

  it.each([{ since: 5 }, { known: () => true }])("on a list that is not known to be in order: %o", async (options) => {
    const api = TikAPI({ apiKey: "unit-key", fetch: scriptFetch() });
    const list = api.public.search({ category: "general", query: "a" }, options as object);
    const { message } = await catchError(list.toArray(), ConfigurationError);
    expect(message).toMatch(
      /^(since|known) is for lists with the newest items first, and public\.search is not known to be one/,
    );
  });
});
