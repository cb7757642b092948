import { expectTypeOf, test } from "vitest";
import TikAPI, {
  type Checkpoint,
  type LiveMessage,
  type PagedCall,
  type Params,
  type Post,
  type PostPage,
  type Profile,
  type TikAPIResponse,
} from "../../src/index.js";

const api = TikAPI("unit-key");
const account = api.user();
const secUid = "MS4wLjABAAAA-invented-user";

test("a call by a literal id has the types of its method", async () => {
  const call = api.call("public.check", { username: "quiet.harbor" });
  expectTypeOf(call).toEqualTypeOf<Promise<TikAPIResponse<Profile>>>();
  const posts = api.call("public.posts", { secUid }, { limit: 5, since: new Date(0) });
  expectTypeOf(posts).toEqualTypeOf<PagedCall<PostPage, Post, Params<"public.posts">>>();
  expectTypeOf(
    account.call("user.live.chat", { room_id: "1" }, { quietAfter: 5 })[Symbol.asyncIterator](),
  ).toEqualTypeOf<AsyncGenerator<LiveMessage, void, undefined>>();
  // @ts-expect-error the parameters are checked
  api.call("public.check", { user: "quiet.harbor" });
  // @ts-expect-error and that there are any
  api.call("public.video");
  // @ts-expect-error no such operation
  api.call("public.chek", { username: "quiet.harbor" });
  // @ts-expect-error an account client has it
  api.call("user.info");
  // @ts-expect-error only the client for all has it
  account.call("public.check", { username: "quiet.harbor" });
});

test("a call by any other text gives any answer", () => {
  const id: string = JSON.parse('"public.check"');
  expectTypeOf(api.call(id, { username: "quiet.harbor" })).toEqualTypeOf<Promise<TikAPIResponse<unknown>>>();
  expectTypeOf(account.call(id)).toEqualTypeOf<Promise<TikAPIResponse<unknown>>>();
});

test("a resumed list has the types of its operation, where that is known", () => {
  const checkpoint: Checkpoint<"public.posts"> = JSON.parse("{}");
  type Posts = PagedCall<PostPage, Post, Params<"public.posts">>;
  expectTypeOf(api.resume(checkpoint)).toEqualTypeOf<Posts>();
  expectTypeOf(api.resume<"public.posts">(JSON.parse("{}"), { since: 5 })).toEqualTypeOf<Posts>();
  const unknown: Checkpoint = checkpoint;
  expectTypeOf(api.resume(unknown, { limit: 1 })).toEqualTypeOf<PagedCall<unknown, unknown, object>>();
});

test("since and known are options of lists with the newest items first only", () => {
  api.public.posts({ secUid }, { since: 1_700_000_000, known: async (id: string) => id === "1" });
  account.notifications({}, { since: new Date() });
  // @ts-expect-error not known to be in that order
  api.public.likes({ secUid }, { since: 1 });
  // @ts-expect-error not a feed
  api.public.posts({ secUid }, { quietAfter: 1 });
});
