import type { Middleware } from "openapi-fetch";
import { type Client, type ListOptions, type PagedCall, paginate } from "../../src/index.js";
import type { ExampleParameters } from "./example-parameters.js";
import type { DescribedOperation } from "./spec-operations.js";

/** What a raw call gives, without the types of its path: the contract tests call all paths alike. */
export interface AnyResult {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** The init of a raw call: each parameter in its place. */
export function rawInit({ parameters }: DescribedOperation, params: ExampleParameters) {
  const pick = (place: string) => {
    const names = parameters.filter((parameter) => parameter.in === place).map(({ name }) => name);
    return Object.fromEntries(Object.entries(params).filter(([name]) => names.includes(name)));
  };
  const body = pick("body");
  const isChange = parameters.some((parameter) => parameter.in === "body");
  return { params: { path: pick("path"), query: pick("query") }, ...(isChange && { body }) };
}

/** The raw client of the account, for an operation of it. */
export const rawClientOf = (api: Client, { account }: { account: boolean }) => (account ? api.user() : api).raw;

/** Calls an operation by its path. */
export function callRaw(
  api: Client,
  operation: DescribedOperation,
  params: ExampleParameters,
  headers: Readonly<Record<string, string>> = {},
): Promise<AnyResult> {
  const { method, path } = operation;
  const init = { ...rawInit(operation, params), headers };
  return rawClientOf(api, operation).request(method.toLowerCase() as "get", path as never, init as never);
}

/** Opens the list of an operation by its path, with middleware of openapi-fetch around each page if there is some. */
export function paginateAny(
  api: Client,
  operation: DescribedOperation,
  params: ExampleParameters,
  options?: ListOptions,
  ...middleware: Middleware[]
): PagedCall<unknown, unknown, object> {
  const init = rawInit(operation, params);
  const raw = rawClientOf(api, operation);
  if (middleware.length > 0) raw.use(...middleware);
  return paginate(raw, operation.path as never, init as never, options as never);
}
