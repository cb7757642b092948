import { describe, expectTypeOf, test } from "vitest";
import TikAPI, { type AccountOption, type ArgumentsOf, type ListOptionsAt, paginate } from "../../src/index.js";

const api = TikAPI("unit-key");
const accountKey = "account-key";

describe("an account key of one call", () => {
  test("is an option of the operations that can do without one", () => {
    api.public.discover({ category: "users" }, { accountKey, limit: 3 });
    api.call("public.discover", { category: "users" }, { accountKey });
    expectTypeOf<ArgumentsOf<"public.discover">[1]>().toExtend<AccountOption | undefined>();
    expectTypeOf<ListOptionsAt<"/public/discover/{category}">>().toExtend<AccountOption>();
    const params = { path: { category: "users" } } as const;
    paginate(api.raw, "/public/discover/{category}", { params }, { accountKey });
    api.raw.GET("/public/discover/{category}", { params: { ...params, header: { "X-ACCOUNT-KEY": accountKey } } });
    // @ts-expect-error a key is a text
    api.raw.GET("/public/discover/{category}", { params: { ...params, header: { "X-ACCOUNT-KEY": 1 } } });
    // @ts-expect-error a key is a text
    api.public.discover({ category: "users" }, { accountKey: 1 });
  });

  test("is none of the others", () => {
    // @ts-expect-error the same for all accounts
    api.public.check({ username: "a" }, { accountKey });
    // @ts-expect-error the same for all accounts
    api.call("public.check", { username: "a" }, { accountKey });
    // @ts-expect-error the same for all accounts
    paginate(api.raw, "/public/posts", { params: { query: { secUid: "a" } } }, { accountKey });
    // @ts-expect-error the client has it
    api.user().info({}, { accountKey });
  });
});
