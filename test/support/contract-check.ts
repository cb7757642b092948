import { deepStrictEqual } from "node:assert";
import {
  BadRequestError,
  type Client,
  ForbiddenError,
  RateLimitError,
  ResponseError,
  ServerError,
  SessionExpiredError,
  TikTokError,
  UnauthorizedError,
} from "../../src/index.js";
import { type ExampleParameters, findVariant, requiredParameters } from "./example-parameters.js";
import { readPageFacts } from "./page-facts.js";
import { reachMethod } from "./reach-method.js";
import type { DescribedExample, DescribedOperation } from "./spec-operations.js";

/** What came back from one call: an answer, or what was thrown. */
type Outcome = { readonly answer: object } | { readonly error: unknown };

/**
 * Asks the mock for one example of one operation, and holds what the client makes of it against the spec.
 * Gives every difference in words; an empty list means that the contract is kept.
 */
export async function checkExample(
  api: Client,
  operation: DescribedOperation,
  status: number,
  example: DescribedExample,
  params: ExampleParameters = requiredParameters(operation, findVariant(operation, example.name)),
): Promise<string[]> {
  const headers = { prefer: `code=${status}, example=${example.name}` };
  const method = reachMethod(api, operation);
  const outcome = await method(params, { headers }).then<Outcome, Outcome>(
    (answer) => ({ answer }),
    (error) => ({ error }),
  );
  const differences =
    status === 200
      ? checkSuccess(outcome, operation, example, params)
      : checkFailure(outcome, operation, status, example);
  return differences.map((difference) => `${operation.id} ${status} ${example.name}: ${difference}`);
}

function checkSuccess(
  outcome: Outcome,
  { paging }: DescribedOperation,
  { value }: DescribedExample,
  params: ExampleParameters,
): string[] {
  if ("error" in outcome) return [`threw ${describeError(outcome.error)}`];
  const { status, headers, json } = outcome.answer as { status: number; headers: Headers; json: unknown };
  const facts = paging && readPageFacts(paging, value, params);
  const { items, hasNext } = outcome.answer as { items?: unknown; hasNext?: unknown };
  return [
    ...compare("status", status, 200),
    ...checkViolations(headers),
    ...compare("body", json, value),
    ...compare("items", items, facts?.items),
    ...compare("hasNext", hasNext, facts?.hasMore),
  ];
}

function checkFailure(
  outcome: Outcome,
  { id }: DescribedOperation,
  status: number,
  example: DescribedExample,
): string[] {
  if ("answer" in outcome) return ["did not throw"];
  const { error } = outcome;
  if (!(error instanceof ResponseError)) return [`threw ${describeError(error)}`];
  const said = example.value as { message?: string; statusCode?: number };
  return [
    ...compare("class", error.constructor.name, expectedClass(status, said.statusCode).name),
    ...compare("status", error.status, status),
    ...compare("statusCode", error.statusCode, status),
    ...compare("operationId", error.operationId, id),
    ...compare("message", error.message.includes(said.message ?? ""), true),
    ...compare("body", error.json, example.value),
    ...checkViolations(error.headers),
    ...checkDetails(error, status, example),
  ];
}

function expectedClass(status: number, code: number | undefined): { readonly name: string } {
  if (status === 403) return code === undefined ? ForbiddenError : TikTokError;
  const classes: Readonly<Record<number, { readonly name: string }>> = {
    400: BadRequestError,
    401: UnauthorizedError,
    428: SessionExpiredError,
    429: RateLimitError,
    503: ServerError,
  };
  return classes[status] ?? { name: `a class for status ${status}, which the tests do not know` };
}

/** What an error says besides its class: the fields of a 400, the TikTok code of a 403 or 503. */
function checkDetails(
  error: ResponseError,
  status: number,
  { name, value, description, kind }: DescribedExample,
): string[] {
  const { fields, statusCode: code } = value as { fields?: object; statusCode?: number };
  const { fields: shown, tiktok, tiktokCode } = error as Partial<BadRequestError & TikTokError>;
  if (status === 400) return compare("fields", shown, fields);
  if (status !== 403 && status !== 503) return [];
  const named = kind === undefined ? [] : compare("tiktok", tiktok, { code, name, description, kind });
  return [...compare("tiktokCode", tiktokCode, code), ...named];
}

/** Prism tells in this header what breaks the spec, in the request or in its own example. */
function checkViolations(headers: Headers): string[] {
  const violations = headers.get("sl-violations");
  return violations === null ? [] : [`the mock objects: ${violations}`];
}

function compare(what: string, actual: unknown, expected: unknown): string[] {
  try {
    deepStrictEqual(actual, expected);
    return [];
  } catch (difference) {
    return [`${what} differs: ${(difference as Error).message}`];
  }
}

function describeError(error: unknown): string {
  const objection = error instanceof ResponseError ? checkViolations(error.headers) : [];
  return [`${String(error)}`, ...objection].join("; ");
}
