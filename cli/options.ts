import type { parseArgs } from "node:util";

/** An option as `parseArgs` of node:util takes it, with what the help says about it. */
export interface Option {
  readonly type: "string" | "boolean";
  readonly multiple?: boolean;
  /** Stands for the value in the help. */
  readonly value?: string;
  readonly help: string;
}

export type Options = Readonly<Record<string, Option>>;

export const commonOptions = {
  json: { type: "boolean", help: "report a failure as one JSON object on stderr; print a table as JSON" },
} as const satisfies Options;

export const clientOptions = {
  timeout: { type: "string", value: "<ms>", help: "milliseconds for one attempt (60000)" },
  retries: { type: "string", value: "<n>", help: "attempts after the first (2)" },
} as const satisfies Options;

const paramOption = {
  param: { type: "string", multiple: true, value: "<name>=<value>", help: "the same, if an option has that name" },
} as const satisfies Options;

export const operationOptions = { ...paramOption, ...clientOptions };

export const listOptions = {
  ...paramOption,
  limit: { type: "string", value: "<n>", help: "the most items to list" },
  out: { type: "string", value: "<file>", help: "write to a file; if it stops early, the same command resumes" },
  restart: { type: "boolean", help: "with --out: start over, whatever the file holds" },
  progress: { type: "boolean", help: "show progress on a terminal, as --out always does" },
  ...clientOptions,
} as const satisfies Options;

export const downloadOptions = {
  out: { type: "string", value: "<file>", help: "where to save it (<id>.mp4, or the name in the link)" },
  ...clientOptions,
} as const satisfies Options;

export const mockOptions = {
  port: { type: "string", value: "<port>", help: "the port (4010); 0 picks a free one" },
  host: { type: "string", value: "<address>", help: "the address to listen on (127.0.0.1); 0.0.0.0 in a container" },
  script: { type: "string", value: "<file>", help: "a module whose default function scripts operations" },
  quiet: { type: "boolean", help: "do not print a line per request" },
  stay: { type: "boolean", help: "go on when the program that started it ends" },
} as const satisfies Options;

export const mcpOptions = {
  http: { type: "boolean", help: "serve over HTTP instead of stdin and stdout" },
  port: { type: "string", value: "<port>", help: "with --http: the port (4020); 0 picks a free one" },
  host: { type: "string", value: "<address>", help: "with --http: the address to listen on (127.0.0.1)" },
  operations: {
    type: "string",
    multiple: true,
    value: "<globs>",
    help: 'only these operations, such as "public.*,key"',
  },
  "allow-changes": { type: "boolean", help: "also call operations that change something" },
  budget: { type: "string", value: "<n>", help: "the most requests, retries included" },
  "max-result": { type: "string", value: "<size>", help: "the most characters of a result (20k)" },
  database: {
    type: "string",
    value: "<folder>",
    help: "a harvest to query; DATABASE_URL: the server of that variable",
  },
  ...clientOptions,
} as const satisfies Options;

/** The options that were given. A command has only those that it takes. */
export type OptionValues = ValuesOf<typeof commonOptions & typeof listOptions & typeof mockOptions> &
  ValuesOf<typeof mcpOptions>;

type ValuesOf<Own extends Options> = ReturnType<typeof parseArgs<{ options: Own }>>["values"];
