import { describe, expect, it } from "vitest";
import { createTikAPI, type FetchInit } from "../../src/runtime.js";
import { type Generated, generateFrom } from "../support/adopt-document.js";

type Members = Readonly<Record<string, unknown>>;

const answer = (schema: object = { type: "object" }): object => ({
  responses: { 200: { description: "OK", content: { "application/json": { schema } } } },
});

const write = (paths: object, rest: Members = {}): object => ({
  openapi: "3.1.0",
  info: { title: "Drinks", version: "1" },
  servers: [{ url: "https://drinks.example/v2" }],
  paths,
  ...rest,
});

const listIds = ({ operations }: Generated): string[] => operations.map(({ id }) => id);

/** A client of which no type is known here. */
interface AnyClient {
  call(id: string, params?: object): Promise<{ readonly json: unknown }>;
}

/** Calls an operation, and returns what was sent. */
async function send({ table }: Generated, id: string, params: object, options: object = {}) {
  const sent: { readonly url: string; readonly init: FetchInit }[] = [];
  const fetch = async (url: string, init: FetchInit) => {
    sent.push({ url, init });
    return Response.json({});
  };
  const { TikAPI } = createTikAPI<never, AnyClient>(table);
  await TikAPI({ apiKey: "key-for-drinks", fetch, ...options }).call(id, params);
  return sent[0];
}

describe("methods are named", () => {
  it("by operationId, as a name of JavaScript and as a tree", async () => {
    const client = await generateFrom(
      write({
        "/a": {
          get: { operationId: "drinks/list-all", ...answer() },
          post: { operationId: "drinks.make", ...answer() },
        },
        "/b": { get: { operationId: "Get a drink", ...answer() } },
      }),
    );
    expect(listIds(client)).toEqual(["drinks.listAll", "drinks.make", "GetADrink"]);
    expect(client.told["id"]).toContain("drinks.listAll: is drinks/list-all in the spec; its method is drinks.listAll");
  });

  it("by their path where they have no id", async () => {
    const client = await generateFrom(write({ "/drinks/{name}/size": { get: answer(), put: answer() } }));
    // The path is not described.
    expect(listIds(client)).toEqual(["getDrinksNameSize", "putDrinksNameSize"]);
  });

  it("apart from each other, from the client's own members and from what promises have", async () => {
    const client = await generateFrom(
      write({
        "/a": { get: { operationId: "a", ...answer() }, post: { operationId: "a.b", ...answer() } },
        "/b": { get: { operationId: "fetch", ...answer() }, post: { operationId: "A", ...answer() } },
        "/c": { get: { operationId: "x.then", ...answer() }, post: { operationId: "user.x", ...answer() } },
      }),
    );
    expect(listIds(client)).toEqual(["a", "aB", "fetch_", "A2", "x.then_", "user_.x"]);
  });
});

describe("keys", () => {
  const schemes = (all: Members, security: readonly object[]) =>
    write({ "/a": { get: { operationId: "a", security, ...answer() } } }, { components: { securitySchemes: all } });

  it("are sent as a bearer token where the spec says so", async () => {
    const client = await generateFrom(schemes({ login: { type: "http", scheme: "bearer" } }, [{ login: [] }]));
    const sent = await send(client, "a", {});
    expect(sent?.init.headers).toMatchObject({ authorization: "Bearer key-for-drinks" });
  });

  it("are sent in the header that most operations take; what else there is, is told", async () => {
    const client = await generateFrom(
      schemes({ k: { type: "apiKey", in: "header", name: "X-Drink" }, q: { type: "apiKey", in: "query", name: "q" } }, [
        { k: [] },
      ]),
    );
    expect((await send(client, "a", {}))?.init.headers).toMatchObject({ "x-drink": "key-for-drinks" });
    expect(client.told["key"]?.[1]).toMatch(/^q: is not sent/);
  });

  it("are not needed where no operation takes one", async () => {
    const sent = await send(await generateFrom(schemes({}, [])), "a", {}, { apiKey: undefined });
    expect(Object.keys(sent?.init.headers ?? {})).toEqual(["accept"]);
  });
});

describe("servers", () => {
  it("have the defaults of their variables", async () => {
    const servers = [{ url: "https://{region}.drinks.example", variables: { region: { default: "north" } } }];
    const client = await generateFrom(write({ "/a": { get: { operationId: "a", ...answer() } } }, { servers }));
    expect((await send(client, "a", {}))?.url).toBe("https://north.drinks.example/a");
  });

  it("are asked for where the spec has none that is whole", async () => {
    const client = await generateFrom(
      write({ "/a": { get: { operationId: "a", ...answer() } } }, { servers: [{ url: "/v1" }] }),
    );
    expect(client.told["server"]).toEqual([
      "servers: /v1 is no whole address; pass baseUrl, or write it in an overlay",
    ]);
    await expect(send(client, "a", {})).rejects.toThrow("baseUrl is missing: the spec has no server.");
    expect((await send(client, "a", {}, { baseUrl: "https://here.example" }))?.url).toBe("https://here.example/a");
  });
});

describe("parameters", () => {
  it("are sent as lists, with commas or one by one, and in bodies as whatever JSON has", async () => {
    const list = { type: "array", items: { type: "string" } };
    const body = {
      type: "object",
      properties: { name: { type: ["string", "null"] }, parts: list, more: { type: "object" } },
    };
    const client = await generateFrom(
      write({
        "/a": {
          post: {
            operationId: "a",
            parameters: [
              { name: "each", in: "query", schema: list },
              { name: "joined", in: "query", explode: false, schema: list },
            ],
            requestBody: { content: { "application/json": { schema: body } } },
            ...answer(),
          },
        },
      }),
    );
    const given = { each: ["x", "y"], joined: ["x", "y"], name: null, parts: ["ice"], more: { a: 1 } };
    const sent = await send(client, "a", given);
    expect(sent?.url).toBe("https://drinks.example/v2/a?each=x&each=y&joined=x%2Cy");
    expect(JSON.parse(String(sent?.init.body))).toEqual({ name: null, parts: ["ice"], more: { a: 1 } });
    await expect(send(client, "a", { parts: "ice" })).rejects.toThrow("parts must be a list");
    await expect(send(client, "a", { each: [{}] })).rejects.toThrow("each must be a string");
  });

  it("of an open body are any, and a default is not sent for the caller", async () => {
    const client = await generateFrom(
      write({
        "/a": {
          put: {
            operationId: "a",
            parameters: [{ name: "size", in: "query", schema: { type: "integer", default: 3 } }],
            requestBody: { content: { "application/json": { schema: {} } } },
            ...answer(),
          },
        },
      }),
    );
    const sent = await send(client, "a", { anything: true });
    expect(sent?.url).toBe("https://drinks.example/v2/a");
    expect(sent?.init.body).toBe('{"anything":true}');
  });
});

describe("what no method can send is left out, and told with the reason:", () => {
  const form = { "application/x-www-form-urlencoded": { schema: { type: "object", properties: { a: {} } } } };
  it.each([
    ["a form", { requestBody: { content: form } }, "its body is application/x-www-form-urlencoded"],
    ["a list", { requestBody: { content: { "application/json": { schema: { type: "array" } } } } }, "is no object"],
    ["text", { responses: { 200: { description: "OK", content: { "text/csv": {} } } } }, "its success is text/csv"],
    [
      "an object in the query",
      { parameters: [{ name: "q", in: "query", required: true, schema: { type: "object" } }] },
      'its parameter "q" is an object in the query',
    ],
  ])("%s", async (_, part, reason) => {
    const client = await generateFrom(
      write({ "/a": { post: { operationId: "a", ...answer(), ...part }, get: { operationId: "b", ...answer() } } }),
    );
    expect(listIds(client)).toEqual(["b"]);
    expect(client.told["leftOut"]).toEqual([expect.stringContaining(reason)]);
  });
});

describe("lists", () => {
  const page = {
    type: "object",
    properties: { drinks: { type: "array", items: {} }, next_cursor: { type: "string" } },
  };
  const paths = {
    "/drinks": {
      get: {
        operationId: "list",
        parameters: [{ name: "cursor", in: "query", schema: { type: "string" } }],
        ...answer(page),
      },
    },
  };

  it("are suggested, and have no pages until somebody says so", async () => {
    const client = await generateFrom(write(paths));
    expect(client.table.operations[0]?.paging).toBeUndefined();
    const [suggestion] = client.notes.flatMap((one) => one.suggestion ?? []);
    expect(suggestion).toMatchObject({
      target: "$.paths['/drinks'].get",
      update: { "x-pagination": { items: "/drinks", next: { cursor: "/next_cursor" } } },
    });
    const overlay = {
      overlay: "1.0.0",
      info: { title: "o", version: "1" },
      actions: [{ ...suggestion, reason: undefined }],
    };
    const taught = await generateFrom(write(paths), overlay);
    expect(taught.table.operations[0]?.paging).toMatchObject({ items: ["/drinks"] });
    expect(taught.told["paging"]).toBeUndefined();
  });

  it("with a place that the body does not have are refused, with the place in the overlay", async () => {
    const update = { "x-pagination": { items: "/drink", next: { cursor: "/next_cursor" } } };
    const overlay = {
      overlay: "1.0.0",
      info: { title: "o", version: "1" },
      actions: [{ target: "$.paths['/drinks'].get", update }],
    };
    await expect(generateFrom(write(paths), overlay)).rejects.toThrow(
      /overlay\.json:1:\d+: .*x-pagination\.items is \/drink, which its 200 body does not have; .*write \/drinks/,
    );
  });
});

it("reads OpenAPI 3.0 as 3.1 says it", async () => {
  const schema = {
    type: "object",
    properties: { size: { type: "integer", nullable: true, minimum: 1, exclusiveMinimum: true } },
  };
  const paths = { "/a": { get: { operationId: "a", ...answer(schema) } } };
  const { files } = await generateFrom({ ...write(paths), openapi: "3.0.3" });
  expect(files["types.ts"]).toContain("size?: number | null;");
  expect(files["openapi.json"]).not.toContain("nullable");
});

it.each([
  [{ swagger: "2.0", info: { title: "t", version: "1" }, paths: {} }, /spec\.json:1:1/],
  [{ openapi: "3.1.0", info: { title: "t" }, paths: {} }, /spec\.json:\d+:\d+: .*version/],
  [
    write({ "/a": { get: { operationId: "a", "x-paginaton": {}, ...answer() } } }),
    /x-paginaton is not known here.*write x-pagination/,
  ],
])("refuses what it cannot read, with the place: %#", async (document, message) => {
  await expect(generateFrom(document)).rejects.toThrow(message);
});
