import type { OperationId } from "../../generated/models.js";
import type { TikAPIResponse } from "../call/response.js";
import type { ArgumentsOf, CallOf } from "../client/call-by-id.js";
import type { PagedCall } from "../list/paged-call.js";
import type { Rate } from "../settings/options.js";
import type { MissingParameter } from "./list-row.js";

/** The parameters of an operation. */
export type ParamsOf<Id extends OperationId> = NonNullable<ArgumentsOf<Id>[0]>;

// biome-ignore lint/suspicious/noExplicitAny: what is looked for is the item, whatever the rest is
type AnyList<Item> = PagedCall<any, Item, any, any, any>;

/** What a harvest of an operation stores: the items of a list, or else the body. */
export type HarvestItem<Id extends OperationId> =
  CallOf<Id> extends AnyList<infer Item>
    ? Item
    : CallOf<Id> extends Promise<TikAPIResponse<infer Body>>
      ? Body
      : unknown;

/** Options of lists to add. */
export interface AddOptions {
  /** When to read the list again, as a cron schedule in UTC: `"0 3 * * *"`. @default once */
  every?: string | undefined;
  /** Lists with a higher number come first. @default 0 */
  priority?: number | undefined;
  /** The name of the account, for operations of accounts: `accountKey` of the harvest knows its key. @default none */
  account?: string | undefined;
  /** Keep every version of an item, and not only the last. @default false */
  history?: boolean | undefined;
}

/** Lists whose parameters are not complete: another operation knows one of them, and is asked when the list is begun. */
export interface IncompleteList {
  readonly params: Readonly<Record<string, unknown>>;
  readonly missing?: MissingParameter | undefined;
  /** Where it was written, for errors about it: `users.txt:12`. */
  readonly source?: string | undefined;
}

/** A list that follows from an item. One that lacks a required parameter, since the item has none, is left out. */
export type Expansion<Id extends OperationId = OperationId> = Id extends OperationId
  ? AddOptions & {
      readonly operation: Id;
      readonly params: { readonly [Name in keyof ParamsOf<Id>]: ParamsOf<Id>[Name] | undefined };
    }
  : never;

/** What follows from an item, by operation: more lists. */
export type Expand = {
  readonly [Id in OperationId]?: (item: HarvestItem<Id>) => Iterable<Expansion> | Promise<Iterable<Expansion>>;
};

/** What `tikapi-fetch harvest work --plan` reads from a module: its default export. */
export interface HarvestPlan extends Pick<WorkOptions, "expand" | "onItem"> {
  /** Lists to add first, unless they are there. */
  readonly lists?: Iterable<Expansion> | undefined;
}

/** An item that was stored. */
export interface FoundItem<Id extends OperationId = OperationId> {
  readonly operation: Id;
  readonly item: HarvestItem<Id>;
  /** The parameters of its list. */
  readonly params: Readonly<Record<string, unknown>>;
}

/** Options of `work`. */
export interface WorkOptions {
  /** How many lists are read at a time, in this process. @default 4 */
  concurrency?: number | undefined;
  /** Ends the work: pages under way are stored, and their lists given back. @default none */
  signal?: AbortSignal | undefined;
  /** More lists that follow from items, each time one is new in its list. Lists that are there already are left as they are. @default none */
  expand?: Expand | undefined;
  /**
   * Called with each item that is new in its list, just before it is stored: at least once, after a crash perhaps again. If it throws,
   * the work ends with that error. @default none
   */
  onItem?: ((found: FoundItem) => unknown) | undefined;
  /** Maximum number of requests per time, in milliseconds, over all workers of the key. @default none */
  rate?: Rate | undefined;
  /** Maximum number of requests a day (UTC), over all workers of the key. @default none */
  budget?: { readonly requests: number } | undefined;
  /** Wait for schedules, pauses and other workers, until `signal` aborts. @default false */
  forever?: boolean | undefined;
}

/** How the work ended. */
export interface WorkResult {
  /** `done`: nothing is left. `paused`: what is left has to wait. `stopped`: by `signal`. */
  readonly ended: "done" | "paused" | "stopped";
  /** Why it has to wait. */
  readonly reason?: string;
  /** Until when. */
  readonly until?: Date;
  /** What this call stored. */
  readonly pages: number;
  readonly items: number;
}
