import type { ApiTable } from "../src/spec/api-table.js";
import { readClientOptions, readOperationArguments } from "./arguments.js";
import { chooseClient } from "./choose-client.js";
import { writeCurl } from "./curl.js";
import { abortOnInterrupt } from "./interrupt.js";
import { operationOptions } from "./options.js";
import { createClient } from "./spec.js";
import { takeLinks } from "./take-links.js";
import { print, toJson } from "./terminal.js";

/** `call <operation> --parameter value … [--curl]` */
export async function run(args: readonly string[], table: ApiTable): Promise<void> {
  const { operations } = table;
  const read = readOperationArguments(operations, args, operationOptions);
  if (read.values.curl) return print(await writeCurl(read, table));
  const signal = abortOnInterrupt();
  const api = createClient(table, readClientOptions(read, table));
  const client = chooseClient(api, read.operation);
  const params = await takeLinks(read.operation, read.params, { api, operations, signal });
  const { json } = await client.call(read.operation.id, params, { signal });
  await print(toJson(json));
}
