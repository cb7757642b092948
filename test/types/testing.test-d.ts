import { expectTypeOf, test } from "vitest";
import type { PublicPostsParams } from "../../src/index.js";
import { type MockScript, prefer, startMock } from "../../src/mock.js";
import {
  type BodyDifference,
  type ExampleName,
  mockTikAPI,
  type RecordedCall,
  validateResponse,
} from "../../src/testing.js";

const tiktok = mockTikAPI();

test("operations are known by their ids", () => {
  tiktok.on("user.posts.comments.list");
  // @ts-expect-error no such operation
  tiktok.on("public.nothing");
  // @ts-expect-error no such operation
  tiktok.calls("public.nothing");
});

test("a success takes the examples of its operation", () => {
  tiktok.on("public.posts").reply().reply("firstPage");
  tiktok.on("public.check").reply("success");
  // @ts-expect-error an example of another operation
  tiktok.on("public.check").reply("firstPage");
  // @ts-expect-error an example of another status
  tiktok.on("public.check").reply("userDoesNotExist");
});

test("changes to a body are parts of it", () => {
  tiktok.on("public.check").reply({ userInfo: { stats: { followerCount: 3 } } });
  tiktok.on("public.posts").reply({ itemList: [{ author: { uniqueId: "quiet.harbor" } }] });
  // @ts-expect-error the body has no such member
  tiktok.on("public.check").reply({ userInformation: {} });
  // @ts-expect-error a count is no text
  tiktok.on("public.check").reply({ userInfo: { stats: { followerCount: "3" } } });
});

test("a failure takes the statuses of its operation, and each status its own examples", () => {
  tiktok.on("public.check").fail(403).fail(403, "userDoesNotExist").fail(429, "rateLimited", { "retry-after": "0" });
  tiktok.on("user.info").fail(428, "sessionExpired");
  // What a proxy answers has no example.
  tiktok.on("public.check").fail(502).fail(502, undefined, { via: "proxy" });
  // @ts-expect-error an example of another status
  tiktok.on("public.check").fail(429, "userDoesNotExist");
  // @ts-expect-error no account, no session
  tiktok.on("public.check").fail(428);
  // @ts-expect-error a success is no failure
  tiktok.on("public.check").fail(200);
  // @ts-expect-error a status without examples
  tiktok.on("public.check").fail(502, "gatewayError");
});

test("pages are ids, items, examples or bodies, where an operation has pages", () => {
  tiktok.on("public.posts").pages(["1", "2"], [{ id: "3", desc: "x" }], "lastPage", { itemList: [] });
  tiktok.on("user.posts.comments.list").pages([{ text: "Lovely" }]);
  // @ts-expect-error an item of another operation
  tiktok.on("public.posts").pages([{ text: "Lovely" }]);
  tiktok.on("user.posts.comments.list").pages(["1"]);
  // @ts-expect-error no such example
  tiktok.on("public.posts").pages("thirdPage");
  // @ts-expect-error a profile has no pages
  tiktok.on("public.check").pages({});
});

test("calls have the parameters of their operation", () => {
  expectTypeOf(tiktok.calls("public.posts")).toEqualTypeOf<readonly RecordedCall<"public.posts">[]>();
  expectTypeOf<RecordedCall<"public.posts">["params"]>().toEqualTypeOf<PublicPostsParams>();
  for (const call of tiktok.calls()) {
    if (call.operationId === "public.check") expectTypeOf(call.params.username).toEqualTypeOf<string | undefined>();
  }
  tiktok.on("public.posts").respond(({ params }) => Response.json({ asked: params.cursor }));
  // @ts-expect-error not a parameter of this operation
  tiktok.on("public.posts").respond(({ params }) => Response.json({ asked: params.username }));
});

test("a script of the server knows operations as the mock in memory does", () => {
  const script: MockScript = (tiktok) =>
    void tiktok
      .on("public.posts")
      .pages(["1"], [{ desc: "x" }])
      .reset()
      .timeout();
  startMock({ script, host: "0.0.0.0", log: (line) => expectTypeOf(line).toEqualTypeOf<string>() });
  // @ts-expect-error no such operation
  startMock({ script: (tiktok) => tiktok.on("public.nothing") });
  // @ts-expect-error no such option
  startMock({ prot: 1 });
});

test("differences are of a body of an operation", () => {
  expectTypeOf(validateResponse("public.check", {})).toEqualTypeOf<readonly BodyDifference[]>();
  // @ts-expect-error no such operation
  validateResponse("public.nothing", {});
});

test("examples go by operation and status", () => {
  expectTypeOf<ExampleName<"public.posts", 200>>().toEqualTypeOf<"lastPage" | "firstPage" | "emptyPage">();
  expectTypeOf<ExampleName<"public.posts", 429>>().toEqualTypeOf<"rateLimited">();
});

test("prefer knows the examples of every status, and of one operation if it is named", () => {
  expectTypeOf(prefer({ code: 403, example: "userDoesNotExist" })).toEqualTypeOf<{ Prefer: string }>();
  prefer({ code: 200, example: "firstPage" });
  prefer<"public.posts">({ code: 200, example: "firstPage" });
  prefer({ code: 428 });
  // @ts-expect-error no such example
  prefer({ code: 403, example: "userDoesNotExit" });
  // @ts-expect-error an example of another status
  prefer({ code: 429, example: "userDoesNotExist" });
  // @ts-expect-error no such status
  prefer({ code: 418 });
  // @ts-expect-error an example of another operation
  prefer<"public.check">({ code: 200, example: "firstPage" });
  // @ts-expect-error a status of another operation
  prefer<"public.check">({ code: 428 });
});
