import { randomBytes } from "node:crypto";
import type { ApiTable } from "../src/spec/api-table.js";
import { readArguments, readClientOptions, readWholeNumber } from "./arguments.js";
import { UsageError } from "./errors.js";
import { abortOnInterrupt } from "./interrupt.js";
import { readGlobs } from "./mcp/access.js";
import { BodySchemas } from "./mcp/body-schema.js";
import { Continuations } from "./mcp/continuations.js";
import { loadSdk } from "./mcp/load-sdk.js";
import { openDatabase } from "./mcp/open-database.js";
import { serveHttp } from "./mcp/serve-http.js";
import { serveStdio } from "./mcp/serve-stdio.js";
import type { Service } from "./mcp/service.js";
import { mcpOptions, type OptionValues } from "./options.js";
import { createClient, readSpec, readSpecOperations } from "./spec.js";
import { printStatus } from "./terminal.js";

/** `mcp [--http] [--port n] [--operations globs] [--allow-changes] [--budget n] [--max-result n] [--database place]` */
export async function run(args: readonly string[], table: ApiTable): Promise<void> {
  const read = readArguments(args, mcpOptions, 0);
  const { values } = read;
  if (!values.http && (values.port ?? values.host) !== undefined)
    throw new UsageError(`--${values.port === undefined ? "host" : "port"} needs --http.`);
  const address = values.http ? readAddress(values) : undefined;
  const budget = readWholeNumber("budget", values.budget);
  const api = createClient(table, {
    ...readClientOptions(read, table),
    budget: budget === undefined ? undefined : { requests: budget },
  });
  const limits = readLimits(table, values);
  const sdk = await loadSdk();
  const database = values.database === undefined ? undefined : await openDatabase(values.database);
  const spec = readSpec();
  const service: Service = {
    operations: table.operations,
    tiktokCodes: table.tiktokCodes,
    spec,
    schemas: new BodySchemas(spec),
    specOperations: readSpecOperations(),
    api,
    ...limits,
    continuations: new Continuations(),
    query: database?.query,
  };
  const signal = abortOnInterrupt();
  try {
    await (address === undefined ? serveStdio(sdk, service, signal) : serveHttp(sdk, service, { ...address, signal }));
  } finally {
    await database?.close();
  }
}

function readLimits({ operations }: ApiTable, values: OptionValues): Pick<Service, "access" | "maxResult"> {
  const globs = readGlobs(operations, values.operations ?? []);
  return {
    access: { globs, allowChanges: values["allow-changes"] === true },
    maxResult: readSize(values["max-result"]),
  };
}

/** Reads `20k` or `20000`. */
function readSize(text = "20k"): number {
  const size = /^(\d{1,6})(k?)$/i.exec(text);
  const characters = Number(size?.[1]) * (size?.[2] ? 1_000 : 1);
  if (characters >= 2_000 && characters <= 1_000_000) return characters;
  throw new UsageError("--max-result must be a number of characters from 2k to 1000k, such as 20k.");
}

function readAddress({ port: portText, host = "127.0.0.1" }: OptionValues) {
  const port = readWholeNumber("port", portText) ?? 4020;
  if (port > 65_535) throw new UsageError("--port must be at most 65535.");
  if (host === "") throw new UsageError("--host must be an address or a name.");
  const given = process.env["TIKAPI_MCP_TOKEN"]?.trim();
  if (given !== undefined && given.length < 16)
    throw new UsageError("TIKAPI_MCP_TOKEN must have at least 16 characters.");
  const token = given ?? randomBytes(24).toString("base64url");
  const onListening = (url: string) => {
    const about = given === undefined ? `: ${token}` : " from TIKAPI_MCP_TOKEN";
    printStatus(`The MCP server is on ${url}. Clients send "Authorization: Bearer <token>" with the token${about}`);
  };
  return { port, host, token, onListening };
}
