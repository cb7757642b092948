import assert from "node:assert/strict";
import TikAPI, { isTikTokError, type Post, paginate, table, unwrap } from "./client/index.js";
import { mockTikAPI } from "./client/testing.js";

const mock = mockTikAPI();
mock.on("public.posts").pages(["1", "2"], ["3"]);
const api = TikAPI({ apiKey: "any", fetch: mock.fetch });

const secUid = "MS4wLjABAAAAaJ8yX3mUw5oT0hQ1zKpVbNcRdSfGgHhJjKkLlMmNnOo";
const posts: Post[] = await api.public.posts({ secUid }).toArray();
assert.deepEqual(
  posts.map(({ id }) => id),
  ["1", "2", "3"],
);

// The same list by its path, and a single call.
const ids: (string | undefined)[] = [];
for await (const { id } of paginate(api.raw, "/public/posts", { params: { query: { secUid } } })) ids.push(id);
assert.deepEqual(ids, ["1", "2", "3"]);
assert.ok(unwrap(await api.raw.GET("/key/info")).active);

// What the overlay changes.
const paths = table.operations.map(({ path }) => path);
assert.ok(paths.includes("/public/discover/v3"));

const code = 403;
mock.on("public.check").fail(code, "userDoesNotExist");
const error = await api.public.check({ username: "nobody" }).catch((thrown: unknown) => thrown);
assert.ok(isTikTokError(error));
assert.equal(mock.unexpected.length, 0);
