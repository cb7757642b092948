import type { ApiTable } from "../src/spec/api-table.js";
import { readClientOptions, readOperationArguments } from "./arguments.js";
import { chooseClient } from "./choose-client.js";
import { abortOnInterrupt } from "./interrupt.js";
import { operationOptions } from "./options.js";
import { createClient } from "./spec.js";
import { print, toJson } from "./terminal.js";

/** `call <operation> --parameter value …` */
export async function run(args: readonly string[], table: ApiTable): Promise<void> {
  const read = readOperationArguments(table.operations, args, operationOptions);
  const api = chooseClient(createClient(table, readClientOptions(read)), read.operation);
  const { json } = await api.call(read.operation.id, read.params, { signal: abortOnInterrupt() });
  await print(toJson(json));
}
