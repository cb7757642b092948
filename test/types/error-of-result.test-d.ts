import createClient from "openapi-fetch";
import { describe, expectTypeOf, test } from "vitest";
import TikAPI, {
  describeError,
  type ErrorBody,
  errorOf,
  type Profile,
  type paths,
  type ResponseError,
  tikapiErrors,
  unwrap,
} from "../../src/index.js";

const api = TikAPI("unit-key");
const ask = () => api.raw.GET("/public/check", { params: { query: { username: "a" } } });

describe("the result of a raw call", () => {
  test("gives its body by unwrap, which is not undefined", async () => {
    expectTypeOf(unwrap(await ask())).toEqualTypeOf<Profile>();
    expectTypeOf(unwrap(ask())).toEqualTypeOf<Promise<Profile>>();
  });

  test("gives its error with the body of the spec", async () => {
    const error = errorOf(await ask());
    expectTypeOf(error).toExtend<ResponseError | undefined>();
    expectTypeOf(error?.json).toEqualTypeOf<ErrorBody | undefined>();
  });

  test("is what both take", () => {
    // @ts-expect-error not a result
    errorOf({ response: "body" });
    // @ts-expect-error not a result
    unwrap("body");
  });
});

test("a result of hey-api, which may be without a response, is one", () => {
  type Fields = { request?: Request | undefined; response?: Response | undefined };
  type Result = ({ data: Profile; error: undefined } | { data: undefined; error: ErrorBody }) & Fields;
  const read = (result: Result) => [unwrap(result), errorOf(result)] as const;
  expectTypeOf<ReturnType<typeof read>[0]>().toEqualTypeOf<Profile>();
});

test("a response of any client gives the same error", async () => {
  const response = await fetch("https://api.example");
  expectTypeOf(describeError(response, await response.text())).toEqualTypeOf<ReturnType<typeof errorOf>>();
  // @ts-expect-error without its body
  describeError(response);
});

test("the middleware fits every client of openapi-fetch", () => {
  createClient<paths>().use(tikapiErrors());
  createClient<{ "/other": { get: never } }>().use(tikapiErrors());
  api.raw.use(tikapiErrors());
});
