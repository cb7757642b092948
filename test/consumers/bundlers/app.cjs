const TikAPI = require("tikapi-fetch");
const { mockTikAPI } = require("tikapi-fetch/testing");

const api = TikAPI({ apiKey: "any", fetch: mockTikAPI().fetch });
api.public.check({ username: "quiet.harbor" }).then(({ json }) => {
  if (!json.userInfo.user.secUid || typeof TikAPI.isTikTokError !== "function") process.exitCode = 1;
});
