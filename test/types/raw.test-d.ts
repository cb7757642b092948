import createClient from "openapi-fetch";
import { describe, expectTypeOf, test } from "vitest";
import TikAPI, {
  type components,
  type ErrorBody,
  type operations,
  type Profile,
  type paths,
  type RawClient,
  type TikAPIResponse,
  unwrap,
  type webhooks,
} from "../../src/index.js";

const api = TikAPI("unit-key");

describe("the raw client", () => {
  test("knows data and error of every path", async () => {
    const { data, error, response } = await api.raw.GET("/public/check", { params: { query: { username: "a" } } });
    expectTypeOf(data).toExtend<Profile | undefined>();
    expectTypeOf(data?.userInfo.user.secUid).toEqualTypeOf<string | undefined>();
    expectTypeOf(error).toExtend<ErrorBody | undefined>();
    expectTypeOf(error?.message).toEqualTypeOf<ErrorBody["message"] | undefined>();
    expectTypeOf(response).toEqualTypeOf<Response>();
  });

  test("is the same for accounts", () => {
    expectTypeOf(api.raw).toEqualTypeOf<RawClient>();
    expectTypeOf(api.user().raw).toEqualTypeOf<RawClient>();
  });

  test("refuses what the spec does not know", () => {
    // @ts-expect-error no such path
    api.raw.GET("/public/unheard-of");
    // @ts-expect-error a GET, not a POST
    api.raw.POST("/public/check");
    // @ts-expect-error secUid is missing
    api.raw.GET("/public/posts");
    // @ts-expect-error no such category
    api.raw.GET("/public/search/{category}", { params: { path: { category: "songs" }, query: { query: "tea" } } });
    // @ts-expect-error media_id is missing
    api.raw.POST("/user/like", { body: {} });
  });
});

describe("the types of the spec", () => {
  test("are those of openapi-typescript, whole", () => {
    expectTypeOf<paths["/public/check"]["get"]>().toEqualTypeOf<operations["public.check"]>();
    expectTypeOf<components["schemas"]["Profile"]>().toEqualTypeOf<Profile>();
    expectTypeOf<webhooks>().toEqualTypeOf<Record<string, never>>();
  });

  test("say which methods a path lacks", () => {
    type Methods = "get" | "put" | "post" | "delete" | "options" | "head" | "patch" | "trace";
    expectTypeOf<paths[keyof paths]>().toExtend<{ [Method in Methods]?: object }>();
    expectTypeOf<paths["/public/check"]["post"]>().toEqualTypeOf<undefined>();
    expectTypeOf<paths["/user/like"]["get"]>().toEqualTypeOf<undefined>();
  });

  test("fit a client of one's own, with the fetch of a client", async () => {
    const mine = createClient<paths>({ baseUrl: "https://api.tikapi.io", fetch: api.fetch });
    const result = await mine.GET("/public/check", { params: { query: { username: "a" } } });
    expectTypeOf(unwrap(result)).toEqualTypeOf<Profile>();
    // @ts-expect-error a GET, not a POST
    mine.POST("/public/check");
    expectTypeOf(api.fetch).toExtend<typeof globalThis.fetch>();
  });
});

describe("request()", () => {
  test("gives a body of unknown kind", async () => {
    const answer = await api.request("GET", "/public/new", { query: { a: 1, b: undefined }, body: { any: "thing" } });
    expectTypeOf(answer).toEqualTypeOf<TikAPIResponse<unknown>>();
    // @ts-expect-error its kind must be found out first
    answer.json.status;
  });

  test("takes the options of a call", () => {
    api.request("GET", "/public/new", { timeout: 5, retries: 0, headers: { "x-trace": "1" } });
    // @ts-expect-error parameters go in the query
    api.request("GET", "/public/new", { params: {} });
  });
});
