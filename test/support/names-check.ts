import type { ExampleParameters } from "./example-parameters.js";
import type { SentRequest } from "./recording-fetch.js";
import type { DescribedOperation, DescribedParameter } from "./spec-operations.js";

/**
 * Holds a sent request against the spec to the letter: Prism matches query names without case and ignores unknown ones.
 * Gives every difference in words; an empty list means that exactly the given parameters and the defaults were sent.
 */
export function checkSent(operation: DescribedOperation, given: ExampleParameters, sent: SentRequest): string[] {
  const expected = expectSent(operation, given);
  const actual = {
    method: sent.method,
    path: sent.url.pathname,
    query: [...sent.url.searchParams],
    body: sent.body === "" ? [] : Object.entries(JSON.parse(sent.body) as object),
    keys: [...sent.headers.keys()].filter((name) => name.startsWith("x-")).sort(),
    contentType: sent.headers.get("content-type"),
  };
  return Object.entries(expected)
    .map(([part, value]) => [part, JSON.stringify(value), JSON.stringify(actual[part as keyof typeof actual])] as const)
    .filter(([, wanted, found]) => wanted !== found)
    .map(([part, wanted, found]) => `${operation.id}: ${part} is ${found}, the spec says ${wanted}`);
}

function expectSent({ method, path, account, parameters }: DescribedOperation, given: ExampleParameters) {
  const sentValue = ({ name, schema }: DescribedParameter) => given[name] ?? schema.default;
  const list = (place: DescribedParameter["in"]) =>
    parameters
      .filter((parameter) => parameter.in === place && sentValue(parameter) !== undefined)
      .map((parameter) => [parameter.name, sentValue(parameter)] as const);
  const body = list("body");
  return {
    method,
    path: list("path").reduce(
      (text, [name, value]) => text.replace(`{${name}}`, encodeURIComponent(String(value))),
      path,
    ),
    query: list("query").map(([name, value]) => [name, String(value)]),
    body,
    keys: account ? ["x-account-key", "x-api-key"] : ["x-api-key"],
    contentType: body.length > 0 ? "application/json" : null,
  };
}
