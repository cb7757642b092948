import type { ApiTable } from "../src/spec/api-table.js";

/** A command: what the help says of it, and where it is; only the one that runs is loaded. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly options: readonly (readonly [option: string, meaning: string])[];
  readonly load: () => Promise<{ run(args: readonly string[], table: ApiTable): Promise<void> }>;
}

const parameters = ["--<parameter> <value>", "a parameter of the operation, checked by the spec's rules"] as const;
const anyParameter = ["--param <name>=<value>", "the same, for parameters that are called like an option"] as const;
const patience = [
  ["--timeout <ms>", "milliseconds for one attempt (60000)"],
  ["--retries <n>", "attempts after the first (2)"],
] as const;

export const commands: readonly Command[] = [
  {
    name: "call",
    usage: "call <operation> [--<parameter> <value> …]",
    summary: "Calls an operation and prints the body as JSON.",
    options: [parameters, anyParameter, ...patience],
    load: () => import("./call.js"),
  },
  {
    name: "list",
    usage: "list <operation> [--<parameter> <value> …] [--limit <n>] [--out <file>]",
    summary: "Prints the items of a list, across all pages, one JSON per line.",
    options: [
      parameters,
      anyParameter,
      ["--limit <n>", "the most items to give"],
      ["--out <file>", "writes to a file; run again after it stopped, it continues where it was"],
      ["--restart", "begins the file anew, whatever is there"],
      ["--progress", "shows on a terminal how far it is, as --out does by itself"],
      ...patience,
    ],
    load: () => import("./list.js"),
  },
  {
    name: "download",
    usage: "download <video id or link> [--out <file>]",
    summary: "Saves a video: by its id, its page's address, or a link to the file (which needs no key).",
    options: [["--out <file>", "where to (<id>.mp4, or the name in the link)"], ...patience],
    load: () => import("./download.js"),
  },
  {
    name: "operations",
    usage: "operations [<filter>]",
    summary: "Lists the operations: id, method, path, what they need, what they do.",
    options: [],
    load: () => import("./operations.js"),
  },
  {
    name: "codes",
    usage: "codes [<code>]",
    summary: "Explains the codes of TikTok.",
    options: [],
    load: () => import("./codes.js"),
  },
  {
    name: "mock",
    usage: "mock [--port <port>]",
    summary: "Serves a mock of the API until Ctrl-C. Needs @stoplight/prism-cli.",
    options: [["--port <port>", "the port on 127.0.0.1 (4010); 0 takes a free one"]],
    load: () => import("./mock.js"),
  },
];
