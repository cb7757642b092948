import { expect, it } from "vitest";
import { searchOperations } from "../../cli/mcp/search-operations.js";
import { makeService } from "./connect.js";

const service = makeService({}, { access: { allowChanges: true, globs: [] } });

interface Found {
  readonly operations: readonly { readonly id: string; readonly does: string }[];
}

const search = (text: string): Found["operations"] => (searchOperations(service, { text }) as Found).operations;

it("finds every operation by its summary, among the first", () => {
  const lost = [...service.specOperations].filter(
    ([id, { summary }]) => !search(summary).some((found) => found.id === id),
  );
  expect(lost.map(([id]) => id)).toEqual([]);
});

it.each([
  ["profile of a user", "public.check"],
  ["recent posts of a user", "public.posts"],
  ["comments under a video", "public.commentsList"],
  ["who follows somebody: followers", "public.followersList"],
  ["hashtag", "public.hashtag"],
  ["videos of a playlist", "public.playlistItems"],
  ["remaining quota of my key", "key"],
  ["send a direct message", "user.sendMessage"],
])("%j finds %s among the first four", (text, id) => {
  expect(
    search(text)
      .slice(0, 4)
      .map((found) => found.id),
  ).toContain(id);
});

it("lists all ids without words, and names what it does not call", () => {
  const all = searchOperations(makeService({}), {}) as { operations: string[]; not_allowed_here: string[] };
  const changing = service.operations.filter(({ changesState }) => changesState).map(({ id }) => id);
  expect(all.not_allowed_here).toEqual(changing);
  expect([...all.operations, ...changing].sort()).toEqual(service.operations.map(({ id }) => id).sort());
});

it("says so when nothing fits", () => {
  expect(searchOperations(service, { text: "zzz qqq" })).toMatchObject({ operations: [], advice: expect.any(String) });
});
