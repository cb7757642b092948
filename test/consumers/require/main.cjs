const TikAPI = require("tikapi-fetch");
const { mockTikAPI } = require("tikapi-fetch/testing");
const assert = require("node:assert/strict");

async function main() {
  const tiktok = mockTikAPI();
  tiktok.on("public.check").fail(403, "userDoesNotExist");
  const api = TikAPI({ apiKey: "any", fetch: tiktok.fetch });
  const error = await api.public.check({ username: "nobody" }).catch((reason) => reason);
  assert.ok(TikAPI.isTikTokError(error) && error instanceof TikAPI.TikTokError, String(error));
  assert.equal(typeof TikAPI("key").public.check, "function");

  const imported = await import("tikapi-fetch");
  assert.equal(TikAPI.default, imported.default);
  assert.ok(error instanceof imported.TikTokError, "the imported package is another copy of the required one");
  assert.deepEqual(
    Object.keys(imported).filter((name) => TikAPI[name] !== imported[name]),
    [],
  );
  assert.equal(typeof require("tikapi-fetch/mock").startMock, "function");
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
