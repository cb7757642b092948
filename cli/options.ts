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
  rate: { type: "string", value: "<n>[/s|/m|/h]", help: "at most so many requests a second, a minute or an hour" },
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

/** The options that were given. A command has only those that it takes. */
export type OptionValues = ValuesOf<typeof commonOptions & typeof listOptions & typeof mockOptions> &
  ValuesOf<Omit<typeof downloadOptions, keyof typeof listOptions>> &
  ValuesOf<Omit<typeof generateOptions, "out">> &
  ValuesOf<typeof mcpOptions>;

type ValuesOf<Own extends Options> = ReturnType<typeof parseArgs<{ options: Own }>>["values"];
