import TikAPI, { isTikTokError } from "tikapi-fetch";
import { mockTikAPI } from "tikapi-fetch/testing";

/** What a bundle must do by itself: two pages, an attempt that is repeated, an error that is recognised. */
export async function run() {
  const tiktok = mockTikAPI();
  tiktok.on("public.posts").reset().pages(["first"], ["second"]);
  tiktok.on("public.check").fail(403, "userDoesNotExist");
  const api = TikAPI({ apiKey: "any", fetch: tiktok.fetch });
  const posts = await api.public.posts({ secUid: "M".repeat(40) }).toArray();
  const error = await api.public.check({ username: "nobody" }).catch((reason) => reason);
  const text = `${posts.map(({ id }) => id)} ${isTikTokError(error)}`;
  if (text !== "first,second true") throw new Error(`It gave ${text}`);
}

run().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
