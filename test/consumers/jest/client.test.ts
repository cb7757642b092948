import TikAPI, { isTikTokError } from "tikapi-fetch";
import { mockTikAPI } from "tikapi-fetch/testing";

test("a TypeScript test uses the client and its test kit", async () => {
  const tiktok = mockTikAPI();
  tiktok.on("public.check").fail(403, "userDoesNotExist");
  const api = TikAPI({ apiKey: "any", fetch: tiktok.fetch });
  const error: unknown = await api.public.check({ username: "nobody" }).catch((reason: unknown) => reason);
  expect(isTikTokError(error) && error.tiktok.kind).toBe("not-found");
});
