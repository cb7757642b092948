import { describe, expect, test } from "vitest";
import { convert, readArguments, readOperationArguments, readWholeNumber } from "../../cli/arguments.js";
import { UsageError } from "../../cli/errors.js";
import { refuseKeys } from "../../cli/keys.js";
import { listOptions, operationOptions } from "../../cli/options.js";
import { operations } from "../../generated/operations.js";

describe("arguments of an operation", () => {
  test("become what its parameters take", () => {
    const args = ["public.posts", "--secUid", "abc", "--count=10", "--cursor", "00123"];
    const read = readOperationArguments(operations, args, operationOptions);
    expect(read.operation.id).toBe("public.posts");
    expect(read.params).toEqual({ secUid: "abc", count: 10, cursor: "00123" });
  });

  test("can be given by --param where a command has an option of that name", () => {
    const options = { ...operationOptions, count: { type: "string", help: "" } } as const;
    const args = ["public.posts", "--count", "5", "--param", "count=20", "--param", "cursor=a=b"];
    const read = readOperationArguments(operations, args, options);
    expect(read.params).toEqual({ count: 20, cursor: "a=b" });
    expect(read.values).toMatchObject({ count: "5" });
  });

  test.each([
    [["public.posts", "--count", "ten"], "--count must be a whole number"],
    [["public.posts", "--cuont", "10"], "Unknown option '--cuont'. Did you mean --count? Options: --json"],
    [["public.posts", "extra"], 'Unexpected argument "extra"'],
    [["public.posts", "--count"], "--count"],
    [["public.posts", "--param", "nonsense"], "--param takes <name>=<value>"],
    [["public.posts", "--param", "a=b"], "--param takes <name>=<value>. The parameters of public.posts: "],
    [["public.posts", "--param", "cuont=1"], "Did you mean count? The parameters of public.posts: "],
    [["public.posts", "--secuid", "abc"], "Did you mean --secUid?"],
    [["public.psots"], "Did you mean public.posts?"],
    [["chek"], "Did you mean public.check?"],
    [["public.post"], 'No operation named "public.post". Did you mean public.posts?'],
    [["--count", "10"], "Name an operation first"],
    [[], "Name an operation first"],
  ])("%j are refused: %s", (args, problem) => {
    const read = () => readOperationArguments(operations, args, operationOptions);
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
  expect(() => readWholeNumber("limit", text)).toThrow("--limit must be a whole number, 0 or more.");
});

test("the last of an option that is given twice counts", () => {
  expect(readArguments(["--out", "a", "--out", "b"], listOptions, 0).values).toEqual({ out: "b" });
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
