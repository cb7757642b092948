import { describe, expectTypeOf, test } from "vitest";
import TikAPI, { type ErrorBody, type Profile, type RawClient, type TikAPIResponse } from "../../src/index.js";

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
