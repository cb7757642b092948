import { describe, expect, it } from "vitest";
import TikAPI from "../../src/index.js";
import { mockTikAPI } from "../../src/testing.js";
import { requiredParameters } from "../support/example-parameters.js";
import { reachMethod } from "../support/reach-method.js";
import { serveMock } from "../support/serve-mock.js";
import { describeOperations, findExample, readSpec } from "../support/spec-operations.js";
import { createSpecValidator } from "../support/spec-validator.js";

const spec = readSpec();
const validator = createSpecValidator(spec);
const variants = describeOperations(spec).flatMap((operation) =>
  operation.variants.map((variant) => ({ ...variant, operation, value: variant.value ?? "any value" })),
);

const served = serveMock();
const mocks = {
  "in memory": () => TikAPI({ apiKey: "any", accountKey: "any", fetch: mockTikAPI().fetch }),
  "of the server": () => served.connect(),
};

describe.each(Object.entries(mocks))("an answer %s is what its parameters ask for:", (_, connect) => {
  it.each(variants)("$operation.id with $parameter = $value gives $schema", async ({ operation, schema }) => {
    const variant = operation.variants.find((one) => one.schema === schema);
    const { json } = await reachMethod(connect(), operation)(requiredParameters(operation, variant));
    expect(validator.findProblems(`/components/schemas/${schema}`, json)).toEqual([]);
    // Schemas are open: the body of another variant could fit.
    expect(json).toEqual(findExample(operation, 200, variant?.examples?.[0]).value);
  });
});

describe("in memory a script follows the parameters too:", () => {
  const start = () => {
    const tiktok = mockTikAPI();
    return { tiktok, api: TikAPI({ apiKey: "any", fetch: tiktok.fetch }) };
  };

  it("changes are made to the example that fits the call", async () => {
    const { tiktok, api } = start();
    tiktok.on("public.search").reply({ message: "changed" });
    const users = (await api.public.search({ category: "users", query: "a" })).json;
    const videos = (await api.public.search({ category: "videos", query: "a" })).json;
    expect([users.message, videos.message]).toEqual(["changed", "changed"]);
    expect(users.user_list?.length).toBeGreaterThan(0);
    expect(videos.item_list?.length).toBeGreaterThan(0);
  });

  it("items of pages are made from those of that example", async () => {
    const { tiktok, api } = start();
    tiktok.on("public.search").pages([{}, {}], [{}]);
    const users = await api.public.search({ category: "users", query: "a" }).toArray();
    expect(users.map(({ user_info }) => typeof user_info?.uid)).toEqual(["string", "string", "string"]);
    const videos = await api.public.search({ category: "videos", query: "a" }).toArray();
    expect(videos.map(({ author }) => typeof author)).toEqual(["object", "object", "object"]);
  });

  it("a list by name leads to the pages, as by id", async () => {
    const { tiktok, api } = start();
    tiktok.on("public.hashtag").fail(503).pages(["a"], ["b"]);
    const posts = await api.public.hashtag({ name: "tea" }, { retries: 1 }).toArray();
    expect(posts.map(({ id }) => id)).toEqual(["a", "b"]);
    const calls = tiktok.calls("public.hashtag").map(({ params }) => ["name" in params, "id" in params, params.cursor]);
    expect(calls).toEqual([
      [true, false, undefined],
      [true, false, undefined],
      [false, true, undefined],
      [false, true, "1"],
    ]);
  });
});
