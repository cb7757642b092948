import { expect, test } from "vitest";
import { checkParameters } from "../../src/call/parameters.js";
import type { Operation } from "../../src/spec/api-table.js";
import { isValidationError } from "../../src/spec/errors.js";

const id = "7109178205151464746";
const digits = { in: "query", types: ["string"], pattern: "^[0-9]+$" } as const;
const operation: Operation = {
  id: "things.list",
  method: "GET",
  path: "/things",
  parameters: [
    { ...digits, name: "media", link: ["post.id"], about: "Id of the post", example: id },
    { ...digits, name: "tag", about: "Id of the hashtag", example: "5" },
    { name: "name", in: "query", types: ["string"], minLength: 1, link: ["hashtag.name"] },
    {
      name: "long",
      in: "query",
      types: ["string"],
      minLength: 20,
      link: [],
      about: "Long id",
      example: "a".repeat(20),
    },
    { name: "land", in: "query", types: ["string"], pattern: "^[a-z]{2}$" },
    { name: "words", in: "query", types: ["string"] },
    { name: "maker", in: "query", types: ["string"], pattern: "^(\\w+|(https?://)?vm\\.tiktok\\.com/\\w+/?)$" },
  ],
};

function explain(params: object): string | undefined {
  try {
    checkParameters(operation, params, true);
    return undefined;
  } catch (error) {
    return isValidationError(error) ? Object.values(error.fields).join("; ") : String(error);
  }
}

test.each([
  [{ media: `https://www.tiktok.com/@a/video/${id}?x=1` }, `is a link to a post; its id is "${id}"`],
  [{ tag: "tiktok.com/tag/cats" }, 'is a link to a hashtag, whose name "cats" goes into name'],
  [{ name: "https://www.tiktok.com/tag/cats" }, 'is a link to a hashtag; its name is "cats"'],
  [{ long: "https://www.tiktok.com/@quiet.harbor" }, "is a link to a profile, but this is something else: Long id"],
  [{ media: "https://www.tiktok.com/@a/live" }, "is a link to a live room, but this is something else: Id of the post"],
  [
    { media: "vt.tiktok.com/ZSabc12/" },
    expect.stringMatching(/^is a short link, which only TikTok can resolve: open it/),
  ],
  [{ media: "abc" }, `must be like "${id}": Id of the post (it must match ^[0-9]+$)`],
  [{ long: "abc" }, `must be like "${"a".repeat(20)}": Long id (it must have at least 20 characters)`],
  [{ land: "TR" }, 'must match ^[a-z]{2}$. Did you mean "tr"?'],
  [{ maker: "@quiet_harbor" }, expect.stringMatching(/Did you mean "quiet_harbor"\?$/)],
  [{ land: " tr " }, 'must match ^[a-z]{2}$. Did you mean "tr"?'],
])("of %j it says how to write it", (params, says) => {
  expect(explain(params)).toEqual(says);
});

test.each([
  [{ words: "https://www.tiktok.com/@quiet.harbor" }],
  [{ maker: "https://vm.tiktok.com/ZMabc12/" }],
  [{ name: "cats" }],
  [{ media: id }],
])("%j is taken as it is", (params) => {
  expect(explain(params)).toBeUndefined();
});
