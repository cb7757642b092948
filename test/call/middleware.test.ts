import { expect, test, vi } from "vitest";
import TikAPI, { type Middleware, type MiddlewareContext, ServerError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { failure, scriptFetch, success } from "../support/scripted-fetch.js";

const atOnce = { "retry-after": "0" };

test("the first middleware is the outermost: it sees the request first and the response last", async () => {
  const seen: string[] = [];
  const note =
    (name: string): Middleware =>
    async (request, next) => {
      seen.push(`${name} sends`);
      const response = await next(request);
      seen.push(`${name} got ${response.status}`);
      return response;
    };
  const fetch = scriptFetch(() => {
    seen.push("fetch");
    return success();
  });
  await TikAPI({ apiKey: "unit-key", fetch, middleware: [note("outer"), note("inner")] }).key();
  expect(seen).toEqual(["outer sends", "inner sends", "fetch", "inner got 200", "outer got 200"]);
});

test("middleware runs once for each attempt", async () => {
  const middleware = vi.fn<Middleware>((request, next) => next(request));
  const fetch = scriptFetch(failure(503, {}, atOnce), failure(503, {}, atOnce), success());
  await TikAPI({ apiKey: "unit-key", fetch, middleware: [middleware] }).key();
  expect(middleware).toHaveBeenCalledTimes(3);
});

test("middleware runs for every page", async () => {
  const middleware = vi.fn<Middleware>((request, next) => next(request));
  const fetch = scriptFetch(success({ itemList: [{}], hasMore: true, cursor: "1" }), success({ itemList: [{}] }));
  const api = TikAPI({ apiKey: "unit-key", fetch, middleware: [middleware] });
  await api.public.music({ id: "7000000000000000001" }).toArray();
  expect(middleware.mock.calls.map(([{ url }]) => new URL(url).searchParams.get("cursor"))).toEqual([null, "1"]);
});

test("middleware can change the request", async () => {
  const fetch = scriptFetch(success());
  const middleware: Middleware = (request, next) => {
    const headers = new Headers(request.headers);
    headers.set("x-trace", "abc");
    return next(new Request(request, { headers }));
  };
  await TikAPI({ apiKey: "unit-key", fetch, middleware: [middleware] }).key();
  expect(fetch.requests[0]?.headers.get("x-trace")).toBe("abc");
  expect(fetch.requests[0]?.headers.get("x-api-key")).toBe("unit-key");
});

test("middleware can read the request's body, which is sent all the same, in each attempt", async () => {
  const bodies: string[] = [];
  const fetch = scriptFetch(failure(429, {}, atOnce), success());
  const middleware: Middleware = async (request, next) => {
    bodies.push(await request.clone().text());
    return next(request);
  };
  const api = TikAPI({ apiKey: "unit-key", accountKey: "unit-account-key", fetch, middleware: [middleware] });
  await api.user().posts.like({ media_id: "7000000000000000001" });
  const sent = await Promise.all(fetch.requests.map((request) => request.text()));
  expect(sent).toEqual(Array(2).fill('{"media_id":"7000000000000000001"}'));
  expect(bodies).toEqual(sent);
});

test("middleware can answer itself, without fetch", async () => {
  const fetch = scriptFetch();
  const middleware: Middleware = async () => success({ plan: "from a cache" });
  const answer = await TikAPI({ apiKey: "unit-key", fetch, middleware: [middleware] }).key();
  expect(answer.json).toMatchObject({ plan: "from a cache" });
  expect(fetch.requests).toHaveLength(0);
});

test("middleware can call next more than once", async () => {
  const fetch = scriptFetch(failure(401), success({ plan: "second" }));
  const middleware: Middleware = async (request, next) => {
    const first = await next(request);
    return first.ok ? first : next(request);
  };
  const answer = await TikAPI({ apiKey: "unit-key", fetch, middleware: [middleware] }).key();
  expect(answer.json).toMatchObject({ plan: "second" });
});

test("an answer that middleware makes is judged like any other", async () => {
  const api = TikAPI({ apiKey: "unit-key", retries: 0, middleware: [async () => failure(500)] });
  await catchError(api.key(), ServerError);
});

test.each([[new RangeError("own")], [new TypeError("x is not a function")]])(
  "what middleware throws reaches the caller as it is, without another attempt: %s",
  async (thrown) => {
    const middleware = vi.fn<Middleware>(() => {
      throw thrown;
    });
    await expect(TikAPI({ apiKey: "unit-key", middleware: [middleware] }).key()).rejects.toBe(thrown);
    expect(middleware).toHaveBeenCalledOnce();
  },
);

test("the signal of the request aborts when the call does, also for middleware", async () => {
  const controller = new AbortController();
  let seen: AbortSignal | undefined;
  const middleware: Middleware = (request) => {
    seen = request.signal;
    setTimeout(() => controller.abort("stop"));
    return new Promise(() => {});
  };
  const call = TikAPI({ apiKey: "unit-key", middleware: [middleware] }).key({}, { signal: controller.signal });
  await expect(call).rejects.toBe("stop");
  expect(seen?.aborted).toBe(true);
});

test("middleware is told the operation, the attempt, the parameters, and whether the call changes something", async () => {
  const seen: MiddlewareContext[] = [];
  const note: Middleware = (request, next, context) => {
    seen.push(context);
    return next(request);
  };
  const fetch = scriptFetch(failure(503, {}, atOnce), success(), success(), success(), success());
  const options = { apiKey: "unit-key", accountKey: "unit-account-key", fetch, middleware: [note] };
  const api = TikAPI(options);
  const params = { username: "quiet.harbor" };
  await api.public.check(params);
  await api.user().posts.like({ media_id: "7000000000000000001" });
  await api.request("POST", "/new", { query: { a: 1 }, body: { b: [2] } });
  await api.raw.GET("/public/discover/{category}", { params: { path: { category: "users" }, query: { count: 5 } } });
  expect(seen).toEqual([
    { operationId: "public.check", attempt: 1, changesState: false, params },
    { operationId: "public.check", attempt: 2, changesState: false, params },
    { operationId: "user.posts.like", attempt: 1, changesState: true, params: { media_id: "7000000000000000001" } },
    { operationId: "POST /new", attempt: 1, changesState: true, params: { a: 1, b: [2] } },
    { operationId: "public.discover", attempt: 1, changesState: false, params: { category: "users", count: 5 } },
  ]);
  expect(seen[0]?.params).not.toBe(params);
});
