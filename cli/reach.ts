import type { Client, PagedCall, TikAPIResponse } from "../src/index.js";
import type { Operation } from "../src/spec/api-table.js";

type Params = Readonly<Record<string, unknown>>;
type Single = (params: Params, options?: object) => Promise<TikAPIResponse<unknown>>;
type Paged = (params: Params, options?: object) => PagedCall<unknown, unknown, Params>;

/** The method of an operation: its id is the way to it. */
export function reachMethod(api: Client, operation: Operation): Single {
  const path = operation.id.split(".");
  let node: unknown = api;
  if (operation.account) {
    path.shift();
    node = api.user();
  }
  for (const name of path) node = (node as Readonly<Record<string, unknown>>)[name];
  // The tree is made from the same table that the operation is from.
  return node as Single;
}

/** The method of an operation that has pages. */
export const reachList = (api: Client, operation: Operation): Paged =>
  // Methods of operations with paging give lists.
  reachMethod(api, operation) as unknown as Paged;
