import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import type { RequestOptions } from "@modelcontextprotocol/sdk/shared/protocol.js";
import { BodySchemas } from "../../cli/mcp/body-schema.js";
import { Continuations } from "../../cli/mcp/continuations.js";
import { loadSdk } from "../../cli/mcp/load-sdk.js";
import { createServer } from "../../cli/mcp/server.js";
import type { Service } from "../../cli/mcp/service.js";
import { readSpec, readSpecOperations } from "../../cli/spec.js";
import { table } from "../../generated/operations.js";
import TikAPI, { type ClientOptions } from "../../src/index.js";
import { cliKeys } from "../support/run-cli.js";

/** The official client, with what the tests ask of it. */
export interface Connected {
  readonly client: Client;
  call(name: string, args?: object, options?: RequestOptions): Promise<CallAnswer>;
}

export interface CallAnswer {
  readonly isError: boolean;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects
  readonly value: any;
}

const spec = readSpec();
const schemas = new BodySchemas(spec);
const specOperations = readSpecOperations();

/** The parts of the server behind the protocol. */
export function makeService(options: ClientOptions, parts: Partial<Service> = {}): Service {
  return {
    operations: table.operations,
    tiktokCodes: table.tiktokCodes,
    spec,
    schemas,
    specOperations,
    api: TikAPI({ apiKey: cliKeys.api, accountKey: cliKeys.account, retries: 0, ...options }),
    access: { allowChanges: false, globs: [] },
    maxResult: 20_000,
    continuations: new Continuations(),
    ...parts,
  };
}

/** Connects to a server in the same process. */
export async function connectInMemory(options: ClientOptions, parts?: Partial<Service>): Promise<Connected> {
  const [mine, theirs] = InMemoryTransport.createLinkedPair();
  await createServer(await loadSdk(), makeService(options, parts)).connect(theirs);
  const client = makeClient();
  await client.connect(mine);
  return connected(client);
}

export const makeClient = (): Client => new Client({ name: "test", version: "1.0.0" });

export const connected = (client: Client): Connected => ({
  client,
  async call(name, args = {}, options) {
    const result = await client.callTool({ name, arguments: { ...args } }, undefined, options);
    // The protocol has other contents; these tools have one text.
    const [{ text }] = result.content as [{ text: string }];
    return { isError: result.isError === true, text, value: JSON.parse(text) };
  },
});

const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const main = fileURLToPath(new URL("../../cli/main.ts", import.meta.url));

/** Starts the server as clients do, and connects to it over stdio. */
export async function connectOverStdio(args: readonly string[], env: Readonly<Record<string, string>>) {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: ["--import", tsx, main, "mcp", ...args],
    env: { PATH: process.env["PATH"] ?? "", TIKAPI_API_KEY: cliKeys.api, TIKAPI_ACCOUNT_KEY: cliKeys.account, ...env },
    stderr: "pipe",
  });
  let log = "";
  transport.stderr?.on("data", (data) => {
    log += data;
  });
  const client = makeClient();
  await client.connect(transport);
  return { ...connected(client), transport, readLog: () => log };
}
