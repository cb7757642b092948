import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { compileMethods } from "../../generator/compile/compile-methods.js";
import { compileModels } from "../../generator/compile/compile-models.js";
import { readOperations } from "../../generator/read/read-operations.js";
import type { Spec } from "../../generator/read/spec.js";
import { makeSpec } from "./small-spec.js";

const methodsOf = (spec: Spec) => compileMethods(spec, readOperations(spec));
const modelsOf = (spec: Spec) => compileModels(spec, readOperations(spec));
const listImports = (source: string): string[] =>
  [...source.matchAll(/^(?:im|ex)port type \{([^}]*)\} from "(.+)";$/gm)].map(
    ([, names = "", from]) =>
      `${names
        .split(",")
        .map((name) => name.trim())
        .filter(Boolean)
        .join(" ")} from ${from}`,
  );
const toBody = (schema: object) => ({ responses: { "200": { content: { "application/json": { schema } } } } }) as const;

it("the file of names imports no code of the client", () => {
  const models = readFileSync(new URL("../../generated/models.ts", import.meta.url), "utf8");
  const [used, offered, ...others] = listImports(models);
  expect(offered).toContain(" Post ");
  expect(offered?.split(" ")).toEqual(expect.arrayContaining(used?.split(" ") ?? []));
  expect(others).toEqual([]);
});

it("the tree imports what its methods name, and nothing else", () => {
  const accessors = "Item OperationId Params Result";
  expect(listImports(methodsOf(makeSpec(toBody({ $ref: "#/components/schemas/Event" }))))).toEqual([
    "CallOptions from ../src/settings/options.js",
    "Page from ../src/list/page.js",
    "TikAPIResponse from ../src/call/response.js",
    `${accessors} Event PublicEventsParams from ./models.js`,
  ]);
  const feed = { id: "/id", end: {}, endCodes: [] };
  expect(listImports(methodsOf(makeSpec({ "x-pagination": { items: "/list", next: {}, feed } })))).toEqual([
    "Page from ../src/list/page.js",
    "FeedOptions PagedCall from ../src/list/paged-call.js",
    `${accessors} PublicEventsParams from ./models.js`,
    "paths from ./types.js",
  ]);
});

it("a body without a name is found by its path", () => {
  const spec = makeSpec();
  expect(listImports(modelsOf(spec))).toEqual(["paths from ./types.js", "Event from ./types.js"]);
  expect(modelsOf(spec)).toContain(
    'result: paths["/events"]["get"]["responses"]["200"]["content"]["application/json"]',
  );
});

it("a method stands in the tree of the client that may call it", () => {
  const linesOf = (operationId: string, security: string) =>
    methodsOf(makeSpec({ operationId, security: [{ [security]: [] }] }))
      .replace(/^(?!export interface|[ }]).*/gm, "")
      .split("\n")
      .filter((line) => !/^ *(\/\*\*| \*)/.test(line) && line !== "")
      .map((line) => line.replace(/\(.*/, "()").trim());
  expect(linesOf("public.live.events", "ApiKey")).toEqual([
    ...["export interface PublicMethods {", "readonly public: {", "readonly live: {", "events()", "};", "};", "}"],
    ...["export interface AccountMethods {", "}", "export interface ListsByPath {", "}"],
  ]);
  expect(linesOf("user.live.events", "AccountKey")).toEqual([
    ...["export interface PublicMethods {", "}"],
    ...["export interface AccountMethods {", "readonly live: {", "events()", "};", "}"],
    ...["export interface ListsByPath {", "}"],
  ]);
});

it("a list can be found by its path, with its options and what it gives", () => {
  const paging = { items: "/events", next: { cursor: "/cursor" } };
  const methods = methodsOf(makeSpec({ operationId: "public.events", "x-pagination": paging }));
  expect(methods).toMatch(
    /ListsByPath \{\n {2}"\/events": \{ options: \w+; calls: \[\[PublicEventsParams, PagedCall<.*>\]\] \};/,
  );
});
