import type { ListOptions, PagedCall } from "../list/paged-call.js";
import type { Operation } from "../spec/api-table.js";
import type { Checkpoint } from "../spec/errors.js";
import type { Database } from "./database.js";
import type { ListRow, NewList } from "./list-row.js";
import type { Lists } from "./lists.js";

/** A client, for operations by any id. */
export interface AnyClient {
  call(id: string, params: object, options: ListOptions): PromiseLike<{ readonly json: unknown }>;
  resume(checkpoint: Checkpoint, options: ListOptions): PagedCall<unknown, unknown, object>;
}

/** What a slice needs of its worker. */
export interface WorkContext {
  readonly database: Database;
  readonly lists: Lists;
  /** The id of this worker. */
  readonly worker: string;
  isStopping(): boolean;
  findOperation(id: string): Operation;
  /** The client for an account, or for nobody's. */
  clientOf(account: string | null): AnyClient;
  targetOf(list: ListRow, params: object): string;
  onItem(list: ListRow, item: unknown): Promise<void>;
  /** The lists that follow from items. */
  expand(list: ListRow, items: readonly unknown[]): Promise<readonly NewList[]>;
  dropJob(job: string): Promise<void>;
  count(items: number): void;
}
