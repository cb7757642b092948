import type { OperationId } from "../../generated/models.js";
import type { Client } from "../client/client.js";
import { isGiven } from "../settings/checks.js";
import type { Operation } from "../spec/api-table.js";
import type { Database } from "./database.js";
import { HarvestError } from "./harvest-error.js";
import type { ListRow, NewList } from "./list-row.js";
import type { Lists } from "./lists.js";
import { findHarvestable, keyOf, prepareLists } from "./prepare.js";
import type { Queue } from "./queue.js";
import type { Expansion, WorkOptions } from "./types.js";
import type { AnyClient, WorkContext } from "./work-context.js";

interface Stores {
  readonly operations: readonly Operation[];
  readonly database: Database;
  readonly queue: Queue;
  readonly lists: Lists;
}

interface ContextOptions extends Pick<WorkOptions, "expand" | "onItem"> {
  readonly accountKey: ((name: string) => string | undefined) | undefined;
}

type Follow = (item: unknown) => Iterable<Expansion> | Promise<Iterable<Expansion>>;

/** What the slices of a worker need: where things are, and what whoever works wants done with items. */
export function createContext(
  { operations, database, queue, lists }: Stores,
  api: Client,
  { expand, onItem, accountKey }: ContextOptions,
): Omit<WorkContext, "worker" | "isStopping" | "count"> {
  return {
    database,
    lists,
    findOperation: (id) => findHarvestable(operations, id),
    clientOf: createClients(api, accountKey),
    targetOf: ({ operation, account }, params) => keyOf(operation, account, params),
    async onItem({ operation, params }: ListRow, item) {
      // The list says which operation the item is of.
      await onItem?.({ operation, item, params } as never);
    },
    async expand({ operation }, items) {
      // What follows from the items of a list is written for those.
      const follow = expand?.[operation as OperationId] as Follow | undefined;
      if (follow === undefined) return [];
      const found = new Map<string, NewList>();
      for (const item of items)
        for (const expansion of await follow(item))
          for (const list of prepareExpansion(operations, expansion)) found.set(list.key, list);
      return [...found.values()];
    },
    dropJob: (job) => queue.drop(database, [job]),
  };
}

/** Gives the client of an account, or that of nobody. */
function createClients(api: Client, accountKey: ContextOptions["accountKey"]): (account: string | null) => AnyClient {
  const accounts = new Map<string, AnyClient>();
  // The table says which client has which operation.
  const anybody = api as unknown as AnyClient;
  return (account) => {
    if (account === null) return anybody;
    const known = accounts.get(account);
    if (known !== undefined) return known;
    const key = accountKey?.(account);
    if (key === undefined || key === "")
      throw new HarvestError(
        "account",
        `Nobody knows the key of the account "${account}": openHarvest({ accountKey }) must give it by this name.`,
      );
    const client = api.user({ accountKey: key }) as unknown as AnyClient;
    accounts.set(account, client);
    return client;
  };
}

function prepareExpansion(operations: readonly Operation[], expansion: Expansion): NewList[] {
  const { operation: id, params: given, ...options } = expansion;
  const operation = findHarvestable(operations, id);
  const params: Readonly<Record<string, unknown>> = given;
  const isComplete = operation.parameters.every(({ name, required }) => !required || isGiven(params[name]));
  return isComplete ? prepareLists(operations, operation, [{ params }], options) : [];
}
