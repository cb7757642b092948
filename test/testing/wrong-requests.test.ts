import { afterAll, describe, expect, it } from "vitest";
import { startMock } from "../../src/mock.js";
import { mockTikAPI, UnexpectedCallError } from "../../src/testing.js";
import { catchError } from "../support/catch-error.js";
import { type ExampleParameters, requiredParameters } from "../support/example-parameters.js";
import {
  type DescribedOperation,
  type DescribedParameter,
  describeOperations,
  readSpec,
} from "../support/spec-operations.js";
import { createSpecValidator } from "../support/spec-validator.js";

const spec = readSpec();
const operations = describeOperations(spec);
const validator = createSpecValidator(spec);
const mock = await startMock();
afterAll(() => mock.close());

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

const keys = { "X-API-KEY": "any", "X-ACCOUNT-KEY": "any account" };

/** The request of an operation with its required parameters, changed as said. */
function makeRequest(
  operation: DescribedOperation,
  changes: { params?: ExampleParameters; query?: string; body?: object } = {},
): Sent {
  const params = { ...requiredParameters(operation), ...changes.params };
  const sent = operation.parameters.filter(({ name }) => params[name] !== undefined);
  const at = (place: string) =>
    sent.filter((parameter) => parameter.in === place).map(({ name }) => [name, params[name]] as const);
  const path = at("path").reduce(
    (text, [name, value]) => text.replace(`{${name}}`, encodeURIComponent(String(value))),
    operation.path,
  );
  const query = new URLSearchParams(at("query").map(([name, value]) => [name, String(value)]));
  const address = `${path}?${query}${changes.query === undefined ? "" : `&${changes.query}`}`;
  const body = { ...Object.fromEntries(at("body")), ...changes.body };
  if (Object.keys(body).length === 0) return { method: operation.method, path: address, headers: keys };
  const headers = { ...keys, "content-type": "application/json" };
  return { method: operation.method, path: address, headers, body: JSON.stringify(body) };
}

/** What the server says is wrong, and what the mock in memory says of the same request. */
async function complain({ method, path, headers, body }: Sent) {
  const init = { method, headers, ...(body !== undefined && method !== "GET" && { body }) };
  const response = await fetch(mock.url + path, init);
  const json = (await response.json()) as { status: string; message: string; fields?: object };
  const { problems, status } = await catchError(
    mockTikAPI().fetch(`https://api.example${path}`, init),
    UnexpectedCallError,
  );
  const rules = new Map<string, string>(Object.entries(json.fields ?? {}));
  expect([status, ...Object.keys(problems)]).toEqual([response.status, ...rules.keys()]);
  // The client, and so the mock in memory, first says in words what is expected.
  for (const [name, rule] of rules) expect(problems[name]).toContain(rule);
  expect(validator.findProblems("/components/schemas/Error", json)).toEqual([]);
  expect(response.headers.get("sl-violations")).not.toBeNull();
  return { status: response.status, fields: Object.keys(json.fields ?? {}), message: json.message };
}

/** The first parameter of the spec that a rule is for, in each place it can be sent. */
function findParameters(has: (parameter: DescribedParameter) => boolean) {
  const all = operations.flatMap((operation) =>
    operation.parameters.filter(has).map((parameter) => ({ operation, parameter })),
  );
  const places = [...new Set(all.map(({ parameter }) => parameter.in))];
  return places.flatMap((place) => all.find(({ parameter }) => parameter.in === place) ?? []);
}

const typesOf = ({ schema }: DescribedParameter): readonly string[] => [schema.type ?? []].flat();
const isOnly = (type: string) => (parameter: DescribedParameter) => typesOf(parameter).join() === type;

/** A kind of mistake: which parameters can have it, and what is sent then. */
const mistakes: Record<
  string,
  [has: (parameter: DescribedParameter) => boolean, value: (parameter: DescribedParameter) => unknown]
> = {
  "a missing required value": [(parameter) => parameter.required && parameter.in !== "path", () => undefined],
  "a value outside the enum": [
    ({ schema }) => schema.enum !== undefined,
    ({ schema }) => (typeof schema.enum?.[0] === "number" ? 99 : "odd"),
  ],
  "a value above the maximum": [
    ({ schema }) => schema.maximum !== undefined && schema.maximum < 1e9 && schema.enum === undefined,
    ({ schema }) => Number(schema.maximum) + 1,
  ],
  "a value below the minimum": [
    (parameter) => parameter.schema.minimum !== undefined && isOnly("integer")(parameter),
    ({ schema }) => Number(schema.minimum) - 1,
  ],
  "a text that does not match": [({ schema }) => schema.pattern !== undefined, () => "a b/c"],
  "a text that is too short": [({ in: place, schema }) => schema.minLength !== undefined && place !== "path", () => ""],
  "a text for a whole number": [
    (parameter) => isOnly("integer")(parameter) && parameter.schema.enum === undefined,
    () => "many",
  ],
  "a fraction for a whole number": [
    (parameter) => isOnly("integer")(parameter) && parameter.schema.enum === undefined,
    () => 1.5,
  ],
  "a text for a boolean": [isOnly("boolean"), () => "yes"],
  "a number for a text": [(parameter) => isOnly("string")(parameter) && parameter.in === "body", () => 5],
  null: [(parameter) => parameter.in === "body", () => null],
  "a list": [(parameter) => parameter.in === "body", () => ["a"]],
};

const broken = Object.entries(mistakes).flatMap(([mistake, [has, value]]) =>
  findParameters(has).map(({ operation, parameter }) => ({ mistake, operation, parameter, value: value(parameter) })),
);

describe("a 400 names the parameter that is wrong:", () => {
  it.each(broken)(
    "$mistake in the $parameter.in ($operation.id: $parameter.name)",
    async ({ operation, parameter, value }) => {
      const { status, fields } = await complain(makeRequest(operation, { params: { [parameter.name]: value } }));
      expect({ status, fields }).toEqual({ status: 400, fields: [parameter.name] });
    },
  );

  it.each(Object.keys(mistakes))("the spec has a place for %s", (mistake) => {
    expect(broken.some((one) => one.mistake === mistake)).toBe(true);
  });

  const inQuery = operations.filter(({ method }) => method === "GET");

  it.each(inQuery)("an unknown name in the query of $id", async (operation) => {
    const { status, fields } = await complain(makeRequest(operation, { query: "bogus=1" }));
    expect({ status, fields }).toEqual({ status: 400, fields: ["bogus"] });
  });

  it.each(operations.filter(({ method }) => method !== "GET"))(
    "an unknown member in the body of $id",
    async (operation) => {
      const { status, fields } = await complain(makeRequest(operation, { body: { bogus: 1 } }));
      expect({ status, fields }).toEqual({ status: 400, fields: ["bogus"] });
    },
  );

  const cased = findParameters(({ in: place, name, required }) => place !== "path" && required && /[A-Z]/.test(name));

  it.each(cased)("a name in another case: $parameter.name", async ({ operation, parameter: { name, example } }) => {
    const query = `${name.toLowerCase()}=${example}`;
    const { fields } = await complain(makeRequest(operation, { params: { [name]: undefined }, query }));
    expect(fields).toEqual([name.toLowerCase(), name]);
  });

  it.each(findParameters(({ in: place, required }) => place === "query" && required))(
    "a parameter twice: $parameter.name",
    async ({ operation, parameter: { name, example } }) => {
      const query = `${name}=${encodeURIComponent(String(example))}`;
      expect((await complain(makeRequest(operation, { query }))).fields).toEqual([name]);
    },
  );

  it.each(findParameters(({ in: place, required }) => place === "body" && required))(
    "a member of the body that is sent in the query: $parameter.name",
    async ({ operation, parameter: { name, example } }) => {
      const { fields } = await complain(makeRequest(operation, { query: `${name}=${example}` }));
      expect(fields).toEqual([name]);
    },
  );

  it.each(findParameters(({ in: place, required }) => place === "query" && required))(
    "the right one of all: $parameter.name is missing, and nothing else is blamed",
    async ({ operation }) => {
      const missing = operation.parameters.filter(({ required, in: place }) => required && place === "query");
      const params = Object.fromEntries(missing.map(({ name }) => [name, undefined]));
      expect((await complain(makeRequest(operation, { params }))).fields).toEqual(missing.map(({ name }) => name));
    },
  );
});

describe("a request is refused as a whole", () => {
  const comment = operations.find(({ parameters }) => parameters.some(({ in: place }) => place === "body"));
  if (comment === undefined) throw new Error("The spec has no operation with a body.");
  const [read] = operations;
  if (read === undefined) throw new Error("The spec has no operations.");

  it.each([
    ["a body that is not JSON", "text=hi"],
    ["a list", "[1]"],
    ["a number", "5"],
    ["a text", '"text"'],
  ])("for a body that is %s", async (_, body) => {
    expect(await complain({ ...makeRequest(comment), body })).toMatchObject({ status: 400, fields: ["body"] });
  });

  it("for a body of another type, as curl -d sends it", async () => {
    const headers = { ...keys, "content-type": "application/x-www-form-urlencoded" };
    const { fields, message } = await complain({ ...makeRequest(comment), headers });
    expect(fields).toEqual(["body"]);
    expect(message).toContain("application/json");
  });

  it("without its keys, and says which", async () => {
    expect(await complain({ ...makeRequest(read), headers: {} })).toMatchObject({
      status: 401,
      message: expect.stringContaining("X-API-KEY"),
    });
    const account = operations.find((operation) => operation.account && operation.method === "GET");
    if (account === undefined) throw new Error("The spec has no operation of an account.");
    expect(await complain({ ...makeRequest(account), headers: { "X-API-KEY": "" } })).toMatchObject({
      status: 401,
      message: expect.stringContaining("X-API-KEY and X-ACCOUNT-KEY"),
    });
  });

  it("for a path of no operation, or a method that the path does not take", async () => {
    expect(await complain({ method: "GET", path: "/public/chek", headers: keys })).toMatchObject({ status: 404 });
    expect(await complain({ ...makeRequest(read), method: "DELETE" })).toMatchObject({
      status: 405,
      message: expect.stringContaining("GET"),
    });
  });
});

it("what a request says can stand in a header, whatever it is", async () => {
  const names = ["ключ", "\u{1f375}", "a\r\nb", "__proto__", "x".repeat(9_000)];
  for (const name of names) {
    const response = await fetch(`${mock.url}/key/info?${encodeURIComponent(name)}=1`, { headers: keys });
    expect(response.status).toBe(400);
    expect(Object.keys(((await response.json()) as { fields: object }).fields)).toEqual([name]);
  }
});
