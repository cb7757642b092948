import { table } from "../../generated/operations.js";
import type { Operation, Paging, Parameter } from "../../src/spec/api-table.js";
import { createMock } from "../../src/testing/mock-tikapi.js";

/** The examples of an operation's answers: status → name → body. */
export type Examples = Readonly<Record<number, Readonly<Record<string, unknown>>>>;

/** A document that has these examples of `GET /drinks`. */
export function describeDrinks(examples: Examples): object {
  const responses = Object.entries(examples).map(([status, bodies]) => {
    const named = Object.entries(bodies).map(([name, value]) => [name, { value }]);
    return [status, { content: { "application/json": { examples: Object.fromEntries(named) } } }];
  });
  return { paths: { "/drinks": { get: { responses: Object.fromEntries(responses) } } } };
}

/** An invented list, for rules that no list of the spec has; `rules` are those of its cursors. */
export const listDrinks = (paging: Paging, rules: Partial<Parameter> = {}): Operation => ({
  id: "drinks.list",
  method: "GET",
  path: "/drinks",
  parameters: Object.keys(paging.next).map((name) => ({ name, in: "query", types: ["string", "integer"], ...rules })),
  paging,
});

/** A mock of that list; `ask` gives what it answers to a query. */
export function mockDrinks(paging: Paging, examples: Examples, rules?: Partial<Parameter>) {
  const mock = createMock({ ...table, operations: [listDrinks(paging, rules)] }, describeDrinks(examples));
  const headers = { [table.keyHeaders.apiKey]: "any" };
  const ask = async (query = "") => {
    const response = await mock.fetch(`https://api.example/drinks${query}`, { headers });
    return { status: response.status, body: (await response.json()) as unknown };
  };
  // The types know the operations of the spec only; this one takes what any list does.
  return { script: mock.on("drinks.list" as "public.posts"), ask };
}
