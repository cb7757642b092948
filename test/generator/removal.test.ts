import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { table } from "../../generated/operations.js";
import { compileApiPage } from "../../generator/compile/compile-api-page.js";
import { describeMethod } from "../../generator/compile/describe-method.js";
import { loadSpec } from "../../generator/read/load-spec.js";
import { readOperations } from "../../generator/read/read-operations.js";
import { annotateOperations } from "../../scripts/docs/annotate-operations.js";
import { findEarlyRemovals } from "../../scripts/spec-diff/find-early-removals.js";
import { editSpec, notes } from "./edited-spec.js";

const { spec } = await loadSpec(fileURLToPath(new URL("../../openapi/openapi.yaml", import.meta.url)));
const operations = readOperations(spec);
const going = operations.filter(({ source }) => source["x-removed-in"] !== undefined);

describe("an operation that a later version of the API no longer has", () => {
  it("is one of the spec's", () => expect(going.map(({ id }) => id)).toContain("public.discoverKeyword"));

  it("is deprecated in the types, with the reason", () => {
    for (const operation of going)
      expect(describeMethod(operation, "")).toContain(
        `@deprecated Version ${operation.source["x-removed-in"]} of the API no longer has it.`,
      );
  });

  it("is deprecated in the list of operations and on the reference page", async () => {
    const page = compileApiPage(spec, operations).split("\n");
    const { paths } = (await annotateOperations(spec, operations, table, [])) as {
      paths: Record<string, Record<string, { deprecated?: boolean; description: string }>>;
    };
    for (const { path, method, source } of going) {
      expect(page.find((line) => line.includes(`\`${method} ${path}\``))).toContain(", deprecated");
      const shown = paths[path]?.[method.toLowerCase()];
      expect(shown?.deprecated).toBe(true);
      expect(shown?.description).toContain(
        `**Deprecated**: version ${source["x-removed-in"]} of the API no longer has it.`,
      );
    }
  });
});

describe("an operation can be removed", () => {
  const place = ["paths", "/note/{id}", "get"];
  const without = editSpec(notes, [[place, undefined]]);

  it("once a release said that it will go", () => {
    expect(findEarlyRemovals(editSpec(notes, [[[...place, "x-removed-in"], "3.2"]]), without)).toEqual([]);
    expect(findEarlyRemovals(notes, notes)).toEqual([]);
  });

  it("not before", () => {
    expect(findEarlyRemovals(notes, without)).toEqual([
      "public.note is removed, but no release said so. Keep it until the next minor version, with x-removed-in.",
    ]);
  });

  it("and a path can change without it", () => {
    const get = notes.paths["/note/{id}"]?.["get"];
    expect(findEarlyRemovals(notes, editSpec(without, [[["paths", "/notes/{id}"], { get }]]))).toEqual([]);
  });
});
