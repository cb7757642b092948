import type { ApiTable } from "../src/spec/api-table.js";
import { readArguments } from "./arguments.js";
import { UsageError } from "./errors.js";
import { findOperation } from "./find-operation.js";
import { useHarvest } from "./open-harvest.js";
import { harvestOptions } from "./options.js";
import { printStatus } from "./terminal.js";

/** `harvest retry [<operation>]` */
export async function retry(args: readonly string[], { operations }: ApiTable): Promise<void> {
  const { positionals, values } = readArguments(args, harvestOptions.retry, 1);
  const operation = positionals[0] === undefined ? undefined : findOperation(operations, positionals[0]);
  // The table has all ids.
  const lists = await useHarvest(values.database, (harvest) => harvest.retry(operation?.id as never));
  printStatus(lists === 0 ? "No list has failed." : `${lists} lists are tried again by tikapi-fetch harvest work.`);
}

/** `harvest pause` */
export async function pause(args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, harvestOptions.pause, 0);
  await useHarvest(values.database, (harvest) => harvest.pause());
  printStatus("Paused: all workers stop at the end of their page. To go on: tikapi-fetch harvest resume");
}

/** `harvest resume` */
export async function resume(args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, harvestOptions.resume, 0);
  await useHarvest(values.database, (harvest) => harvest.resume());
  printStatus("The harvest goes on, also for keys and accounts that were refused.");
}

/** `harvest move <address> [--database folder]` */
export async function move(args: readonly string[]): Promise<void> {
  const { positionals, values } = readArguments(args, harvestOptions.move, 1);
  const [address = ""] = positionals;
  if (!/^postgres(ql)?:\/\//.test(address))
    throw new UsageError("Say where to: tikapi-fetch harvest move postgres://user@host/database");
  const items = await useHarvest(values.database ?? ".harvest", (harvest) => harvest.moveTo(address));
  printStatus(`${items} items were copied, with all lists. From now on: export DATABASE_URL=${hidePassword(address)}`);
}

const hidePassword = (address: string): string => address.replace(/(:\/\/[^/@:]*):[^@]*@/, "$1:…@");
