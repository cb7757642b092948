import { startMock } from "../src/mock.js";
import { readArguments, readWhole } from "./arguments.js";
import { UsageError } from "./errors.js";
import { abortOnInterrupt } from "./interrupt.js";
import { print } from "./terminal.js";

/** `mock [--port n]` */
export async function run(args: readonly string[]): Promise<void> {
  const port = readWhole("port", readArguments(args, { port: { type: "string" } }, 0).values["port"]) ?? 4010;
  if (port > 65_535) throw new UsageError("--port must be at most 65535.");
  const ending = abortOnInterrupt();
  const mock = await startMock({ port });
  await print(`TikAPI mock on ${mock.url}; Ctrl-C ends it.

TIKAPI_BASE_URL=${mock.url} TIKAPI_API_KEY=any tikapi-fetch operations
`);
  if (!ending.aborted) await new Promise((resolve) => ending.addEventListener("abort", resolve, { once: true }));
  await mock.close();
}
