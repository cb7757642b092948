import { describe, expect, test } from "vitest";
import { convert, readArguments, readOperationArguments, readWhole } from "../../cli/arguments.js";
import { UsageError } from "../../cli/errors.js";
import { refuseKeys } from "../../cli/refuse-keys.js";
import { operations } from "../../generated/operations.js";

describe("arguments of an operation", () => {
  test("become what its parameters take", () => {
    const read = readOperationArguments(operations, [
      "public.posts",
      "--secUid",
      "abc",
      "--count=10",
      "--cursor",
      "00123",
    ]);
    expect(read.operation.id).toBe("public.posts");
    expect(read.params).toEqual({ secUid: "abc", count: 10, cursor: "00123" });
  });

  test("can be given by --param where a command has an option of that name", () => {
    const own = { count: { type: "string" } } as const;
    const read = readOperationArguments(operations, ["public.posts", "--count", "5", "--param", "count=20"], own);
    expect(read.params).toEqual({ count: 20 });
    expect(read.values["count"]).toBe("5");
  });

  test.each([
    [["public.posts", "--count", "ten"], "--count must be a whole number"],
    [["public.posts", "--cuont", "10"], "Unknown option '--cuont'. Known: --json"],
    [["public.posts", "extra"], '"extra" is one argument too many'],
    [["public.posts", "--count"], "--count"],
    [["public.posts", "--param", "nonsense"], "--param takes <name>=<value>"],
    [["public.posts", "--param", "a=b"], "--param takes <name>=<value>"],
    [["public.post"], 'There is no operation "public.post". Did you mean public.posts?'],
    [["--count", "10"], "The operation comes first"],
    [[], "The operation comes first"],
  ])("%j are refused: %s", (args, problem) => {
    const read = () => readOperationArguments(operations, args);
    expect(read).toThrow(UsageError);
    expect(read).toThrow(problem);
  });

  test.each([
    [["boolean"], "true", true],
    [["boolean"], "false", false],
    [["number"], "1.5", 1.5],
    [["integer"], "-3", -3],
    [["string", "integer"], "7109178205151464746", "7109178205151464746"],
  ] as const)("of type %j: %s is %j", (types, text, value) => {
    expect(convert({ name: "x", types }, text)).toBe(value);
  });

  test.each([
    [["boolean"], "yes"],
    [["integer"], "1.5"],
    [["integer"], ""],
    [["number"], "1e3"],
  ] as const)("of type %j cannot be %j", (types, text) => {
    expect(() => convert({ name: "x", types }, text)).toThrow(UsageError);
  });
});

test.each(["-1", "1.5", "ten", ""])("a limit of %j is refused", (text) => {
  expect(() => readWhole("limit", text)).toThrow("--limit must be a whole number, 0 or more.");
});

test("the last of an option that is given twice counts", () => {
  expect(readArguments(["--out", "a", "--out", "b"], { out: { type: "string" } }, 0).values).toEqual({ out: "b" });
});

describe("a key on the command line", () => {
  test.each([
    ["--api-key", "s3cret-value"],
    ["--apiKey=s3cret-value"],
    ["--X-API-KEY", "s3cret-value"],
    ["--account-key=s3cret-value"],
    ["--accountKey", "s3cret-value"],
    ["--key=s3cret-value"],
  ])("is refused without repeating it: %s", (...args) => {
    const refuse = () => refuseKeys(["call", "key", ...args]);
    expect(refuse).toThrow(UsageError);
    expect(refuse).not.toThrow("s3cret");
    expect(refuse).toThrow("TIKAPI_API_KEY");
  });

  test.each([
    ["call", "key"],
    ["call", "public.search", "--query", "api-key"],
    ["list", "x", "--keyword", "a"],
  ])("is not what %s %s is", (...args) => {
    expect(refuseKeys(args)).toBeUndefined();
  });
});
