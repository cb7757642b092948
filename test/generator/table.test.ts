import { expect, it } from "vitest";
import * as generated from "../../generated/operations.js";
import { newestTable } from "../../src/spec/api-table.js";

it("the table has everything that was compiled for the client, under the same names", () => {
  const { table, ...parts } = generated;
  expect(table.operations.length).toBeGreaterThan(0);
  expect(table).toEqual({ ...parts, version: newestTable });
});
