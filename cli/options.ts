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

const databaseOption = {
  database: {
    type: "string",
    value: "<folder or address>",
    help: "a folder (.harvest), or postgres://… (better in DATABASE_URL: everybody can read a command line)",
  },
} as const satisfies Options;

/** By what follows `harvest`. */
export const harvestOptions = {
  add: {
    ...paramOption,
    from: { type: "string", value: "<file>", help: "add: a list for each line; - reads from the standard input" },
    as: { type: "string", value: "<parameter>", help: "add: what the lines are, where it is not clear" },
    every: { type: "string", value: "<cron>", help: 'add: read again on a schedule in UTC, such as "0 3 * * *"' },
    priority: { type: "string", value: "<n>", help: "add: lists with a higher number come first (0)" },
    account: { type: "string", value: "<name>", help: "add: whose list it is: TIKAPI_ACCOUNT_KEY_<NAME> has the key" },
    history: { type: "boolean", help: "add: keep every version of an item" },
    ...databaseOption,
  },
  work: {
    concurrency: { type: "string", value: "<n>", help: "work: lists at a time (4)" },
    budget: { type: "string", value: "<n>/day", help: "work: the most requests a day, over all processes" },
    rate: {
      type: "string",
      value: "<n>/s",
      help: "work: the most requests in a second (s), minute (min) or hour (h), over all",
    },
    plan: { type: "string", value: "<file>", help: "work: a module that says which lists follow from items" },
    forever: { type: "boolean", help: "work: wait for schedules instead of ending" },
    ...clientOptions,
    ...databaseOption,
  },
  status: { watch: { type: "boolean", help: "status: show it again every two seconds" }, ...databaseOption },
  retry: databaseOption,
  export: {
    format: { type: "string", value: "<format>", help: "export, query: jsonl or csv (jsonl)" },
    since: { type: "string", value: "<date>", help: "export: only what was first stored since" },
    ...databaseOption,
  },
  query: {
    format: { type: "string", value: "<format>", help: "export, query: jsonl or csv (jsonl)" },
    ...databaseOption,
  },
  pause: databaseOption,
  resume: databaseOption,
  move: databaseOption,
} as const satisfies Readonly<Record<string, Options>>;

/** All of them, for the help. Parameters have a help of their own. */
export const allHarvestOptions: Options = Object.fromEntries(
  Object.values(harvestOptions)
    .flatMap((options): [string, Option][] => Object.entries(options))
    .filter(([name]) => name !== "param"),
);

type AllHarvestOptions = (typeof harvestOptions)["add"] &
  (typeof harvestOptions)["work"] &
  (typeof harvestOptions)["status"] &
  (typeof harvestOptions)["export"];

/** The options that were given. A command has only those that it takes. */
export type OptionValues = ReturnType<
  typeof parseArgs<{ options: typeof commonOptions & typeof listOptions & typeof mockOptions & AllHarvestOptions }>
>["values"];
