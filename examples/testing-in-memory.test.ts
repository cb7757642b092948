/** Tests of describe-user.ts with TikAPI in memory: no server, and a fresh mock for each test. */
import TikAPI from "tikapi-fetch";
import { mockTikAPI } from "tikapi-fetch/testing";
import { expect, test } from "vitest";
import { describeUser, greetOwner } from "./describe-user.ts";

function start() {
  const tiktok = mockTikAPI();
  return { tiktok, api: TikAPI({ apiKey: "any", accountKey: "any", fetch: tiktok.fetch }) };
}

const played = (playCount: number) => ({ stats: { playCount } });

test("a user is described by name and plays", async () => {
  const { tiktok, api } = start();
  tiktok.on("public.check").reply({ userInfo: { user: { nickname: "Quiet Harbor" } } });
  tiktok.on("public.posts").pages([played(7)]);
  expect(await describeUser(api, "quiet.harbor")).toBe("Quiet Harbor: 7 plays");
  expect(tiktok.calls("public.check")[0]?.params).toEqual({ username: "quiet.harbor" });
});

test("plays are counted across all pages", async () => {
  const { tiktok, api } = start();
  tiktok.on("public.posts").pages([played(1), played(20)], [played(300)], [played(4000)]);
  expect(await describeUser(api, "quiet.harbor")).toMatch(/: 4321 plays$/);
  expect(tiktok.calls("public.posts").map(({ params }) => params.cursor)).toEqual([undefined, "1", "2"]);
});

test("when the daily requests are used up, the user is told to come back", async () => {
  const { tiktok, api } = start();
  tiktok.on("public.posts").fail(429);
  expect(await describeUser(api, "quiet.harbor")).toMatch(/tomorrow/);
});

test("an owner whose session has expired is asked to connect again", async () => {
  const { tiktok, api } = start();
  tiktok.on("user.info").fail(428);
  expect(await greetOwner(api.user())).toMatch(/connect .* again/);
});

test("a lost connection goes unnoticed", async () => {
  const { tiktok, api } = start();
  tiktok
    .on("public.posts")
    .pages([played(1)])
    .reset()
    .pages([played(20)]);
  expect(await describeUser(api, "quiet.harbor")).toMatch(/: 21 plays$/);
  expect(tiktok.calls("public.posts")).toHaveLength(3);
});
