import type { CompiledTypes } from "../../generated/compiled-types.js";
import type { DescribedCall } from "../call/call.js";
import { addCaller } from "../call/caller.js";
import { parseJson } from "../call/parse-json.js";
import { findFailure } from "../call/response.js";
import { encodeText } from "../call/utf8.js";
import type { ApiTable, Operation } from "../spec/api-table.js";
import { ConfigurationError, type ResponseError } from "../spec/errors.js";
import { findOperation } from "../spec/find-operation.js";
import { isRecord } from "../spec/read-value.js";
import type { SpecTypes } from "../spec/spec-types.js";

/** What openapi-fetch and its relatives give for a call. */
export interface FetchedResult {
  readonly data?: unknown;
  readonly error?: unknown;
  /** hey-api has none if the call was not answered: then `error` is what was thrown. */
  readonly response?: Response | undefined;
}

/** The body that a result has if its call succeeded. */
export type DataOf<Result> = Result extends { data: infer Data; error?: undefined } ? Data : never;

/** The error of a result, with the body that the spec describes. */
export type ErrorOfResult<Types extends SpecTypes = CompiledTypes> = ResponseError & {
  readonly json: Types["errorBody"] | undefined;
};

type DescribeError = (body: unknown) => ResponseError | undefined;

const known = new WeakMap<Response, DescribeError>();

/** Remembers the error that a response of this client is, or how to find it. */
export function rememberError(response: Response, describe: DescribeError): void {
  known.set(response, describe);
}

/** Remembers that a response of this client is a success. */
export const rememberSuccess = (response: Response): void => rememberError(response, () => undefined);

export const isRemembered = (response: Response): boolean => known.has(response);

/** The error of a result; `undefined` for a success. */
export function findError(table: ApiTable, result: FetchedResult): ErrorOfResult | undefined {
  const { data, error, response } = checkResult(result);
  const body = error ?? data;
  const describe = known.get(response);
  const found = describe === undefined ? describeForeign(table, response, body) : describe(body);
  // The spec describes the body; contract tests check it.
  return found as ErrorOfResult | undefined;
}

/** The body of a result, or its error thrown, with the caller in its stack. */
export function readData(table: ApiTable, result: FetchedResult): unknown {
  const error = findError(table, result);
  if (error === undefined) return result.data;
  addCaller(error);
  throw error;
}

/** The same of a result or the promise of one. */
export function readAny(table: ApiTable, result: FetchedResult | PromiseLike<FetchedResult>): unknown {
  if (!("then" in Object(result))) return readData(table, result as FetchedResult);
  return (async () => readData(table, await result))();
}

/** What is known of a call besides its response. */
export type KnownCall = DescribedCall & { readonly settings: { readonly table: ApiTable } };

/** The error that a response is which somebody else made or read, by the rules of every call. */
export function describeError(response: Response, body: unknown, call: KnownCall): ResponseError | undefined {
  const { status, headers, url } = response;
  const json = typeof body === "string" ? tryParse(body) : body;
  const text = () => (typeof body === "string" ? body : (JSON.stringify(body) ?? ""));
  const answer = {
    status,
    headers,
    url,
    // Made for errors only, as a success can be large.
    get body() {
      return encodeText(text());
    },
  };
  return findFailure(answer, json, call);
}

function checkResult(result: FetchedResult): FetchedResult & { readonly response: Response } {
  // Any value may come here, and be missing its members.
  const { response } = Object(result) as FetchedResult;
  if (isRecord(response) && "status" in response) return { ...result, response };
  if (isRecord(result) && response === undefined && result.error instanceof Error) throw result.error;
  throw new ConfigurationError(
    "This is not the result of a fetch call: it must have `response`, and `data` or `error`.",
  );
}

/** Of a response that another client asked for, its address says what was called. */
function describeForeign(table: ApiTable, response: Response, body: unknown): ResponseError | undefined {
  const operation = findByUrl(table.operations, response.url);
  const headers = markAccount(table, operation?.account);
  return describeError(response, body, {
    operationId: operation?.id,
    request: operation && { method: operation.method, url: response.url, headers },
    // The keys of that client are not known here.
    settings: { table, apiKey: "" },
  });
}

/** The headers that tell an error that its call was for an account. */
export const markAccount = ({ keyHeaders }: ApiTable, account = false): Readonly<Record<string, string>> =>
  account ? { [keyHeaders.accountKey.toLowerCase()]: "" } : {};

function findByUrl(operations: readonly Operation[], url: string): Operation | undefined {
  const methods = new Set(operations.map(({ method }) => method));
  // A gateway can have put something before the path.
  for (let path = readPath(url); path !== ""; path = path.slice(1).replace(/^[^/]*/, "")) {
    for (const method of methods) {
      const found = findOperation(operations, method, path);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Empty if the response does not say it. */
function readPath(url: string): string {
  try {
    return new URL(url).pathname;
  } catch {
    return "";
  }
}

function tryParse(text: string): unknown {
  try {
    return parseJson(encodeText(text));
  } catch {
    return undefined;
  }
}
