import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { startMock } from "../../src/mock.js";
import { createMock, createTikAPI, type PagedCall } from "../../src/runtime.js";
import { type Generated, generateFrom } from "../support/adopt-document.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";

/** A list without any example, below the path of its server. */
const document = {
  openapi: "3.0.3",
  info: { title: "Drinks", version: "1" },
  servers: [{ url: "https://drinks.example/v2" }],
  paths: {
    "/drinks": {
      get: {
        operationId: "drinks/list",
        parameters: [
          { name: "page", in: "query", schema: { type: "integer" } },
          { name: "kinds", in: "query", schema: { type: "array", items: { type: "string" } } },
        ],
        responses: {
          200: {
            description: "OK",
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  properties: {
                    drinks: { type: "array", items: { $ref: "#/components/schemas/drink" } },
                    has_more: { type: "boolean" },
                  },
                },
              },
            },
          },
        },
      },
    },
    "/drinks/{name}": {
      delete: {
        operationId: "drinks/pour-out",
        parameters: [{ name: "name", in: "path", required: true, schema: { type: "string" } }],
        responses: { 204: { description: "Gone" } },
      },
    },
  },
  components: {
    schemas: {
      drink: {
        type: "object",
        properties: {
          id: { type: "string" },
          made: { type: "string", format: "date" },
          over: { $ref: "#/components/schemas/drink" },
        },
      },
    },
  },
};

const overlay = {
  overlay: "1.0.0",
  info: { title: "Pages", version: "1" },
  actions: [
    {
      target: "$.paths['/drinks'].get",
      update: { "x-pagination": { items: "/drinks", more: "/has_more", next: { page: { add: 1, start: 1 } } } },
    },
  ],
};

/** The part of the client that this calls. */
interface Client {
  readonly drinks: {
    list(params?: object): PagedCall<object, { readonly id: string; readonly made: string }, object>;
    pourOut(params: object): Promise<{ readonly status: number; readonly json: unknown }>;
  };
}

const make = ({ table }: Generated, options: object) => createTikAPI<never, Client>(table).TikAPI({ ...options });

it("in memory, a list without examples has pages of what its schema says", async () => {
  const generated = await generateFrom(document, overlay);
  const mock = createMock(generated.table, generated.document);
  // The types know the operations of this package's spec only.
  const on = mock.on as unknown as (id: string) => { pages(...ids: readonly (readonly string[])[]): void };
  on("drinks.list").pages(["a", "b"], ["c"]);
  const api = make(generated, { fetch: mock.fetch });
  const drinks = await api.drinks.list({ kinds: ["hot", "cold"] }).toArray();
  expect(drinks).toMatchObject(["a", "b", "c"].map((id) => ({ id, made: "2024-01-14" })));
  expect(mock.calls().map(({ params }) => params)).toEqual([
    { kinds: ["hot", "cold"] },
    { kinds: ["hot", "cold"], page: 2 },
  ]);
  expect(await api.drinks.pourOut({ name: "tea" })).toMatchObject({ status: 204, json: undefined });
  expect(mock.unexpected).toEqual([]);
});

it("the server answers by a document that was compiled", async () => {
  const generated = await generateFrom(document, overlay);
  const folder = join(await makeTemporaryFolder(), "client");
  await mkdir(folder);
  await writeFile(join(folder, "openapi.json"), generated.files["openapi.json"] ?? "");
  const mock = await startMock({ spec: join(folder, "openapi.json") });
  try {
    const api = make(generated, { baseUrl: mock.url });
    const on = mock.on as unknown as (id: string) => { pages(...ids: readonly (readonly string[])[]): void };
    on("drinks.list").pages(["a"], ["b"]);
    expect((await api.drinks.list().toArray()).map(({ id }) => id)).toEqual(["a", "b"]);
    expect((await api.drinks.pourOut({ name: "tea" })).status).toBe(204);
  } finally {
    await mock.close();
  }
});
