import { describe, expect, test } from "vitest";
import { checkParameters, findUnsendable } from "../../src/call/parameters.js";
import type { Operation, Parameter } from "../../src/spec/api-table.js";
import { ValidationError } from "../../src/spec/errors.js";

const parameters: readonly Parameter[] = [
  { name: "kind", in: "path", types: ["string"], required: true, enum: ["tea", "coffee"] },
  { name: "maker_id", in: "query", types: ["string"], required: true, minLength: 3, pattern: "^[0-9]+$" },
  { name: "count", in: "query", types: ["integer"], default: 30, minimum: 1, maximum: 30 },
  { name: "cursor", in: "query", types: ["string", "integer"] },
  { name: "name", in: "query", types: ["string"], minLength: 1 },
  { name: "sugar", in: "query", types: ["boolean"] },
  { name: "sort", in: "query", types: ["integer"], enum: [0, 1] },
];
const operation: Operation = { id: "drinks.list", method: "GET", path: "/drinks/{kind}", parameters };
const right = { kind: "tea", maker_id: "12345" };

const check = (params: unknown, validate = true) =>
  Object.fromEntries([...checkParameters(operation, params, validate)].map(([{ name }, value]) => [name, value]));

const findProblems = (params: unknown, validate = true) => {
  try {
    check(params, validate);
  } catch (error) {
    if (error instanceof ValidationError) return error.fields;
    throw error;
  }
  return {};
};

test("right parameters pass with the spec's defaults filled in", () => {
  expect(check({ ...right, cursor: 0, sugar: false })).toEqual({ ...right, count: 30, cursor: 0, sugar: false });
});

test("a value of the caller wins over the default", () => {
  expect(check({ ...right, count: 5 })).toMatchObject({ count: 5 });
});

test.each([undefined, null])(
  "%s counts as left out: the default applies, and nothing is sent without one",
  (absent) => {
    expect(check({ ...right, count: absent, name: absent, unheardOf: absent })).toEqual({ ...right, count: 30 });
  },
);

test("values are given in the spec's order, whatever order the caller used", () => {
  expect(Object.keys(check({ sugar: true, maker_id: "12345", kind: "tea" }))).toEqual([
    "kind",
    "maker_id",
    "count",
    "sugar",
  ]);
});

test("all problems of a call are named at once, each with the parameter and its rule", () => {
  expect(findProblems({ kind: "water", count: 31, sugar: "yes", colour: "red" })).toEqual({
    kind: 'must be one of "tea", "coffee"',
    maker_id: "is required",
    count: "must be at most 30",
    sugar: "must be a boolean",
    colour: expect.stringContaining("is not a parameter of drinks.list"),
  });
});

test.each([
  ["maker_id", "ab", "must have at least 3 characters"],
  ["maker_id", "abc", "must match ^[0-9]+$"],
  ["maker_id", "123\n", 'must match ^[0-9]+$. Did you mean "123"?'],
  ["maker_id", 12345, "must be a string"],
  ["count", 0, "must be at least 1"],
  ["count", 1.5, "must be a whole number"],
  ["count", "30", "must be a whole number"],
  ["count", 2 ** 53, "must be a whole number: a number this long loses its last digits"],
  ["cursor", true, "must be a string or a whole number"],
  ["name", "", "must not be empty"],
  ["sort", 2, "must be one of 0, 1"],
  ["kind", "cofee", 'must be one of "tea", "coffee"; did you mean "coffee"?'],
  ["kind", "Tea", 'must be one of "tea", "coffee"; did you mean "tea"?'],
  ["kind", "x".repeat(100_000), 'must be one of "tea", "coffee"'],
  ["kind", "", 'must not be "": it would change the path'],
  ["kind", ["tea"], "must be a string, a number or a boolean"],
])("%s: %j is refused", (name, value, problem) => {
  expect(findProblems({ ...right, [name]: value })).toEqual({ [name]: problem });
});

test.each([
  ["makerId", "did you mean maker_id?"],
  ["MAKER_ID", "did you mean maker_id?"],
  ["colour", "known: kind, maker_id, count, cursor, name, sugar, sort"],
])("an unknown parameter %s is refused with a hint", (name, hint) => {
  expect(findProblems({ ...right, [name]: "1" })[name]).toContain(hint);
});

test("an unknown parameter of an operation without any is refused as well", () => {
  const bare: Operation = { ...operation, parameters: [] };
  expect(() => checkParameters(bare, { colour: "red" }, true)).toThrow("takes none");
});

test("a pattern is one of Unicode, and only for texts", () => {
  const name: Parameter = { name: "name", in: "query", types: ["string", "integer"], pattern: "^\\p{L}+$" };
  const send = (value: unknown) => checkParameters({ ...operation, parameters: [name] }, { name: value }, true);
  expect([...send("härbor").values()]).toEqual(["härbor"]);
  expect([...send(5).values()]).toEqual([5]);
  expect(() => send("5")).toThrow("must match");
});

test("what an object inherits is no parameter", () => {
  expect(findProblems(Object.create(right))).toHaveProperty("maker_id", "is required");
});

test("parameters that are no object are refused", () => {
  for (const params of ["12345", 5, true, null, [right]]) {
    expect(findProblems(params)).toEqual({ params: "must be an object of parameters" });
    expect(() => check(params)).toThrow("drinks.list");
  }
});

describe("without validation", () => {
  test("rules of the spec are not checked, and unknown parameters are sent", () => {
    expect(check({ kind: "water", count: 99, colour: "red" }, false)).toEqual({
      kind: "water",
      count: 99,
      colour: "red",
    });
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("%s is refused all the same", (value) => {
    const problem = `must be a finite number, not ${value}`;
    expect(findProblems({ kind: "tea", count: value, colour: value }, false)).toEqual({
      count: problem,
      colour: problem,
    });
  });

  test("a missing path parameter is refused all the same", () => {
    expect(findProblems({}, false)).toEqual({ kind: "is required" });
  });

  test("an unknown parameter goes where the method carries parameters", () => {
    const places = (method: string) =>
      [...checkParameters({ ...operation, method }, { kind: "tea", colour: "red" }, false).keys()].map(
        ({ name, in: place }) => [name, place],
      );
    expect(places("GET")).toContainEqual(["colour", "query"]);
    expect(places("POST")).toContainEqual(["colour", "body"]);
  });
});

describe("what no server can make sense of", () => {
  test.each(["", ".", ".."])("a path value %j", (value) => {
    expect(findUnsendable({ in: "path" }, value)).toBe(`must not be "${value}": it would change the path`);
    expect(findUnsendable({ in: "query" }, value)).toBeUndefined();
  });

  test.each([[{}], [[]], [() => {}], [Symbol("s")], [new Date(0)]])("%s in a path or a query", (value) => {
    expect(findUnsendable({ in: "path" }, value)).toBe("must be a string, a number or a boolean");
    expect(findUnsendable({ in: "query" }, value)).toBe("must be a string, a number or a boolean");
  });

  test("nothing of this in a body, which is JSON", () => {
    for (const value of [{}, [], "", ".", "half \ud83d"]) expect(findUnsendable({ in: "body" }, value)).toBeUndefined();
    expect(findUnsendable({ in: "body" }, Number.NaN)).toContain("finite");
  });

  test("half of a surrogate pair, which no URL can hold", () => {
    expect(findUnsendable({ in: "query" }, "half \ud83d")).toContain("surrogate pair");
    expect(findUnsendable({ in: "query" }, "whole \u{1f600}")).toBeUndefined();
  });
});
