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
const keys = { [apiKey]: "any", [accountKey]: "any account", "content-type": "application/json" };

const readText = async (method: string, path: string, text: string, headers: Record<string, string> = keys) =>
  readCall(
    { ...table, operations },
    { method, url: `https://api.example${path}`, headers: new Headers(headers), text },
  );

const read = (method: string, path: string, body?: object, headers?: Record<string, string>) =>
  readText(method, path, body === undefined ? "" : JSON.stringify(body), headers);

const refuse = (...request: Parameters<typeof read>) => catchError(read(...request), UnexpectedCallError);
const refuseText = (...request: Parameters<typeof readText>) => catchError(readText(...request), UnexpectedCallError);

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
    ["count", "0x10"],
    ["count", "1e1"],
    ["count", "+1"],
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

  it.each([{ note: null }, { hot: null }])("is refused when it is null: %j", async (body) => {
    const [name = ""] = Object.keys(body);
    expect((await refuse("POST", "/drinks/tea", body)).problems).toEqual({ [name]: "must not be null" });
  });

  it.each(["5", "null", '"now"', '[{ "note": "now" }]'])("is refused when it is no object: %s", async (text) => {
    expect((await refuseText("POST", "/drinks/tea", text)).problems).toEqual({ body: "must be a JSON object" });
  });

  it.each(["{", "note=now", "undefined"])("is refused when it is not JSON: %s", async (text) => {
    expect((await refuseText("POST", "/drinks/tea", text)).problems).toEqual({ body: "is not JSON" });
  });

  it.each([
    ["text/plain;charset=UTF-8", "must be sent as application/json, not text/plain"],
    ["application/x-www-form-urlencoded", "must be sent as application/json, not application/x-www-form-urlencoded"],
    ["application/jsonp", "must be sent as application/json, not application/jsonp"],
    ["", "must be sent as application/json, not a body of no type"],
  ])("is refused when it is sent as %j", async (type, problem) => {
    const { problems } = await refuseText("POST", "/drinks/tea", "{}", { ...keys, "content-type": type });
    expect(problems).toEqual({ body: problem });
  });

  it.each(["application/json; charset=utf-8", "application/problem+json", "Application/JSON"])(
    "can be sent as %s",
    async (type) => {
      const { call } = await readText("POST", "/drinks/tea", "{}", { ...keys, "content-type": type });
      expect(call.body).toEqual({});
    },
  );
});

describe("what a caller chooses the name of is refused, whatever the name:", () => {
  it.each(["__proto__", "constructor", "toString", "Hot", "COUNT"])("%s", async (name) => {
    const inQuery = await refuse("GET", `/drinks/tea?${name}=1`);
    expect(Object.keys(inQuery.problems)).toEqual([name]);
    const inBody = await refuseText("POST", "/drinks/tea", `{ "${name}": 1 }`);
    expect(Object.keys(inBody.problems)).toEqual([name]);
  });
});

it("a parameter that is given twice is refused, even with the same value", async () => {
  const { problems } = await refuse("GET", "/drinks/tea?count=1&count=1&hot=true");
  expect(problems).toEqual({ count: "is given 2 times" });
});

it("a path that is encoded wrongly is read as it is", async () => {
  expect((await read("GET", "/drinks/%E0%A4%A")).call.params).toEqual({ kind: "%E0%A4%A" });
});

describe("a refusal names", () => {
  it("all keys that are missing", async () => {
    expect((await refuse("POST", "/drinks/tea", {}, {})).message).toContain(`${apiKey} and ${accountKey}`);
  });

  it("all methods that the path takes", async () => {
    expect((await refuse("PUT", "/drinks/tea")).message).toContain("GET and POST");
  });
});

it.each([
  [404, "GET", "/drink/tea", keys],
  [405, "PUT", "/drinks/tea", keys],
  [405, "HEAD", "/drinks/tea", keys],
  [401, "GET", "/drinks/tea?unknown=1", {}],
  [400, "GET", "/drinks/tea?unknown=1", keys],
])("a refusal has the status that a server gives: %i for %s %s", async (status, method, path, headers) => {
  expect(await refuse(method, path, undefined, headers)).toMatchObject({ status });
});
