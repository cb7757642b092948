import createClient from "openapi-fetch";
import { describe, expect, test } from "vitest";
import TikAPI, { type Client, errorOf, ParseError, type paths, TikTokError, unwrap } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { failure, type Reply, scriptFetch, success } from "../support/scripted-fetch.js";

const baseUrl = "https://api.tikapi.io";

/** The typed clients of a client: its own, and one of openapi-fetch that has only its fetch. */
const kinds: Readonly<Record<string, (api: Pick<Client, "raw" | "fetch">) => Client["raw"]>> = {
  raw: (api) => api.raw,
  "a client over api.fetch": (api) => createClient<paths>({ baseUrl, fetch: api.fetch }),
};

describe.each(Object.entries(kinds))("%s", (_, open) => {
  function create(...replies: Reply[]) {
    const fetch = scriptFetch(...replies);
    return { client: open(TikAPI({ apiKey: "unit-key", retries: 0, fetch })), requests: fetch.requests };
  }

  test.each([204, 205])("has no body and no error for a %i", async (status) => {
    const result = await create(new Response(null, { status })).client.GET("/key/info");
    expect([result.response.status, result.error, errorOf(result)]).toEqual([status, undefined, undefined]);
    expect(unwrap(result)).toBeUndefined();
  });

  test("has no body and no error for a HEAD, but an error for one that failed", async () => {
    const { client, requests } = create(new Response(null), new Response(null, { status: 404 }));
    const head = () => client.HEAD("/key/info" as never, {} as never) as ReturnType<typeof client.GET>;
    expect(errorOf(await head())).toBeUndefined();
    expect(errorOf(await head())).toMatchObject({ status: 404, operationId: expect.any(String) });
    expect(requests.map(({ method }) => method)).toEqual(["HEAD", "HEAD"]);
  });

  test.each(["json", "text", "arrayBuffer", "blob", "stream"] as const)(
    "throws an error inside a 200, whatever it is read as: %s",
    async (parseAs) => {
      const { client } = create(success({ statusCode: 10202 }));
      const error = await catchError(client.GET("/key/info", { parseAs }), TikTokError);
      expect(error).toMatchObject({ operationId: "key", status: 200, tiktokCode: 10202 });
    },
  );

  test.each(["text", "arrayBuffer", "blob", "stream"] as const)(
    "reads a success and a failure as %s",
    async (parseAs) => {
      const { client } = create(success({ a: 1 }), failure(403, { statusCode: 10202 }));
      const { data } = await client.GET("/key/info", { parseAs });
      expect(await new Response(data as BodyInit).json()).toMatchObject({ a: 1 });
      expect(errorOf(await client.GET("/key/info", { parseAs }))).toMatchObject({
        constructor: TikTokError,
        tiktokCode: 10202,
      });
    },
  );

  test("throws for a 200 that is not JSON, and for an empty one", async () => {
    const { client } = create(new Response("<html>"), new Response(""));
    await catchError(client.GET("/key/info"), ParseError);
    await catchError(client.GET("/key/info"), ParseError);
  });

  test("takes an answer without JSON for a change that is done", async () => {
    const keys = { apiKey: "unit-key", accountKey: "unit-account-key" };
    const client = open(TikAPI({ ...keys, fetch: scriptFetch(new Response("")) }).user());
    const result = await client.POST("/user/like", { body: { media_id: "7000000000000000001" } });
    expect([result.data, result.error, result.response.status]).toEqual([undefined, undefined, 200]);
  });
});

test("a fetch given to one call of raw goes below the client, but one given to a client over api.fetch replaces it", async () => {
  const own = scriptFetch(success({ a: 1 }), success({ a: 2 }));
  const below = scriptFetch();
  const api = TikAPI({ apiKey: "unit-key", fetch: below });
  for (const open of Object.values(kinds)) unwrap(await open(api).GET("/key/info", { fetch: own }));
  expect(own.requests.map(({ headers }) => headers.get("x-api-key"))).toEqual(["unit-key", null]);
  expect(below.requests).toHaveLength(0);
});
