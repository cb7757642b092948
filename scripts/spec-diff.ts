/**
 * Says what changed from one spec to another: `npm run spec:diff -- [old] [new] [options]`. Each is a file, a package such as
 * `tikapi-fetch@0.1.0`, or a git revision. Without `old`, it is the last release; without `new`, the working tree.
 *
 * Output: text, or `--markdown`, `--json`, `--changelog` (a draft for CHANGELOG.md).
 * `--fail-on breaking|behaviour|new|documentation` fails on changes of that weight or more.
 *
 * Exit codes: 0 done; 1 changes that `--fail-on` names; 2 wrong usage, or a spec that cannot be read.
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { SpecError } from "./generate/read/spec-error.ts";
import { headings } from "./spec-diff/change.ts";
import { compareSpecs } from "./spec-diff/compare-specs.ts";
import { findLastRelease, openSpec, SpecNotFoundError } from "./spec-diff/open-spec.ts";
import { readVersionOf } from "./spec-diff/read-version.ts";
import { askForBump } from "./spec-diff/version-bump.ts";
import { type Report, writeChangelog, writeJson, writeMarkdown, writeText } from "./spec-diff/write-report.ts";

const root = resolve(import.meta.dirname, "..");

const writers = { markdown: writeMarkdown, json: writeJson, changelog: writeChangelog };
const weights = ["breaking", ...headings.slice(1)];

class UsageError extends Error {}

try {
  const { old, now, write, failOn } = await readArguments();
  const report = await compare(old, now);
  console.log(write(report));
  const heavy = headings.slice(0, weights.indexOf(failOn ?? "") + 1);
  if (report.changes.some(({ heading }) => heavy.includes(heading))) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof UsageError || error instanceof SpecError || error instanceof SpecNotFoundError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function readArguments() {
  const { values, positionals } = parse();
  const chosen = Object.entries(writers).filter(([name]) => values[name as keyof typeof writers]);
  if (chosen.length > 1) throw new UsageError("Give one of --markdown, --json and --changelog.");
  if (positionals.length > 2) throw new UsageError("Give two specs at most: npm run spec:diff -- [old] [new].");
  const failOn = values["fail-on"];
  if (failOn !== undefined && !weights.includes(failOn))
    throw new UsageError(`--fail-on is "${failOn}", but must be one of ${weights.join(", ")}.`);
  const [old = await findRelease(), now = resolve(root, "openapi/openapi.yaml")] = positionals;
  return { old, now, write: chosen[0]?.[1] ?? writeText, failOn };
}

function parse() {
  const flag = { type: "boolean", default: false } as const;
  try {
    return parseArgs({
      allowPositionals: true,
      options: { markdown: flag, json: flag, changelog: flag, "fail-on": { type: "string" } },
    });
  } catch (error) {
    // parseArgs throws errors with a message for the person who typed.
    throw new UsageError((error as Error).message);
  }
}

async function findRelease(): Promise<string> {
  const tag = await findLastRelease(root);
  if (tag === undefined)
    throw new UsageError(
      "There is no release yet: no git tag such as v0.1.0 leads here. Give the old spec, for example a git revision:\n" +
        "npm run spec:diff -- HEAD~1",
    );
  return tag;
}

async function compare(old: string, now: string): Promise<Report> {
  const before = await openSpec(old, root);
  const after = await openSpec(now, root);
  const [changes = []] = await compareSpecs([{ before, after }]);
  const version = await readVersionOf(old, root);
  return { old, new: now.replace(`${root}/`, ""), changes, version, bump: askForBump(changes, version) };
}
