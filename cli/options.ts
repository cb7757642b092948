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
  json: { type: "boolean", help: "report a failure as one JSON object on stderr; print a table or a help as JSON" },
} as const satisfies Options;

export const clientOptions = {
  timeout: { type: "string", value: "<ms>", help: "milliseconds for one attempt (60000)" },
  retries: { type: "string", value: "<n>", help: "attempts after the first (2)" },
  sandbox: { type: "boolean", help: "use the sandbox with the public demo keys; no key is needed" },
} as const satisfies Options;

const requestOptions = {
  param: { type: "string", multiple: true, value: "<name>=<value>", help: "the same, if an option has that name" },
  curl: { type: "boolean", help: "print the request as a curl command, with the keys as variables, and send nothing" },
} as const satisfies Options;

export const operationOptions = { ...requestOptions, ...clientOptions };

export const listOptions = {
  ...requestOptions,
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

/** The options that were given. A command has only those that it takes. */
export type OptionValues = ReturnType<
  typeof parseArgs<{ options: typeof commonOptions & typeof listOptions & typeof mockOptions }>
>["values"];
