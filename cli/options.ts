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
  json: {
    type: "boolean",
    help: "print results, tables and helps as JSON, and a failure as one JSON object on stderr",
  },
} as const satisfies Options;

export const clientOptions = {
  timeout: { type: "string", value: "<ms>", help: "milliseconds for one attempt (60000)" },
  retries: { type: "string", value: "<n>", help: "attempts after the first (2)" },
  rate: { type: "string", value: "<n>[/s|/min|/h]", help: "at most so many requests a second, a minute or an hour" },
  "max-requests": { type: "string", value: "<n>", help: "stop before more requests than this are sent" },
  sandbox: { type: "boolean", help: "ask the sandbox, with its public demo keys" },
} as const satisfies Options;

const requestOptions = {
  param: { type: "string", multiple: true, value: "<name>=<value>", help: "the same, if an option has that name" },
  curl: { type: "boolean", help: "print the request as a curl command, with the keys as variables, and send nothing" },
} as const satisfies Options;

export const operationOptions = { ...requestOptions, ...clientOptions };

const fromOptions = {
  from: { type: "string", value: "<file>", help: "a file with one of them per line, or JSON lines; - reads stdin" },
  concurrency: { type: "string", value: "<n>", help: "how many at a time, with --from (4)" },
} as const satisfies Options;

export const listOptions = {
  ...requestOptions,
  ...fromOptions,
  as: { type: "string", value: "<name>", help: "with --from: the parameter that its lines are for" },
  since: { type: "string", value: "<date>", help: "only what is newer, of a list with the newest first" },
  "since-last": { type: "boolean", help: "with --out: add to a complete file what has come since" },
  format: { type: "string", value: "<name>", help: "jsonl, json or csv (jsonl)" },
  fields: { type: "string", value: "<names>", help: "the columns of csv, such as id,desc,stats.playCount" },
  bom: { type: "boolean", help: "begin csv with a byte order mark, which some spreadsheets need" },
  limit: { type: "string", value: "<n>", help: "the most items to list" },
  out: { type: "string", value: "<file>", help: "write to a file; if it stops early, the same command resumes" },
  restart: { type: "boolean", help: "with --out: start over, whatever the file holds" },
  progress: { type: "boolean", help: "show progress on a terminal, as --out always does" },
  ...clientOptions,
} as const satisfies Options;

export const downloadOptions = {
  out: { type: "string", value: "<file>", help: "where to save it (<id>.mp4, or the name in the link); - is stdout" },
  files: {
    type: "string",
    value: "<kinds>",
    help: "video, picture, subtitles, sound, cover, or all; several with commas",
  },
  language: { type: "string", value: "<code>", help: "of subtitles: only this language, such as eng-US" },
  source: { type: "string", value: "<name>", help: "play, or download for the file with the watermark (play)" },
  dir: { type: "string", value: "<folder>", help: "where to save several files" },
  name: {
    type: "string",
    value: "<template>",
    help: "with --dir: {author}/{id}.mp4, of {id}, {author} and {date} ({id})",
  },
  ...fromOptions,
  "skip-existing": { type: "boolean", help: "with --from: leave files alone that are there" },
  ...clientOptions,
} as const satisfies Options;

export const mockOptions = {
  port: { type: "string", value: "<port>", help: "the port (4010); 0 picks a free one" },
  host: { type: "string", value: "<address>", help: "the address to listen on (127.0.0.1); 0.0.0.0 in a container" },
  script: { type: "string", value: "<file>", help: "a module whose default function scripts operations" },
  quiet: { type: "boolean", help: "do not print a line per request" },
  stay: { type: "boolean", help: "go on when the program that started it ends" },
} as const satisfies Options;

export const generateOptions = {
  spec: { type: "string", value: "<file>", help: "a file, an https address, or tikapi-fetch/openapi.json" },
  overlay: { type: "string", multiple: true, value: "<file>", help: "changes the spec first; several, in their order" },
  out: {
    type: "string",
    value: "<folder>",
    help: "where to write the client: an empty folder, or that of an earlier one",
  },
  check: { type: "boolean", help: "write nothing; fail if the folder is not up to date" },
  watch: { type: "boolean", help: "go on, and write again whenever a file of the spec changes" },
  "init-overlay": { type: "string", value: "<file>", help: "write down what an overlay could add, to start from" },
} as const satisfies Options;

// `--budget` says the same of a server.
const { "max-requests": _, ...serverOptions } = clientOptions;

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
  ...serverOptions,
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
    param: requestOptions.param,
    from: { type: "string", value: "<file>", help: "add: a list for each line; - reads from the standard input" },
    as: { type: "string", value: "<parameter>", help: "add: what the lines are, where it is not clear" },
    every: { type: "string", value: "<cron>", help: 'add: read again on a schedule in UTC, such as "0 3 * * *"' },
    priority: { type: "string", value: "<n>", help: "add: lists with a higher number come first (0)" },
    account: { type: "string", value: "<name>", help: "add: whose list it is: TIKAPI_ACCOUNT_KEY_<NAME> has the key" },
    history: { type: "boolean", help: "add: keep every version of an item" },
    ...databaseOption,
  },
  work: {
    ...serverOptions,
    concurrency: { type: "string", value: "<n>", help: "work: lists at a time (4)" },
    budget: { type: "string", value: "<n>/day", help: "work: the most requests a day, over all processes" },
    rate: {
      type: "string",
      value: "<n>[/s|/min|/h]",
      help: "work: the most requests in a second, a minute or an hour, over all processes",
    },
    plan: { type: "string", value: "<file>", help: "work: a module that says which lists follow from items" },
    forever: { type: "boolean", help: "work: wait for schedules instead of ending" },
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

/** The options that were given. A command has only those that it takes. */
export type OptionValues = ValuesOf<typeof commonOptions & typeof listOptions & typeof mockOptions> &
  ValuesOf<Omit<typeof downloadOptions, keyof typeof listOptions>> &
  ValuesOf<Omit<typeof generateOptions, "out">> &
  ValuesOf<typeof mcpOptions> &
  ValuesOf<(typeof harvestOptions)["add"] & (typeof harvestOptions)["work"]> &
  ValuesOf<(typeof harvestOptions)["status"]>;

type ValuesOf<Own extends Options> = ReturnType<typeof parseArgs<{ options: Own }>>["values"];
