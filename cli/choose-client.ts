import type { Checkpoint, Client, PagedCall, TikAPIResponse } from "../src/index.js";
import type { Operation } from "../src/spec/api-table.js";

/** A client, for operations that only the command line's user knows. */
interface AnyClient {
  call(id: string, params: object, options: object): Promise<TikAPIResponse<unknown>>;
  resume(checkpoint: Checkpoint, options: object): PagedCall<unknown, unknown, object>;
}

/** The client that has an operation. */
export const chooseClient = (api: Client, { account }: Operation): AnyClient => (account ? api.user() : api);

/** Calls an operation that has pages. */
export const callList = (api: Client, operation: Operation, params: object, options: object) =>
  // Operations with pages return lists.
  chooseClient(api, operation).call(operation.id, params, options) as PagedCall<unknown, unknown, object>;
