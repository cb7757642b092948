import type { ApiTable } from "../src/spec/api-table.js";
import { readClientOptions, readOperationArguments } from "./arguments.js";
import { chooseClient } from "./choose-client.js";
import { abortOnInterrupt } from "./interrupt.js";
import { operationOptions } from "./options.js";
import { createClient } from "./spec.js";
import { takeLinks } from "./take-links.js";
import { print, toJson } from "./terminal.js";

/** `call <operation> --parameter value …` */
export async function run(args: readonly string[], table: ApiTable): Promise<void> {
  const { operations } = table;
  const read = readOperationArguments(operations, args, operationOptions);
  const signal = abortOnInterrupt();
  const api = createClient(table, readClientOptions(read, table));
  const client = chooseClient(api, read.operation);
  const params = await takeLinks(read.operation, read.params, { api, operations, signal });
  const { json } = await client.call(read.operation.id, params, { signal });
  await print(toJson(json));
}
