import type { FetchInit } from "../src/index.js";
import type { ApiTable } from "../src/spec/api-table.js";
import { type OperationArguments, readClientOptions } from "./arguments.js";
import { chooseClient } from "./choose-client.js";
import { quote } from "./shell.js";
import { createClient } from "./spec.js";

/** The keys as a shell reads them, so that none is printed. */
const variables = { apiKey: "$TIKAPI_API_KEY", accountKey: "$TIKAPI_ACCOUNT_KEY" };

/** Writes the request of a call, or of a list's first page, as a command of curl. Nothing is sent. */
export async function writeCurl(read: OperationArguments, table: ApiTable): Promise<string> {
  const { url, init } = await catchRequest(read, table);
  const { method, headers, body } = init;
  const implied = body === null ? "GET" : "POST";
  const parts = [
    ...(method === implied ? [] : [`--request ${method}`]),
    ...Object.entries(headers).map(([name, value]) => `--header ${quoteHeader(name, value)}`),
    ...(body === null ? [] : [`--data-raw ${quote(body)}`]),
  ];
  return `${[`curl ${quote(url)}`, ...parts].join(" \\\n  ")}\n`;
}

interface CaughtRequest {
  readonly url: string;
  readonly init: FetchInit;
}

/** The sandbox takes the demo keys only. They are public, and the environment has others. */
async function catchRequest(read: OperationArguments, table: ApiTable): Promise<CaughtRequest> {
  const options = readClientOptions(read, table);
  let caught: CaughtRequest | undefined;
  const fetch = async (url: string, init: FetchInit): Promise<never> => {
    caught = { url, init };
    throw new RequestCaught();
  };
  const client = chooseClient(
    createClient(table, { ...options, ...(!options.sandbox && variables), fetch }),
    read.operation,
  );
  try {
    await client.call(read.operation.id, read.params, {});
  } catch (error) {
    // The client hands on what a fetch throws.
    if (caught !== undefined && error instanceof RequestCaught) return caught;
    throw error;
  }
  throw new Error("The client answered a call without a request.");
}

class RequestCaught extends Error {}

/** Only double quotes let the shell put in a variable. */
const quoteHeader = (name: string, value: string): string =>
  Object.values(variables).includes(value) ? `"${name}: ${value}"` : quote(`${name}: ${value}`);
