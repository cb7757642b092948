import type { Client, PagedCall, TikAPIResponse } from "../src/index.js";
import type { Operation } from "../src/spec/api-table.js";

type Params = Readonly<Record<string, unknown>>;
type Call = (params: Params, options?: object) => Promise<TikAPIResponse<unknown>>;
type ListCall = (params: Params, options?: object) => PagedCall<unknown, unknown, Params>;

/** The client's method for an operation: the names in its id lead to it. */
export function findMethod(api: Client, { id, account }: Operation): Call {
  const names = id.split(".");
  let node: unknown = api;
  if (account) {
    names.shift();
    node = api.user();
  }
  for (const name of names) node = (node as Readonly<Record<string, unknown>>)[name];
  // The client makes its methods from the same table.
  return node as Call;
}

/** The method for an operation that has pages. */
export const findListMethod = (api: Client, operation: Operation): ListCall =>
  // Methods of operations with paging return lists.
  findMethod(api, operation) as unknown as ListCall;
