import { parseArgs } from "node:util";
import { type Heading, headings } from "./change.ts";
import { type Report, writeChangelog, writeJson, writeMarkdown, writeText } from "./write-report.ts";

/** Something was typed that the command does not understand. */
export class UsageError extends Error {}

export interface Arguments {
  /** Without it, the last release. */
  readonly old: string | undefined;
  /** Without it, the working tree. */
  readonly now: string | undefined;
  /** What changes the new spec before it is compared. */
  readonly overlays: readonly string[];
  readonly write: (report: Report) => string;
  /** The headings whose changes fail the command. */
  readonly failing: readonly Heading[];
}

const writers = { markdown: writeMarkdown, json: writeJson, changelog: writeChangelog };
/** The words for `--fail-on`, in the order of the headings. */
const weights = ["breaking", ...headings.slice(1)];

export function readArguments(words: readonly string[]): Arguments {
  const { values, positionals } = parse(words);
  const chosen = Object.entries(writers).filter(([name]) => values[name as keyof typeof writers]);
  if (chosen.length > 1) throw new UsageError("Give one of --markdown, --json and --changelog.");
  if (positionals.length > 2) throw new UsageError("Give two specs at most: npm run spec:diff -- [old] [new].");
  const failOn = values["fail-on"];
  if (failOn !== undefined && !weights.includes(failOn))
    throw new UsageError(`--fail-on is "${failOn}", but must be one of ${weights.join(", ")}.`);
  const failing = failOn === undefined ? [] : headings.slice(0, weights.indexOf(failOn) + 1);
  const { overlay: overlays = [] } = values;
  return { old: positionals[0], now: positionals[1], overlays, write: chosen[0]?.[1] ?? writeText, failing };
}

function parse(words: readonly string[]) {
  const flag = { type: "boolean", default: false } as const;
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        markdown: flag,
        json: flag,
        changelog: flag,
        "fail-on": { type: "string" },
        overlay: { type: "string", multiple: true },
      },
    });
  } catch (error) {
    // parseArgs throws errors with a message for the person who typed.
    throw new UsageError((error as Error).message);
  }
}
