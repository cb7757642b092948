import { describe, expect, it } from "vitest";
import { table } from "../../generated/operations.js";
import { readApi } from "../../src/mocking/read-api.js";
import { readSpec } from "../support/spec-operations.js";

const spec = readSpec();

describe("what a mock reads from a document", () => {
  it("is what the generator compiles from it", () => {
    const { operations, keyHeaders, envelope } = readApi(spec);
    expect(operations).toEqual(table.operations);
    expect({ keyHeaders, envelope }).toEqual({ keyHeaders: table.keyHeaders, envelope: table.envelope });
  });

  it("follows references, also to parameters and bodies", () => {
    const { operations } = readApi({
      ...spec,
      paths: {
        "/drinks/{kind}": {
          parameters: [{ $ref: "#/shared/kind" }, { name: "x-trace", in: "header", schema: { type: "string" } }],
          post: { operationId: "drinks.make", requestBody: { $ref: "#/shared/body" }, responses: {} },
        },
      },
      shared: {
        kind: { name: "kind", in: "path", required: true, schema: { $ref: "#/shared/text" } },
        text: { type: "string", minLength: 1 },
        body: { content: { "application/json": { schema: { $ref: "#/shared/drink" } } } },
        drink: { type: "object", required: ["hot"], properties: { hot: { type: "boolean" }, note: {} } },
      },
    });
    expect(operations).toEqual([
      {
        id: "drinks.make",
        method: "POST",
        path: "/drinks/{kind}",
        parameters: [
          { name: "kind", in: "path", types: ["string"], required: true, minLength: 1 },
          { name: "hot", in: "body", types: ["boolean"], required: true },
          { name: "note", in: "body", types: [] },
        ],
      },
    ]);
  });

  it("has no keys and no envelope where the document names none", () => {
    expect(readApi({})).toEqual({
      operations: [],
      keyHeaders: { apiKey: "", accountKey: "" },
      envelope: { status: "", error: "", messages: ["message"], codes: [], fields: "" },
    });
  });

  it("has the header of a bearer token, and bodies whose members are not listed", () => {
    const schema = { oneOf: [{ properties: { ice: { type: "boolean" } } }] };
    const post = { requestBody: { content: { "application/json": { schema } } }, responses: {} };
    const securitySchemes = { ApiKey: { type: "http", scheme: "bearer" } };
    const { keyHeaders, operations } = readApi({ paths: { "/drinks": { post } }, components: { securitySchemes } });
    expect(keyHeaders.apiKey).toBe("Authorization");
    expect(operations).toMatchObject([{ takesOthers: true }]);
  });
});
