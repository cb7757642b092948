import type { Tree } from "./vary-tree.js";

const ok = (schema: string, examples: { [name: string]: Tree }): { [name: string]: Tree } => ({
  "200": {
    description: "What was asked for.",
    "x-confidence": "documented",
    content: { "application/json": { schema: { $ref: `../schemas/${schema}.yaml` }, examples } },
  },
  "400": { $ref: "../responses.yaml#/Failure" },
});

const page = (drinks: Tree[], next: string | number) => ({ status: "ok", more: false, next, drinks });

/** A spec in files, as small as it can be with everything that the generator knows. */
export const tinySpec: { readonly [file: string]: Tree } = {
  "openapi.yaml": {
    openapi: "3.1.0",
    info: { title: "Drinks", version: "1.0.0", description: "A bar.", license: { name: "MIT", identifier: "MIT" } },
    servers: [
      { url: "https://drinks.example" },
      { url: "http://try.example", "x-sandbox": true, "x-demo-keys": { apiKey: "demo", accountKey: "demo" } },
    ],
    tags: [{ name: "Drinks", description: "What the bar has." }],
    security: [{ ApiKey: [] }],
    paths: {
      "/drinks/{kind}": { $ref: "paths/drinks.yaml#/list" },
      "/drink": { $ref: "paths/drinks.yaml#/order" },
      "/news": { $ref: "paths/drinks.yaml#/news" },
      "/video": { $ref: "paths/drinks.yaml#/video" },
    },
    components: {
      securitySchemes: {
        ApiKey: { type: "apiKey", in: "header", name: "X-KEY" },
        AccountKey: {
          type: "apiKey",
          in: "header",
          name: "X-ACCOUNT",
          "x-authorization-url": "https://drinks.example/allow",
        },
      },
    },
    "x-envelope": {
      status: "status",
      error: "error",
      messages: ["message"],
      codes: ["code"],
      fields: "fields",
      sessionExpiredCode: 8,
    },
    "x-video": {
      schema: "Drink",
      links: ["/film"],
      operation: "drinks.video",
      parameter: "id",
      post: "/drink",
      headers: "/headers",
      userAgent: "any",
    },
    "x-post": {
      schema: "Drink",
      id: "/id",
      createTime: "/made",
      author: "/barkeeper/name",
      photos: "/photo",
      url: "https://drinks.example/{author}/{id}",
      photoUrl: "https://drinks.example/{author}/photos/{id}",
    },
    "x-counts": { schemas: ["Drink"], rounded: "counts", exact: "exactCounts" },
    "x-user": { schemas: ["Barkeeper"], usernames: ["name", "nick"], url: "https://drinks.example/{username}" },
  },
  "paths/drinks.yaml": {
    list: {
      parameters: [{ $ref: "../parameters.yaml#/Kind" }],
      get: {
        summary: "List drinks",
        operationId: "drinks.list",
        tags: ["Drinks"],
        parameters: [{ $ref: "../parameters.yaml#/Next" }, { $ref: "../parameters.yaml#/Count" }],
        "x-pagination": {
          roots: ["", "/inner"],
          items: "/drinks",
          id: ["/id", "/film"],
          order: "newest-first",
          time: "/made",
          pinned: "/first",
          more: "/more",
          next: { next: "/next" },
        },
        "x-variants": [{ parameter: "kind", value: "cold", schema: "DrinkPage", examples: ["full", "empty"] }],
        responses: ok("DrinkPage", {
          full: { value: page([{ id: "d1", size: 3 }], "1") },
          empty: { value: page([], 2) },
        }),
      },
    },
    order: {
      post: {
        summary: "Order a drink",
        operationId: "user.order",
        tags: ["Drinks"],
        security: [{ ApiKey: [], AccountKey: ["live"] }],
        "x-plan": "premium",
        "x-changes-state": true,
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: {
                type: "object",
                required: ["id"],
                properties: {
                  id: { type: "string", minLength: 1, description: "Which one.", example: "d1" },
                  iced: { type: "boolean", default: false, example: true },
                },
              },
            },
          },
        },
        responses: ok("OneDrink", { one: { value: { status: "ok", drink: { id: "d1" }, headers: {} } } }),
      },
    },
    news: {
      get: {
        summary: "Follow the news",
        operationId: "drinks.news",
        tags: ["Drinks"],
        parameters: [{ $ref: "../parameters.yaml#/Next" }],
        "x-pagination": {
          items: "/drinks",
          next: { next: "/next" },
          feed: { id: "/id", end: { "/id": ["end", "over"] }, endCodes: [7] },
        },
        responses: ok("DrinkPage", { one: { value: page([{ id: "d1" }], "x") } }),
      },
    },
    video: {
      get: {
        summary: "See a drink",
        operationId: "drinks.video",
        tags: ["Drinks"],
        parameters: [
          { name: "id", in: "query", required: true, schema: { type: "string", pattern: "^d[0-9]+$" }, example: "d1" },
        ],
        responses: ok("OneDrink", { one: { $ref: "../examples.yaml#/one" } }),
      },
    },
  },
  "parameters.yaml": {
    Kind: {
      name: "kind",
      in: "path",
      required: true,
      description: "Which kind.",
      schema: { type: "string", enum: ["cold", "hot"] },
      example: "cold",
    },
    Next: { name: "next", in: "query", schema: { type: ["string", "integer"] }, example: "1" },
    Count: {
      name: "count",
      in: "query",
      schema: { type: "integer", minimum: 1, maximum: 30, default: 10 },
      example: 5,
    },
  },
  "responses.yaml": {
    Failure: {
      description: "It failed.",
      content: {
        "application/json": {
          schema: { $ref: "schemas/Failure.yaml" },
          examples: { gone: { $ref: "examples.yaml#/gone" } },
        },
      },
    },
  },
  "examples.yaml": {
    one: { summary: "A drink", value: { status: "ok", drink: { id: "d1", film: "https://a.example/1" }, headers: {} } },
    gone: {
      summary: "No such drink",
      "x-tiktok-kind": "not-found",
      value: { status: "error", message: "Gone", code: 4 },
    },
  },
  "schemas/Drink.yaml": {
    description: "A drink.",
    type: "object",
    required: ["id"],
    properties: {
      id: { type: "string" },
      size: { type: "integer" },
      film: { type: "string", format: "uri" },
      after: { $ref: "Drink.yaml" },
      made: { type: ["integer", "string"] },
      first: { type: "boolean" },
      photo: { type: "string" },
      barkeeper: { $ref: "Barkeeper.yaml" },
      counts: { type: "object", properties: { sips: { type: "integer" } } },
      exactCounts: { type: "object", properties: { sips: { type: "string" } } },
    },
  },
  "schemas/Barkeeper.yaml": {
    type: "object",
    properties: { name: { type: "string" }, nick: { type: "string" } },
  },
  "schemas/DrinkPage.yaml": {
    type: "object",
    required: ["status", "drinks"],
    properties: {
      status: { type: "string" },
      more: { type: "boolean" },
      next: { type: ["string", "integer"] },
      inner: { $ref: "DrinkPage.yaml" },
      drinks: { type: "array", items: { $ref: "Drink.yaml" } },
    },
  },
  "schemas/OneDrink.yaml": {
    allOf: [
      { type: "object", required: ["status"], properties: { status: { type: "string" } } },
      {
        type: "object",
        properties: { drink: { $ref: "Drink.yaml" }, headers: { type: "object", additionalProperties: true } },
      },
    ],
  },
  "schemas/Failure.yaml": {
    type: "object",
    required: ["status"],
    properties: { status: { type: "string" }, message: { type: "string" }, code: { type: "integer" } },
  },
};
