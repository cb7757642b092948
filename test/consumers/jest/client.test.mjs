import TikAPI from "tikapi-fetch";
import { mockTikAPI } from "tikapi-fetch/testing";

test("a test that is an ES module uses the client and its test kit", async () => {
  const api = TikAPI({ apiKey: "any", fetch: mockTikAPI().fetch });
  const { json } = await api.public.check({ username: "quiet.harbor" });
  expect(json.userInfo.user.secUid).toBeTruthy();
});
