import { describe, expect, test } from "vitest";
import { findNearest } from "../../cli/nearest-name.js";

describe("the nearest name", () => {
  const names = ["username", "secUid", "count", "cursor", "country", "id"];

  test.each([
    ["usernme", "username"],
    ["usernmae", "username"],
    ["secuid", "secUid"],
    ["sec_uid", "secUid"],
    ["cuont", "count"],
    ["contry", "country"],
    ["ID", "id"],
  ])("to %s is %s", (given, nearest) => {
    expect(findNearest(given, names)).toBe(nearest);
  });

  test.each(["", "nonsense", "xyz", "user"])("to %j is none", (given) => {
    expect(findNearest(given, names)).toBeUndefined();
  });
});
