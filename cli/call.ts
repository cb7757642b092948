import TikAPI from "../src/index.js";
import type { ApiTable } from "../src/spec/api-table.js";
import { readOperationArguments, readPatience } from "./arguments.js";
import { abortOnInterrupt } from "./interrupt.js";
import { reachMethod } from "./reach.js";
import { print } from "./terminal.js";

/** `call <operation> --parameter value …` */
export async function run(args: readonly string[], { operations }: ApiTable): Promise<void> {
  const read = readOperationArguments(operations, args);
  const api = TikAPI(readPatience(read));
  const { json } = await reachMethod(api, read.operation)(read.params, { signal: abortOnInterrupt() });
  await print(`${JSON.stringify(json, null, 2)}\n`);
}
