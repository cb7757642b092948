import { type Command, commands } from "./commands.js";
import { commonOptions, type Options } from "./options.js";
import { formatColumns } from "./terminal.js";

const footer = `Environment:
  TIKAPI_API_KEY      your API key
  TIKAPI_ACCOUNT_KEY  the account key, for operations that start with "user."
  TIKAPI_BASE_URL     another address for the API, such as a mock's
  NO_COLOR            turns colours off

Keys are read from the environment only: everybody on the machine can read a command line.

Exit codes:
  0    success
  1    the call failed; of many, at least one
  2    wrong usage; nothing was sent
  3    stopped early, with all items so far saved: resume by running the same command again
  130  interrupted by Ctrl-C (129: terminal closed, 143: terminated); \`list --out\` resumes when run again
`;

const firstExamples = [
  "tikapi-fetch operations comment",
  "tikapi-fetch help public.posts",
  "tikapi-fetch call public.check --username quiet.harbor",
  "tikapi-fetch call key --sandbox",
];

export function describeCommands(): string {
  const rows = [
    ...commands.map(({ name, summary }) => [name, summary]),
    ["help [<command or operation>]", "Explains one command, or an operation with its parameters."],
    ["--version", "Prints the version."],
  ];
  const list = `Commands:\n${formatColumns(rows, "  ")}`;
  return `Usage: tikapi-fetch <command> [options]\n\n${list}\n${formatExamples(firstExamples)}\n${footer}`;
}

export function describeCommand({ name, usage, summary, examples, options }: Command): string {
  const parameter =
    "param" in options ? [["--<parameter> <value>", "a parameter; to see them: tikapi-fetch help <operation>"]] : [];
  const rows = [...parameter, ...describeOptions({ ...options, ...commonOptions }), ["--help", "show this help"]];
  const list = `Options:\n${formatColumns(rows, "  ")}`;
  return `Usage: tikapi-fetch ${name} ${usage}\n\n${summary}\n\n${list}\n${formatExamples(examples)}\n${footer}`;
}

const formatExamples = (examples: readonly string[]): string =>
  `Examples:\n${examples.map((example) => `  ${example}\n`).join("")}`;

const describeOptions = (options: Options): string[][] =>
  Object.entries(options).map(([name, { value, help }]) => [value ? `--${name} ${value}` : `--${name}`, help]);
