import { parseArgs } from "node:util";
import { UsageError } from "../spec-diff/read-arguments.ts";
import { type Report, writeJson, writeMarkdown, writeText } from "./write-report.ts";

export interface Arguments {
  /** A version of the official package, or a file or folder that holds it. */
  readonly source: string;
  readonly spec: string;
  readonly overlays: readonly string[];
  /** Where the draft goes. */
  readonly out: string | undefined;
  readonly write: (report: Report) => string;
}

const writers = { markdown: writeMarkdown, json: writeJson };

export function readArguments(words: readonly string[]): Arguments {
  const { values, positionals } = parse(words);
  if (positionals.length > 1) throw new UsageError("Give one version at most: npm run spec:pull -- [version].");
  if (values.markdown && values.json) throw new UsageError("Give one of --markdown and --json.");
  const chosen = Object.entries(writers).find(([name]) => values[name as keyof typeof writers]);
  const { spec, overlay = [], out } = values;
  return { source: positionals[0] ?? "latest", spec, overlays: overlay, out, write: chosen?.[1] ?? writeText };
}

function parse(words: readonly string[]) {
  const flag = { type: "boolean", default: false } as const;
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        spec: { type: "string", default: "openapi/openapi.yaml" },
        overlay: { type: "string", multiple: true },
        out: { type: "string" },
        markdown: flag,
        json: flag,
      },
    });
  } catch (error) {
    // parseArgs throws errors with a message for the person who typed.
    throw new UsageError((error as Error).message);
  }
}
