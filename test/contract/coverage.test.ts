import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { describeOperations, readSpec } from "../support/spec-operations.js";

const operations = describeOperations(readSpec());

describe("the contract tests cover the spec", () => {
  it.each([...new Set(operations.map(({ tag }) => tag))])("%s has a file of its own", (tag) => {
    expect(existsSync(new URL(`${tag.toLowerCase()}.test.ts`, import.meta.url))).toBe(true);
  });
});
