import { expect, it } from "vitest";
import { readReservedNames } from "../../generator/check/read-reserved-names.js";
import TikAPI from "../../src/index.js";
import { describeOperations, readSpec } from "../support/spec-operations.js";

/** The names on an object and on what it inherits from, but for those that every object has. */
function listMembers(object: object | null): string[] {
  if (object === null || object === Object.prototype) return [];
  return [...Object.getOwnPropertyNames(object), ...listMembers(Object.getPrototypeOf(object))];
}

it("the reserved names are what a client has besides its operations", () => {
  const api = TikAPI({ apiKey: "any", accountKey: "any" });
  const members = new Set([...listMembers(api), ...listMembers(api.user())]);
  members.delete("constructor");
  for (const { id, account } of describeOperations(readSpec())) {
    const [top = ""] = (account ? id.slice("user.".length) : id).split(".");
    members.delete(top);
  }
  expect(members).toContain("withOptions");
  expect([...readReservedNames()].sort()).toEqual([...members].sort());
});
