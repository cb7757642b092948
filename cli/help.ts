import { type Command, commands } from "./commands.js";
import { align } from "./terminal.js";

const common = [
  ["--json", "reports a failure as one JSON object on stderr"],
  ["--help", "shows this"],
] as const;

const footer = `Environment:
  TIKAPI_API_KEY      your API key
  TIKAPI_ACCOUNT_KEY  the account key, for operations that start with "user."
  TIKAPI_BASE_URL     another address of the API, for example a mock's
  NO_COLOR            no colours

Keys are taken from the environment only: everybody on the machine can read a command line.

Exit codes:
  0    done
  1    the call failed
  2    wrong usage; nothing was sent
  3    stopped before the end, and nothing is lost: run the same command again to continue
  130  Ctrl-C (143: terminated); \`list --out\` continues when run again
`;

export function describeAll(): string {
  const rows = [
    ...commands.map(({ name, summary }) => [name, summary] as const),
    ["help <command>", "Tells more of one."] as const,
  ];
  return `Usage: tikapi-fetch <command> [options]\n\nCommands:\n${align(rows, "  ")}\n${footer}`;
}

export function describeCommand({ usage, summary, options }: Command): string {
  return `Usage: tikapi-fetch ${usage}\n\n${summary}\n\nOptions:\n${align([...options, ...common], "  ")}\n${footer}`;
}
