import type { ApiTable } from "../src/spec/api-table.js";
import {
  allHarvestOptions,
  downloadOptions,
  listOptions,
  mockOptions,
  type Options,
  operationOptions,
} from "./options.js";

/** A command: what the help says about it, and how to load it; only the one that runs is loaded. */
export interface Command {
  readonly name: string;
  /** What follows the name. */
  readonly usage: string;
  readonly summary: string;
  readonly options: Options;
  readonly load: () => Promise<{ run(args: readonly string[], table: ApiTable): Promise<void> }>;
}

export const commands: readonly Command[] = [
  {
    name: "call",
    usage: "<operation> [--<parameter> <value> …]",
    summary: "Calls an operation and prints the body as JSON.",
    options: operationOptions,
    load: () => import("./call.js"),
  },
  {
    name: "list",
    usage: "<operation> [--<parameter> <value> …] [--limit <n>] [--out <file>]",
    summary: "Prints the items of a list, from all pages, one JSON value per line.",
    options: listOptions,
    load: () => import("./list.js"),
  },
  {
    name: "download",
    usage: "<video id or link> [--out <file>]",
    summary: "Saves a video, given its id, the address of its page, or a link to the file (which needs no key).",
    options: downloadOptions,
    load: () => import("./download.js"),
  },
  {
    name: "harvest",
    usage: "<add | work | status | retry | export | query | pause | resume | move> …",
    summary:
      "Reads many lists into a database, by one process or many. Needs pg-boss@10, and @electric-sql/pglite or pg.",
    options: allHarvestOptions,
    load: () => import("./harvest.js"),
  },
  {
    name: "operations",
    usage: "[<filter>]",
    summary: "Lists the operations: id, method, path, what each needs and does.",
    options: {},
    load: () => import("./operations.js"),
  },
  {
    name: "codes",
    usage: "[<code>]",
    summary: "Lists TikTok's status codes, or explains one.",
    options: {},
    load: () => import("./codes.js"),
  },
  {
    name: "mock",
    usage: "[--port <port>] [--host <address>] [--script <file>]",
    summary: "Serves a mock of the API until Ctrl-C. Needs @stoplight/prism-cli.",
    options: mockOptions,
    load: () => import("./mock.js"),
  },
];
