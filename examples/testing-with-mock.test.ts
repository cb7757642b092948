/** Tests of describe-user.ts with the mock server: real requests; a test chooses its answers with a header or a script. */
import TikAPI, { type ClientOptions } from "tikapi-fetch";
import { prefer, startMock } from "tikapi-fetch/mock";
import { afterAll, expect, test } from "vitest";
import { describeUser, greetOwner } from "./describe-user.ts";

const mock = await startMock();
afterAll(() => mock.close());

const connect = (options?: ClientOptions) =>
  TikAPI({ apiKey: "any", accountKey: "any", baseUrl: mock.url, ...options });

test("a user is described by name and plays", async () => {
  expect(await describeUser(connect(), "quiet.harbor")).toMatch(/^Quiet Harbor: \d+ plays$/);
});

test("plays are counted across all pages", async () => {
  mock
    .on("public.posts")
    .pages([{ stats: { playCount: 1 } }, { stats: { playCount: 2 } }], [{ stats: { playCount: 4 } }]);
  expect(await describeUser(connect(), "quiet.harbor")).toBe("Quiet Harbor: 7 plays");
});

test("when the daily requests are used up, the user is told to come back", async () => {
  const api = connect({ headers: prefer({ code: 429 }) });
  expect(await describeUser(api, "quiet.harbor")).toMatch(/tomorrow/);
});

test("an owner whose session has expired is asked to connect again", async () => {
  const api = connect({ headers: prefer({ code: 428 }) });
  expect(await greetOwner(api.user())).toMatch(/connect .* again/);
});

test("a lost connection goes unnoticed", async () => {
  mock
    .on("public.posts")
    .reset()
    .pages([{ stats: { playCount: 7 } }]);
  expect(await describeUser(connect(), "quiet.harbor")).toBe("Quiet Harbor: 7 plays");
  expect(mock.calls("public.posts").length).toBeGreaterThan(1);
});
