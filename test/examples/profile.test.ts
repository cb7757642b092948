import { expect, test } from "vitest";
import { mockTikAPI } from "../../src/testing.js";
import { serveInMemory, startExample } from "../support/run-example.js";

test("profile.ts prints a profile, or says that there is none", async () => {
  const tikapi = mockTikAPI();
  const found = {
    user: { uniqueId: "quiet.harbor", nickname: "Quiet Harbor" },
    stats: { followerCount: 48_200, heartCount: 1_300_000, videoCount: 214 },
  };
  tikapi.on("public.check").reply({ userInfo: found }).fail(403, "userDoesNotExist");
  const url = await serveInMemory(tikapi);

  const profile = await startExample("profile.ts", ["quiet.harbor"], url).ended;
  expect(profile).toEqual({
    code: 0,
    stdout: '@quiet.harbor, "Quiet Harbor"\n48200 followers, 1300000 likes, 214 posts\n',
    stderr: "",
  });
  const nobody = await startExample("profile.ts", ["nobody"], url).ended;
  expect(nobody).toEqual({ code: 1, stdout: "", stderr: "There is no @nobody.\n" });
  expect(tikapi.calls().map(({ query }) => query)).toEqual([{ username: "quiet.harbor" }, { username: "nobody" }]);
});
