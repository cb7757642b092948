import { isDeepStrictEqual } from "node:util";
import { type Client, errorOf, ResponseError, unwrap } from "../../src/index.js";
import { catchError } from "./catch-error.js";
import { type ExampleParameters, findVariant, requiredParameters } from "./example-parameters.js";
import { callRaw } from "./raw-call.js";
import { reachMethod } from "./reach-method.js";
import type { DescribedExample, DescribedOperation } from "./spec-operations.js";

/**
 * Asks the mock for one example by path, and holds what comes back against what the method gives. Gives every difference in
 * words.
 */
export async function checkRaw(
  api: Client,
  operation: DescribedOperation,
  status: number,
  example: DescribedExample,
): Promise<string[]> {
  const headers = { prefer: `code=${status}, example=${example.name}` };
  const params = requiredParameters(operation, findVariant(operation, example.name));
  const result = await callRaw(api, operation, { ...readDefaults(operation), ...params }, headers);
  const error = errorOf(result);
  const name = `${operation.id} ${status} ${example.name}`;
  if (status === 200) {
    const isSame = error === undefined && isDeepStrictEqual(unwrap(result), example.value);
    return isSame ? [] : [`${name}: the data differs: ${String(error)}`];
  }
  const thrown = await catchError(reachMethod(api, operation)(params, { headers }), ResponseError);
  return [
    ...(error?.constructor === thrown.constructor ? [] : [`${name}: ${error?.name}, not ${thrown.name}`]),
    ...compareFields(readFields(error), readFields(thrown)).map((field) => `${name}: ${field} differs`),
  ];
}

/** What a method sends for parameters that are left out. */
function readDefaults({ parameters }: DescribedOperation): ExampleParameters {
  const defaults = parameters.map(({ name, schema }) => [name, schema.default] as const);
  return Object.fromEntries(defaults.filter(([, value]) => value !== undefined)) as ExampleParameters;
}

function compareFields(actual: Fields, expected: Fields): string[] {
  const names = new Set([...Object.keys(actual), ...Object.keys(expected)]);
  return [...names].filter((name) => !isDeepStrictEqual(actual[name], expected[name]));
}

type Fields = Readonly<Record<string, unknown>>;

/** The fields of an error, without what differs from call to call, and the checkpoint of a list. */
function readFields(error: ResponseError | undefined): Fields {
  if (error === undefined) return {};
  const { attempts, headers, checkpoint, request, ...fields } = error.toJSON() as Fields;
  const url = new URL(error.request?.url ?? "");
  url.searchParams.sort();
  return {
    ...fields,
    message: error.message,
    attempts: error.attempts.map(({ status, error: what }) => [status, what]),
    headers: [...error.headers.keys()],
    request: [error.request?.method, url.href],
  };
}
