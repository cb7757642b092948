import { once } from "node:events";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type MockScript, startMock } from "../src/mock.js";
import type { ApiTable, Operation } from "../src/spec/api-table.js";
import { readArguments, readWholeNumber } from "./arguments.js";
import { endWithParent } from "./end-with-parent.js";
import { UsageError } from "./errors.js";
import { abortOnInterrupt } from "./interrupt.js";
import { mockOptions } from "./options.js";
import { isPackagedSpec, readSpecFile } from "./spec.js";
import { print } from "./terminal.js";

/** `mock [--port n] [--host address] [--script file] [--quiet] [--stay]` */
export async function run(args: readonly string[], table: ApiTable): Promise<void> {
  const { values } = readArguments(args, mockOptions, 0);
  const port = readWholeNumber("port", values.port) ?? 4010;
  if (port > 65_535) throw new UsageError("--port must be at most 65535.");
  if (values.host === "") throw new UsageError("--host must be an address or a name.");
  const interrupt = abortOnInterrupt();
  const parent = values.stay ? undefined : endWithParent();
  const script = values.script === undefined ? undefined : await loadScript(values.script);
  const log = values.quiet ? undefined : (line: string) => void print(`${line}\n`);
  const mock = await startMock({ port, host: values.host, script, log, spec: readSpecFile() });
  await print(values.json ? `${JSON.stringify({ url: mock.url })}\n` : describeStart(mock.url, table));
  const signal = AbortSignal.any([interrupt, ...(parent === undefined ? [] : [parent])]);
  if (!signal.aborted) await once(signal, "abort");
  await mock.close();
}

async function loadScript(file: string): Promise<MockScript> {
  const url = pathToFileURL(resolve(file)).href;
  const loaded: { default?: unknown } = await import(url).catch((cause: Error) => {
    throw new UsageError(`--script ${file} cannot be loaded: ${cause.message}`);
  });
  if (typeof loaded.default !== "function")
    throw new UsageError(`--script ${file} must export a function by default: export default (tiktok) => { … }`);
  // What the function makes of its argument is its own affair.
  return loaded.default as MockScript;
}

function describeStart(url: string, { operations }: ApiTable): string {
  if (!isPackagedSpec()) return describeOther(url, operations[0]);
  return `The mock of TikAPI is on ${url}. Stop it with Ctrl-C. To call it:

curl -H 'X-API-KEY: any' '${url}/public/check?username=quiet.harbor'
curl -H 'X-API-KEY: any' -H 'Prefer: code=403, example=userDoesNotExist' '${url}/public/check?username=nobody'
TIKAPI_BASE_URL=${url} TIKAPI_API_KEY=any tikapi-fetch call key

`;
}

const describeOther = (
  url: string,
  operation: Operation | undefined,
): string => `The mock is on ${url}. Stop it with Ctrl-C. To call it:

TIKAPI_BASE_URL=${url} TIKAPI_API_KEY=any tikapi-fetch call ${operation?.id ?? "<operation>"} --spec <folder>

`;
