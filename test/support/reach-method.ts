import type { TikAPIResponse } from "../../src/call/response.js";
import type { CallOptions, Client } from "../../src/index.js";

/** A method of the client, without the types of its operation: the contract tests call all of them alike. */
export type AnyMethod = (
  params?: Readonly<Record<string, unknown>>,
  options?: CallOptions,
) => PromiseLike<TikAPIResponse<unknown>>;

/** What stands at a dotted path below a client, the way a user writes it; `undefined` where there is nothing. */
export function reach(client: object, path: string): unknown {
  return path.split(".").reduce<unknown>((node, name) => (node as Record<string, unknown> | undefined)?.[name], client);
}

/** The method of an operation: `public.posts` on the client, `user.posts.feed` as `posts.feed` on an account client. */
export function reachMethod(api: Client, { id, account }: { id: string; account: boolean }): AnyMethod {
  const method = account ? reach(api.user(), id.replace(/^user\./, "")) : reach(api, id);
  if (typeof method !== "function") throw new Error(`${id} cannot be reached through the tree.`);
  return method as AnyMethod;
}
