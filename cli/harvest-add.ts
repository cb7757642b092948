import { createReadStream } from "node:fs";
import { stdin } from "node:process";
import { createInterface } from "node:readline";
import type { AddOptions, IncompleteList } from "../src/harvest.js";
import type { ApiTable } from "../src/spec/api-table.js";
import { type OperationArguments, readOperationArguments } from "./arguments.js";
import { UsageError } from "./errors.js";
import { useHarvest, usualAccount } from "./open-harvest.js";
import { harvestOptions } from "./options.js";
import { planInputs, readInput } from "./resolve-inputs.js";
import { printStatus } from "./terminal.js";

/** `harvest add <operation> [--parameter value …] [--from file]` */
export async function add(args: readonly string[], { operations }: ApiTable): Promise<void> {
  const read = readOperationArguments(operations, args, harvestOptions.add);
  const { operation, params, values } = read;
  const { from } = values;
  const lists: IncompleteList[] =
    from === undefined ? [{ params }] : await readLines(from, planInputs(operations, operation, params, values.as));
  const added = await useHarvest(values.database, (harvest) =>
    harvest.addIncomplete(operation.id, lists, readOptions(read)),
  );
  const known = lists.length - added;
  printStatus(`${added} added${known > 0 ? `, ${known} known` : ""}. To read them: tikapi-fetch harvest work`);
}

async function readLines(file: string, plan: ReturnType<typeof planInputs>): Promise<IncompleteList[]> {
  const name = file === "-" ? "standard input" : file;
  const lists: IncompleteList[] = [];
  let number = 0;
  try {
    for await (const line of createInterface({ input: file === "-" ? stdin : createReadStream(file) })) {
      number++;
      // The first one can begin with a mark of its encoding.
      const text = line.replace(/^\ufeff/, "").trim();
      if (text === "" || text.startsWith("#")) continue;
      lists.push({ ...readInput(plan, text), source: `${name}:${number}` });
    }
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(`${name}:${number}: ${error.message} Nothing was added.`);
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new UsageError(`--from ${file} cannot be read: ${(error as Error).message}`);
  }
  if (lists.length === 0) throw new UsageError(`${name} has no lines.`);
  return lists;
}

function readOptions({ operation, values }: OperationArguments): AddOptions {
  const { every, priority, history, account = operation.account ? usualAccount : undefined } = values;
  if (priority !== undefined && !/^-?\d{1,6}$/.test(priority))
    throw new UsageError("--priority must be a whole number.");
  return { every, account, history, priority: priority === undefined ? undefined : Number(priority) };
}
