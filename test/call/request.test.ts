import { describe, expect, test } from "vitest";
import { addKeys, planAnyRequest, planRequest, readRequest, serializeQuery } from "../../src/call/request.js";
import { serializePath } from "../../src/client/raw.js";
import type { Settings } from "../../src/settings/settings.js";
import type { Operation, Parameter } from "../../src/spec/api-table.js";
import { ConfigurationError, ValidationError } from "../../src/spec/errors.js";
import { makeSettings } from "../support/make-settings.js";

const settings = makeSettings({ apiKey: "unit-key", accountKey: "unit-account-key" });

describe("the request of an operation", () => {
  const parameters: readonly Parameter[] = [
    { name: "kind", in: "path", types: ["string"] },
    { name: "count", in: "query", types: ["integer"] },
    { name: "query", in: "query", types: ["string"] },
    { name: "text", in: "body", types: ["string"] },
    { name: "hot", in: "body", types: ["boolean"] },
  ];
  const operation: Operation = { id: "drinks.make", method: "POST", path: "/drinks/{kind}", parameters };
  const plan = (values: readonly unknown[], more: Partial<Operation> = {}) => {
    const given = parameters.map((parameter, index) => [parameter, values[index]] as const);
    const known = given.filter(([, value]) => value !== undefined);
    return planRequest(settings, { ...operation, ...more }, new Map(known));
  };

  test("has each value in its place", () => {
    const request = plan(["tea", 5, "with milk", "now", false]);
    expect(request).toMatchObject({
      method: "POST",
      url: "https://api.tikapi.io/drinks/tea?count=5&query=with+milk",
      headers: { "content-type": "application/json" },
      body: '{"text":"now","hot":false}',
    });
  });

  test("has no body where there is nothing to put in one", () => {
    const request = plan(["tea", 5]);
    expect(request.body).toBeNull();
    expect(request.headers).not.toHaveProperty("content-type");
  });

  test("asks for JSON", () => {
    expect(plan(["tea"]).headers["accept"]).toBe("application/json");
  });

  test("carries the account key for operations of accounts only", () => {
    expect(plan(["tea"]).headers).not.toHaveProperty("x-account-key");
    expect(plan(["tea"], { account: true }).headers["x-account-key"]).toBe("unit-account-key");
  });

  test("encodes what would change the address", () => {
    expect(plan(["a/b?c#d%2e", 5]).url).toBe("https://api.tikapi.io/drinks/a%2Fb%3Fc%23d%252e?count=5");
  });
});

describe("the headers of a request", () => {
  const headersOf = (headers: Record<string, string>) =>
    new Headers(planAnyRequest({ ...settings, headers }, "GET", "/key/info", { account: false }).headers);

  test("are those of the options besides the client's own", () => {
    expect(headersOf({ "x-trace": "1" }).get("x-trace")).toBe("1");
    expect(headersOf({ accept: "text/plain" }).get("accept")).toBe("text/plain");
  });

  test.each(["X-API-KEY", "x-api-key", "X-Api-Key"])("never replace the key: %s", (name) => {
    expect(headersOf({ [name]: "another-key" }).get("x-api-key")).toBe("unit-key");
  });
});

describe("the keys for a call", () => {
  const keysOf = (client: Settings, account: boolean) => {
    const headers = {};
    addKeys(headers, client, account);
    return headers;
  };

  test("are the API key, and the account key where the call is for an account", () => {
    expect(keysOf(settings, false)).toEqual({ "x-api-key": "unit-key" });
    expect(keysOf(settings, true)).toEqual({ "x-api-key": "unit-key", "x-account-key": "unit-account-key" });
  });

  test("are missing on a client without an account key", () => {
    expect(() => keysOf(makeSettings({ apiKey: "unit-key" }), true)).toThrow(ConfigurationError);
    expect(() => keysOf(makeSettings({ apiKey: "unit-key" }), true)).toThrow("accountKey");
  });
});

test("a request that somebody else made is read into the same plain data", async () => {
  const headers = { "X-Trace": "1", "content-type": "application/json" };
  const request = new Request("https://api.example/a?b=c", { method: "POST", headers, body: '{"d":1}' });
  expect(await readRequest(request)).toEqual({
    method: "POST",
    url: "https://api.example/a?b=c",
    headers: { "x-trace": "1", "content-type": "application/json" },
    body: '{"d":1}',
  });
  expect(await readRequest(new Request("https://api.example"))).toMatchObject({ method: "GET", body: null });
});

describe("a path", () => {
  test("is filled with encoded values", () => {
    expect(serializePath("/a/{one}/b/{two}", { one: "x y", two: 5 })).toBe("/a/x%20y/b/5");
  });

  test.each([undefined, null, "", ".", "..", {}, Number.NaN])("is not filled with %s", (value) => {
    expect(() => serializePath("/a/{one}", { one: value })).toThrow(ValidationError);
    expect(() => serializePath("/a/{one}", { one: value })).toThrow(/one (is required|must )/);
  });

  test("is not filled with what an object inherits", () => {
    expect(() => serializePath("/a/{constructor}", {})).toThrow(ValidationError);
  });
});

describe("a query", () => {
  test("is form-encoded, in the order given, without what is undefined or null", () => {
    const query = { b: "x y&z=1", a: 0, no: undefined, none: null, yes: false, empty: "", é: "ü+" };
    expect(serializeQuery(query)).toBe("b=x+y%26z%3D1&a=0&yes=false&empty=&%C3%A9=%C3%BC%2B");
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, {}, ["a"]])("does not carry %s", (value) => {
    expect(() => serializeQuery({ count: value })).toThrow(ValidationError);
    expect(() => serializeQuery({ count: value })).toThrow(/count must be/);
  });
});
