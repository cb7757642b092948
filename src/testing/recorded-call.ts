import type { OperationId, Params } from "../../generated/models.js";

/** One call as it was sent; no key is kept. */
export type RecordedCall<Id extends OperationId = OperationId> = Id extends OperationId ? CallOf<Id> : never;

interface CallOf<Id extends OperationId> {
  readonly operationId: Id;
  readonly method: string;
  /** As it was sent, with the path's parameters in it. */
  readonly path: string;
  /** All parameters, wherever they were sent, as a caller of the client writes them. */
  readonly params: Params<Id>;
  readonly query: Readonly<Record<string, string>>;
  /** The JSON body, `undefined` without one. */
  readonly body: unknown;
  /** All headers but the keys, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Which keys were sent. */
  readonly keys: readonly ("apiKey" | "accountKey")[];
}
