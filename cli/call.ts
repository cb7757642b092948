import TikAPI from "../src/index.js";
import type { ApiTable } from "../src/spec/api-table.js";
import { readClientOptions, readOperationArguments } from "./arguments.js";
import { chooseClient } from "./choose-client.js";
import { writeCurl } from "./curl.js";
import { abortOnInterrupt } from "./interrupt.js";
import { operationOptions } from "./options.js";
import { print, toJson } from "./terminal.js";

/** `call <operation> --parameter value … [--curl]` */
export async function run(args: readonly string[], { operations }: ApiTable): Promise<void> {
  const read = readOperationArguments(operations, args, operationOptions);
  if (read.values.curl) return print(await writeCurl(read));
  const api = chooseClient(TikAPI(readClientOptions(read)), read.operation);
  const { json } = await api.call(read.operation.id, read.params, { signal: abortOnInterrupt() });
  await print(toJson(json));
}
