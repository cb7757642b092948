import { describe, expect, it } from "vitest";
import { readSpec } from "../support/spec-operations.js";
import { listSchemaPointers } from "../support/spec-schemas.js";
import { createSpecValidator } from "../support/spec-validator.js";

const spec = readSpec();
const pointers = listSchemaPointers(spec);
const validator = createSpecValidator(spec);

describe("the schemas of the spec", () => {
  const places = { components: "/components/schemas/", parameters: "/components/parameters/", operations: "/paths/" };

  it.each(Object.entries(places))("compile with Ajv in strict mode: those of the %s", (_, start) => {
    const own = pointers.filter((pointer) => pointer.startsWith(start));
    expect(own.length).toBeGreaterThan(0);
    expect(own.flatMap((pointer) => validator.findSchemaProblems(pointer))).toEqual([]);
  });

  it("compile with Ajv in strict mode: those of the shared responses", () => {
    const own = pointers.filter((pointer) => pointer.startsWith("/components/responses/"));
    expect(own).not.toEqual([]);
    expect(own.flatMap((pointer) => validator.findSchemaProblems(pointer))).toEqual([]);
  });
});
