import { once } from "node:events";
import { startMock } from "../src/mock.js";
import { readArguments, readWholeNumber } from "./arguments.js";
import { UsageError } from "./errors.js";
import { abortOnInterrupt } from "./interrupt.js";
import { mockOptions } from "./options.js";
import { print } from "./terminal.js";

/** `mock [--port n]` */
export async function run(args: readonly string[]): Promise<void> {
  const port = readWholeNumber("port", readArguments(args, mockOptions, 0).values.port) ?? 4010;
  if (port > 65_535) throw new UsageError("--port must be at most 65535.");
  const interrupt = abortOnInterrupt();
  const mock = await startMock({ port });
  await print(`The mock of TikAPI is on ${mock.url}. Stop it with Ctrl-C. To call it:

TIKAPI_BASE_URL=${mock.url} TIKAPI_API_KEY=any tikapi-fetch call key
`);
  if (!interrupt.aborted) await once(interrupt, "abort");
  await mock.close();
}
