/** Tests of describe-user.ts with the mock server: real requests; each test chooses its answers with a header. */
import TikAPI, { type ClientOptions, type Middleware } from "tikapi-fetch";
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
  const pages = ["firstPage", "firstPage", "lastPage"] as const;
  let asked = 0;
  // The server has no state: choose the example for each page, and replace its cursor, which would repeat.
  const turnPages: Middleware = async (request, next) => {
    if (!request.url.includes("/public/posts")) return next(request);
    const { Prefer } = prefer<"public.posts">({ code: 200, example: pages[asked++] });
    request.headers.set("Prefer", Prefer);
    const body = await (await next(request)).json();
    return Response.json({ ...body, cursor: String(asked) });
  };
  expect(await describeUser(connect({ middleware: [turnPages] }), "quiet.harbor")).toMatch(/plays$/);
  expect(asked).toBe(3);
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
  let attempts = 0;
  // The server never drops a connection, so the first attempt fails before it gets there.
  const loseFirst: typeof fetch = async (input, init) => {
    if (++attempts > 1) return fetch(input, init);
    throw new TypeError("fetch failed", { cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }) });
  };
  expect(await describeUser(connect({ fetch: loseFirst }), "quiet.harbor")).toMatch(/plays$/);
  expect(attempts).toBeGreaterThan(2);
});
