import { expect, it } from "vitest";
import TikAPI from "../../src/index.js";
import { postPage, secUid } from "../support/post-pages.js";
import { type Reply, scriptFetch, success } from "../support/scripted-fetch.js";

function createApi(...replies: readonly Reply[]) {
  const lines: string[] = [];
  const ignore = () => {};
  const logger = { debug: ignore, info: ignore, error: ignore, warn: (line: string) => void lines.push(line) };
  const api = TikAPI({ apiKey: "unit-key", accountKey: "unit-account-key", fetch: scriptFetch(...replies), logger });
  return { api, lines };
}

it("an empty page that promises more is gone past with a warning, which names the list", async () => {
  const { api, lines } = createApi(
    postPage([], { hasMore: true, cursor: "1" }),
    postPage(["1"], { hasMore: true, cursor: "2" }),
    postPage([], { hasMore: true, cursor: "3" }),
    postPage([]),
  );
  expect(await api.public.posts({ secUid }).toArray()).toHaveLength(1);
  const line = "public.posts: a page without items says there is more after it";
  expect(lines).toEqual([line, line]);
});

it("nothing is said of an empty last page, of a page that only names a hashtag, and of a quiet feed", async () => {
  const last = createApi(postPage([]));
  await last.api.public.posts({ secUid }).toArray();
  const named = createApi(success({ challengeInfo: { challenge: { id: "5" } } }), postPage(["1"]));
  await named.api.public.hashtag({ name: "sea" }).toArray();
  const feed = createApi(success({ messagesList: [], nextCursor: "a" }), success({ messagesList: [], nextCursor: "" }));
  await feed.api.user().live.chat({ room_id: "7000000000000000001" }, { pollInterval: 1 }).toArray();
  expect([...last.lines, ...named.lines, ...feed.lines]).toEqual([]);
});
