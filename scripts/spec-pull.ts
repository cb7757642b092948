/**
 * Compares the spec with the official package: `npm run spec:pull -- [version] [options]`. The version is one of the npm registry,
 * the newest without it; a packed or unpacked copy of the package can stand in its place.
 *
 * `--overlay <file>` changes the spec before; several are applied in their order. `--spec <file>` is another spec.
 * `--out <file>` writes a draft: an overlay with all that the package says, and questions for all that it does not say.
 * Output: text, or `--markdown`, `--json`.
 *
 * Exit codes: 0 done, with or without differences; 2 wrong usage, or something that cannot be read or written.
 */
import { writeFile } from "node:fs/promises";
import { loadSpec } from "../generator/read/load-spec.ts";
import { readOperations } from "../generator/read/read-operations.ts";
import { SpecError } from "../generator/read/spec-error.ts";
import { UsageError } from "./spec-diff/read-arguments.ts";
import { compareWithOfficial } from "./spec-pull/compare-official.ts";
import { describeComparison } from "./spec-pull/describe-comparison.ts";
import { draftOverlay } from "./spec-pull/draft-overlay.ts";
import { openPackage, PackageError } from "./spec-pull/open-package.ts";
import { readArguments } from "./spec-pull/read-arguments.ts";

try {
  const { source, spec: file, overlays, out, write } = readArguments(process.argv.slice(2));
  const { spec, sources, problems } = await loadSpec(file, overlays);
  if (problems.length > 0) throw new SpecError(sources.describe(problems).join("\n"));
  const { version, operations } = await openPackage(source);
  const comparison = compareWithOfficial(readOperations(spec), operations, version);
  const findings = describeComparison(comparison);
  if (out !== undefined && findings.length > 0) await writeNew(out, draftOverlay(spec, comparison, version));
  console.log(write({ package: `tikapi@${version}`, spec: [file, ...overlays], findings }));
} catch (error) {
  if (!(error instanceof UsageError || error instanceof SpecError || error instanceof PackageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

/** A draft is answered by hand, so none is overwritten. */
async function writeNew(file: string, text: string): Promise<void> {
  await writeFile(file, text, { flag: "wx" }).catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === "EEXIST" ? "it is there already; choose another file or delete it" : error.message;
    throw new UsageError(`The draft cannot be written to ${file}: ${reason}.`);
  });
}
