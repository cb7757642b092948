import { describe, expect, test } from "vitest";
import { type AnyUser, type Author, type Post, postUrl, profileUrl } from "../../src/index.js";

const id = "7324518890236145966";
const author = { uniqueId: "quiet.harbor" } as Author;

describe("the address of a post", () => {
  test("names its author and its id", () => {
    expect(postUrl({ id, author })).toBe(`https://www.tiktok.com/@quiet.harbor/video/${id}`);
    // Not every body has both members.
    expect(postUrl({ id, author, imagePost: undefined } as unknown as Post)).toContain("/video/");
    expect(postUrl({ id, author, imagePost: null } as unknown as Post)).toContain("/video/");
  });

  test("is another for a photo post", () => {
    expect(postUrl({ id, author, imagePost: { images: [] } })).toBe(`https://www.tiktok.com/@quiet.harbor/photo/${id}`);
  });

  test("is not known without an author or an id", () => {
    const odd = [
      {},
      { id },
      { author },
      { id: "", author },
      { id, author: {} },
      { id, author: "text" },
      { id: 5, author },
    ];
    for (const post of odd) expect(postUrl(post as Post)).toBeUndefined();
  });
});

describe("the address of a profile", () => {
  test.each([
    { uniqueId: "quiet.harbor" },
    { unique_id: "quiet.harbor" },
    { display_id: "quiet.harbor" },
    { displayId: "quiet.harbor" },
  ])("is had from %o", (user) => {
    expect(profileUrl(user as AnyUser)).toBe("https://www.tiktok.com/@quiet.harbor");
  });

  test("is not known without a username", () => {
    expect(profileUrl(undefined)).toBeUndefined();
    for (const user of [{}, { uniqueId: "" }, { unique_id: null }, { uniqueId: 5 }])
      expect(profileUrl(user as unknown as AnyUser)).toBeUndefined();
  });
});

test("a name cannot lead elsewhere", () => {
  const odd = { uniqueId: "../a?b#c/{id}" } as Author;
  expect(profileUrl(odd)).toBe("https://www.tiktok.com/@..%2Fa%3Fb%23c%2F%7Bid%7D");
  expect(postUrl({ id, author: odd })).toBe(`https://www.tiktok.com/@..%2Fa%3Fb%23c%2F%7Bid%7D/video/${id}`);
});
