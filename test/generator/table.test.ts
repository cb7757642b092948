import { expect, it } from "vitest";
import * as generated from "../../generated/operations.js";

it("the table has everything that was compiled for the client, under the same names", () => {
  const { table, ...parts } = generated;
  expect(table.operations.length).toBeGreaterThan(0);
  expect(table).toEqual(parts);
});
