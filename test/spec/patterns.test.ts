import { describe, expect, it } from "vitest";
import { operations } from "../../generated/operations.js";
import { findSlowText } from "../../generator/check/time-pattern.js";
import { describeOperations, readSpec } from "../support/spec-operations.js";
import { listPatterns } from "../support/spec-schemas.js";

const spec = readSpec();
const patterns = listPatterns(spec);

/** What the official package checks a secUid with: it tries all ways to cut the text into 30 pieces. */
const officialSecUid = "^(.*?){30,}$";

describe("the patterns of the spec", () => {
  it.each(patterns)("%s compiles with the u flag and stays fast on hostile input", (pattern) => {
    expect(() => new RegExp(pattern, "u")).not.toThrow();
    expect(findSlowText(pattern)).toBeUndefined();
  });

  it("are those that the client checks parameters with", () => {
    const used = operations.flatMap(({ parameters }) => parameters.flatMap(({ pattern }) => pattern ?? []));
    expect([...new Set(used)].sort()).toEqual([...patterns].sort());
  });

  it("leave out the official secUid pattern, which a line break hangs", () => {
    expect(findSlowText(officialSecUid)).toBeDefined();
    expect(patterns).not.toContain(officialSecUid);
    const secUids = describeOperations(spec).flatMap(({ parameters }) =>
      parameters.filter(({ name }) => name === "secUid"),
    );
    expect(secUids.length).toBeGreaterThan(0);
    expect(new Set(secUids.map(({ schema }) => JSON.stringify([schema.minLength, schema.pattern ?? null])))).toEqual(
      new Set(["[30,null]"]),
    );
  });
});
