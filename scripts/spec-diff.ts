/**
 * Says what changed from one spec to another: `npm run spec:diff -- [old] [new] [options]`. Each is a file, a package such as
 * `tikapi-fetch@0.1.0`, or a git revision. Without `old`, it is the last release; without `new`, the working tree.
 *
 * `--overlay <file>` changes the new spec before, if that is in YAML; several are applied in their order.
 * Output: text, or `--markdown`, `--json`, `--changelog` (a draft for CHANGELOG.md).
 * `--fail-on breaking|behaviour|new|documentation` fails on changes of that weight or more.
 *
 * Exit codes: 0 done; 1 changes that `--fail-on` names; 2 wrong usage, or a spec that cannot be read.
 */
import { resolve } from "node:path";
import { SpecError } from "../generator/read/spec-error.ts";
import { compareSpecs } from "./spec-diff/compare-specs.ts";
import { findReleases } from "./spec-diff/find-releases.ts";
import { openSpec, SpecNotFoundError } from "./spec-diff/open-spec.ts";
import { readArguments, UsageError } from "./spec-diff/read-arguments.ts";
import { readVersionOf } from "./spec-diff/read-version.ts";
import { askForBump } from "./spec-diff/version-bump.ts";
import type { Report } from "./spec-diff/write-report.ts";

const root = resolve(import.meta.dirname, "..");

try {
  const { old, now, overlays, write, failing } = readArguments(process.argv.slice(2));
  const report = await compare(old ?? (await findRelease()), now, overlays);
  console.log(write(report));
  if (report.changes.some(({ heading }) => failing.includes(heading))) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof UsageError || error instanceof SpecError || error instanceof SpecNotFoundError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function findRelease(): Promise<string> {
  const [tag] = await findReleases(root);
  if (tag === undefined)
    throw new UsageError(
      "There is no release yet: no git tag such as v0.1.0 leads here. Give the old spec, for example a git revision:\n" +
        "npm run spec:diff -- HEAD~1",
    );
  return tag;
}

async function compare(old: string, now: string | undefined, overlays: readonly string[]): Promise<Report> {
  const before = await openSpec(old, root);
  const after = await openSpec(now ?? resolve(root, "openapi/openapi.yaml"), root, overlays);
  const [changes = []] = await compareSpecs([{ before, after }]);
  const version = await readVersionOf(old, root);
  return {
    old,
    new: [now ?? "the working tree", ...overlays].join(" with "),
    changes,
    version,
    bump: askForBump(changes, version),
  };
}
