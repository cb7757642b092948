import { describe, expectTypeOf, test } from "vitest";
import TikAPI, {
  type Checkpoint,
  type Notification,
  type Post,
  type PostPage,
  paginate,
  type SearchUser,
} from "../../src/index.js";

const api = TikAPI("unit-key");
const params = { query: { secUid: "a" } };

describe("paginate", () => {
  test("gives the list of the method", async () => {
    const list = paginate(api.raw, "/public/posts", { params }, { limit: 3, since: 5 });
    expectTypeOf(list).toEqualTypeOf(api.public.posts({ secUid: "a" }));
    expectTypeOf(await list.toArray()).toEqualTypeOf<Post[]>();
    const page = await list;
    expectTypeOf(page.json).toEqualTypeOf<PostPage>();
    expectTypeOf(page.checkpoint).toExtend<Checkpoint | null | undefined>();
  });

  test("knows the items by the parameters", async () => {
    const init = { params: { path: { category: "users" }, query: { query: "tea" } } } as const;
    expectTypeOf(await paginate(api, "/public/search/{category}", init).toArray()).toEqualTypeOf<SearchUser[]>();
    const byId = paginate(api.raw, "/public/hashtag", { params: { query: { id: "1" } } });
    expectTypeOf(byId).toEqualTypeOf(api.public.hashtag({ id: "1" }));
    const inPlace = paginate(api.raw, "/public/search/{category}", {
      params: { path: { category: "videos" }, query: { query: "tea" } },
    });
    expectTypeOf(await inPlace.toArray()).toEqualTypeOf<Post[]>();
  });

  test("takes a client of an account", async () => {
    const list = paginate(api.user(), "/user/notifications", {});
    expectTypeOf(await list.toArray()).toEqualTypeOf<Notification[]>();
    paginate(api.user().raw, "/user/notifications", {});
  });

  test("refuses what is no list", () => {
    // @ts-expect-error not a list
    paginate(api.raw, "/public/check", { params: { query: { username: "a" } } });
    // @ts-expect-error no such path
    paginate(api.raw, "/public/unheard-of", {});
    // @ts-expect-error secUid is missing
    paginate(api.raw, "/public/posts", { params: { query: {} } });
    // @ts-expect-error not a client
    paginate({}, "/public/posts", { params });
    // @ts-expect-error followers are not ordered by time
    paginate(api.raw, "/public/followers", { params }, { since: 5 });
  });
});
