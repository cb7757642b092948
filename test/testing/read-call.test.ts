import { describe, expect, it } from "vitest";
import { table } from "../../generated/operations.js";
import type { Operation, Parameter } from "../../src/spec/api-table.js";
import { readCall } from "../../src/testing/read-call.js";
import { UnexpectedCallError } from "../../src/testing/unexpected-call-error.js";
import { catchError } from "../support/catch-error.js";

const kind: Parameter = { name: "kind", in: "path", types: ["string"], required: true };
const operations: readonly Operation[] = [
  {
    id: "drinks.list",
    method: "GET",
    path: "/drinks/{kind}",
    parameters: [
      kind,
      { name: "count", in: "query", types: ["integer"] },
      { name: "hot", in: "query", types: ["boolean"] },
    ],
  },
  {
    id: "drinks.make",
    method: "POST",
    path: "/drinks/{kind}",
    account: true,
    parameters: [
      kind,
      { name: "note", in: "body", types: ["string"] },
      { name: "hot", in: "body", types: ["boolean"] },
    ],
  },
];
const { apiKey, accountKey } = table.keyHeaders;
const keys = { [apiKey]: "any", [accountKey]: "any account" };

const read = (method: string, path: string, body?: object, headers: Record<string, string> = keys) =>
  readCall(
    { ...table, operations },
    new Request(`https://api.example${path}`, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
    }),
  );

const refuse = (...request: Parameters<typeof read>) => catchError(read(...request), UnexpectedCallError);

describe("what stands in an address", () => {
  it("is read as the number or boolean that it must be", async () => {
    expect((await read("GET", "/drinks/tea?count=7&hot=true")).call.params).toEqual({
      kind: "tea",
      count: 7,
      hot: true,
    });
    expect((await read("GET", "/drinks/7?hot=false")).call.params).toEqual({ kind: "7", hot: false });
  });

  it.each([
    ["hot", "yes"],
    ["hot", ""],
    ["count", ""],
    ["count", "many"],
    ["count", "1.5"],
  ])("is refused when it is none: %s=%s", async (name, text) => {
    expect((await refuse("GET", `/drinks/tea?${name}=${text}`)).problems).toHaveProperty(name);
  });
});

describe("what stands in a body", () => {
  it("is taken as it is", async () => {
    const { call } = await read("POST", "/drinks/tea", { note: "now", hot: true });
    expect(call).toMatchObject({ operationId: "drinks.make", params: { kind: "tea", note: "now", hot: true } });
  });

  it.each([{ note: 7 }, { hot: "true" }])("is refused when it is of another type: %j", async (body) => {
    expect(Object.keys((await refuse("POST", "/drinks/tea", body)).problems)).toEqual(Object.keys(body));
  });

  it("is nothing when the body is no object", async () => {
    const request = new Request("https://api.example/drinks/tea", { method: "POST", headers: keys, body: "5" });
    expect((await readCall({ ...table, operations }, request)).call).toMatchObject({
      body: 5,
      params: { kind: "tea" },
    });
  });
});

describe("a refusal names", () => {
  it("all keys that are missing", async () => {
    expect((await refuse("POST", "/drinks/tea", {}, {})).message).toContain(`${apiKey} and ${accountKey}`);
  });

  it("all methods that the path takes", async () => {
    expect((await refuse("PUT", "/drinks/tea")).message).toContain("GET and POST");
  });
});
