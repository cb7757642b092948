import { expect, it } from "vitest";
import { compileTypes } from "../../scripts/generate/compile/compile-types.js";

const spec = {
  openapi: "3.1.0",
  info: { title: "Drafts", version: "1" },
  paths: {
    "/drafts": {
      get: {
        operationId: "drafts",
        summary: "List drafts",
        parameters: [
          { $ref: "#/components/parameters/Count" },
          { name: "box", in: "query", description: "Whose drafts.", schema: { type: "string" } },
        ],
        responses: { "200": { description: "Drafts." } },
      },
    },
  },
  components: {
    parameters: { Count: { name: "count", in: "query", description: "How many.", schema: { type: "integer" } } },
    schemas: {
      Draft: {
        type: "object",
        description: "A draft.",
        properties: { link: { type: "string", format: "uri", description: "Where it is." } },
      },
    },
  },
};

it("types hold what can be given, each described once", async () => {
  const types = await compileTypes(JSON.stringify(spec));
  const compact = types.replace(/\s+/g, " ");
  expect(compact).toContain('export interface paths { "/drafts": { get: operations["drafts"]; }; }');
  expect(compact).toContain(
    "schemas: { /** A draft. */ Draft: { /** * Format: uri * Where it is. */ link?: string; }; };",
  );
  expect(compact).toContain("parameters: { /** How many. */ Count: number; };");
  expect(compact).toContain(
    'drafts: { parameters: { query?: { count?: components["parameters"]["Count"]; /** Whose drafts. */ box?: string; }; };',
  );
  expect(compact).not.toContain("?: never");
});
