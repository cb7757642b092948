import { describe, expect, test } from "vitest";
import { operations } from "../../generated/operations.js";
import { findOperation } from "../../src/spec/find-operation.js";

describe("the operation that a method and a path belong to", () => {
  test.each(operations.map(({ id, method, path }) => [id, method, path] as const))(
    "is %s for its own",
    (id, method, path) => {
      expect(findOperation(operations, method, path)?.id).toBe(id);
    },
  );

  test("is found by a path that is filled in", () => {
    const [template] = operations.filter(({ path }) => path.endsWith("}"));
    expect(
      findOperation(operations, template?.method ?? "", template?.path.replace(/\{\w+\}/, "anything") ?? "")?.id,
    ).toBe(template?.id);
  });

  test.each([
    ["an unknown path", "GET", "/nowhere"],
    ["a known path with another method", "DELETE", operations[0]?.path ?? ""],
    ["a path that goes on", "GET", `${operations[0]?.path}/further`],
    ["a path that stops short", "GET", operations[0]?.path.replace(/\/[^/]+$/, "") ?? ""],
  ])("is none for %s", (_, method, path) => {
    expect(findOperation(operations, method, path)).toBeUndefined();
  });
});
