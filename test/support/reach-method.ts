import type { CallOptions, Client } from "../../src/index.js";
import type { TikAPIResponse } from "../../src/response.js";
import { findMethod } from "./call-by-id.js";

/** A method of the client, without the types of its operation: the contract tests call all of them alike. */
export type AnyMethod = (
  params?: Readonly<Record<string, unknown>>,
  options?: CallOptions,
) => PromiseLike<TikAPIResponse<unknown>>;

/** The method of an operation, reached through the tree: on the client, or on an account client made by it. */
export function reachMethod(api: Client, { id }: { readonly id: string }): AnyMethod {
  return findMethod({ api, account: api.user() }, id) as AnyMethod;
}
