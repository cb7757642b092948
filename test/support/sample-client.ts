import TikAPI, { type ClientOptions, type Middleware } from "../../src/index.js";
import { findVariant } from "./example-parameters.js";
import { describeOperations, listSuccesses, readSpec } from "./spec-operations.js";

const operations = describeOperations(readSpec()).filter(({ variants }) => variants.length > 0);

/** The client as programs know it, for a mock that gives an operation's first example whatever it is asked. */
export default function sampleClient(options: string | ClientOptions) {
  const given = typeof options === "string" ? { apiKey: options } : options;
  return TikAPI({ ...given, middleware: [preferVariant] });
}

/** Asks the mock for the example that shows what a parameter makes of the answer. */
const preferVariant: Middleware = (request, next) => {
  const { pathname, searchParams } = new URL(request.url);
  const operation = operations.find(({ path, method }) => path === pathname && method === request.method);
  const example =
    operation &&
    listSuccesses(operation).find(({ name }) => {
      const variant = findVariant(operation, name);
      return variant !== undefined && searchParams.has(variant.parameter);
    });
  if (example === undefined) return next(request);
  const preferring = new Request(request);
  preferring.headers.set("prefer", `code=200, example=${example.name}`);
  return next(preferring);
};
