import assert from "node:assert/strict";
import TikAPI from "./client/index.js";
import { mockTikAPI } from "./client/testing.js";

const mock = mockTikAPI();
mock.on("getAnAlbumsTracks").pages(["a", "b"], ["c"]);
const api = TikAPI({ apiKey: "token", fetch: mock.fetch });
const tracks = await api.getAnAlbumsTracks({ id: "4aawyAB9vmqN3uQ7FjRGTy" }).toArray();
assert.deepEqual(
  tracks.map(({ id }) => id),
  ["a", "b", "c"],
);
assert.deepEqual(
  mock.calls("getAnAlbumsTracks").map(({ query }) => query["offset"]),
  [undefined, "2"],
);
