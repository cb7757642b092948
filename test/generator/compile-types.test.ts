import { describe, expect, it } from "vitest";
import { compileTypes } from "../../generator/compile/compile-types.js";

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
  const lacking = ["put", "post", "delete", "options", "head", "patch", "trace"].map((method) => `${method}?: never;`);
  const paths = `export interface paths { "/drafts": { get: operations["drafts"]; ${lacking.join(" ")} }; }`;
  expect(compact).toContain(paths);
  expect(compact).toContain(
    "/** A draft. */ export interface Draft { /** * Format: uri * Where it is. */ link?: string; }",
  );
  expect(compact).toContain("schemas: { Draft: Draft; };");
  expect(compact).toContain("parameters: { /** How many. */ Count: number; };");
  expect(compact).toContain(
    'drafts: { parameters: { query?: { count?: components["parameters"]["Count"]; /** Whose drafts. */ box?: string; }; };',
  );
  expect(compact.replace(paths, "")).not.toContain("?: never");
});

describe("a schema", () => {
  const text = { type: "string" };
  const object = (properties: object, more: object = {}) => ({ type: "object", properties, ...more });
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const declare = async (schemas: object): Promise<string[]> => {
    const types = await compileTypes(JSON.stringify({ ...spec, paths: {}, components: { schemas } }));
    const declarations = types
      .slice(types.indexOf("operations"))
      .replace(/\/\*.*?\*\/|\s+/gs, " ")
      .split(/(?=export )/);
    return declarations.slice(1).map((declaration) => declaration.trim());
  };

  it("of an object is an interface, which inherits from the schemas that it is made of", async () => {
    const Named = { allOf: [ref("Base"), object({ name: text })] };
    const Nested = { allOf: [{ allOf: [ref("Named"), object({ a: text })] }, object({ b: ref("Base") })] };
    expect(await declare({ Base: object({ id: text }), Named, Nested, Same: { allOf: [ref("Base")] } })).toEqual([
      "export interface Base { id?: string; }",
      "export interface Named extends Base { name?: string; }",
      "export interface Nested extends Named { a?: string; b?: Base; }",
      "export interface Same extends Base { }",
    ]);
  });

  it("that no interface can be is an alias", async () => {
    const Either = { oneOf: [ref("Base"), object({ other: text })] };
    const schemas = {
      Base: object({ id: text }),
      Kind: { enum: ["a", "b"] },
      List: { type: "array", items: ref("Base") },
    };
    expect(await declare({ ...schemas, Either, Both: { allOf: [ref("Either"), object({ more: text })] } })).toEqual([
      "export interface Base { id?: string; }",
      'export type Kind = "a" | "b";',
      "export type List = Base[];",
      "export type Either = Base | { other?: string; };",
      "export type Both = Either & { more?: string; };",
    ]);
  });

  it("whose parts have members in common is an intersection, since an interface could refuse them", async () => {
    const Counts = object({}, { additionalProperties: { type: "integer" } });
    const Numbered = { allOf: [ref("Base"), object({ id: { type: "integer" } })] };
    const Counted = { allOf: [ref("Base"), Counts] };
    expect((await declare({ Base: object({ id: text }), Numbered, Counted })).slice(1)).toEqual([
      "export type Numbered = Base & { id?: number; };",
      "export type Counted = Base & { [key: string]: number; };",
    ]);
  });

  it("that refers to itself is declared once", async () => {
    const Comment = object({ replies: { type: "array", items: ref("Comment") } });
    expect(await declare({ Comment })).toEqual(["export interface Comment { replies?: Comment[]; }"]);
  });

  it("whose name is none in TypeScript, or is taken, gets another", async () => {
    const names = ["Error", "live-room", "Item", "string", "2nd"];
    const declared = await declare(Object.fromEntries(names.map((name) => [name, object({ of: ref("live-room") })])));
    expect(declared.map((declaration) => declaration.split(" ")[2])).toEqual([
      ...["ErrorBody", "LiveRoom", "ItemBody", "StringBody", "_2nd"],
    ]);
    expect(new Set(declared.map((declaration) => declaration.split("{")[1]))).toEqual(new Set([" of?: LiveRoom; }"]));
  });
});
