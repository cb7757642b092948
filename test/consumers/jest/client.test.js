const TikAPI = require("tikapi-fetch");
const { mockTikAPI } = require("tikapi-fetch/testing");

test("a CommonJS test uses the client and its test kit", async () => {
  const tiktok = mockTikAPI();
  tiktok.on("public.check").fail(403, "userDoesNotExist");
  const api = TikAPI({ apiKey: "any", fetch: tiktok.fetch });
  const error = await api.public.check({ username: "nobody" }).catch((reason) => reason);
  expect(TikAPI.isTikTokError(error)).toBe(true);
  expect(error).toBeInstanceOf(TikAPI.TikTokError);
});

test("a refused port is a ConnectionError with its cause", async () => {
  const api = TikAPI({ apiKey: "any", baseUrl: "http://127.0.0.1:1", retries: 0 });
  await expect(api.public.check({ username: "nobody" })).rejects.toMatchObject({ name: "ConnectionError" });
});
