import { describe, expect, it } from "vitest";
import { ExampleBook } from "../../src/testing/example-book.js";
import { describeDrinks, listDrinks } from "../support/drinks-mock.js";

const operation = listDrinks({ items: ["/list"], next: {} });
const book = new ExampleBook(
  describeDrinks({
    201: { tea: { list: ["tea"] }, coffee: { list: ["coffee"] } },
    403: { closed: { status: "error" } },
  }),
);

describe("the examples of an operation", () => {
  it("are its successes, in order", () => {
    expect(book.findSuccesses(operation)).toMatchObject([
      { status: 201, value: { list: ["tea"] } },
      { status: 201, value: { list: ["coffee"] } },
    ]);
    expect(book.findSuccess(operation)).toMatchObject({ value: { list: ["tea"] } });
    expect(book.findAnswer(operation, "2", "coffee")).toMatchObject({ value: { list: ["coffee"] } });
  });

  it("are found by status, if there are any", () => {
    expect(book.findAnswer(operation, "403")).toMatchObject({ status: 403, value: { status: "error" } });
    expect(book.findAnswer(operation, "404")).toBeUndefined();
  });

  it("are named where another one is asked for", () => {
    expect(() => book.findAnswer(operation, "2", "milk")).toThrow(/drinks\.list.*"milk".*tea, coffee/);
  });

  it("can stand elsewhere in the document, responses as well", () => {
    const examples = { tea: { $ref: "#/shared/tea" } };
    const document = {
      paths: { "/drinks": { get: { responses: { 200: { $ref: "#/shared/served" } } } } },
      shared: { served: { content: { "application/json": { examples } } }, tea: { value: "hot" } },
    };
    expect(new ExampleBook(document).findAnswer(operation, "2", "tea")).toMatchObject({ status: 200, value: "hot" });
  });

  it("are missed where a success is needed and the document has none", () => {
    for (const document of [{}, { paths: {} }, describeDrinks({ 403: { closed: {} } })]) {
      expect(() => new ExampleBook(document).findSuccess(operation)).toThrow("drinks.list");
    }
  });
});
