/**
 * Compiles the spec: `npm run generate -- [--spec <file>] [--overlay <file>] [--out <folder>] [--check]`. api.md goes beside
 * the folder. `--overlay` changes the spec before it is checked; several are applied in their order.
 * `--check` writes nothing: its exit code says whether all files are up to date.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { checkSpec } from "../generator/check/check-spec.ts";
import { readReservedNames } from "../generator/check/read-reserved-names.ts";
import { compileSpec } from "../generator/compile/compile-spec.ts";
import { startTypesProcess } from "../generator/compile/start-types-process.ts";
import { loadSpec } from "../generator/read/load-spec.ts";
import { SpecError } from "../generator/read/spec-error.ts";
import { type Files, findForeign, findStaleFiles, replaceFolder } from "../generator/write/output-folder.ts";

try {
  const options = readOptions();
  const { files, page } = await compile(options.spec, options.overlay);
  if (options.check) await reportStale(options, files, page);
  else await write(options, files, page);
} catch (error) {
  // A mistake in the spec, in the options or of the file system is for the user; any other is ours.
  if (!(error instanceof SpecError) && !(error instanceof Error && "code" in error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      spec: { type: "string", default: "openapi/openapi.yaml" },
      overlay: { type: "string", multiple: true },
      out: { type: "string", default: "generated" },
      check: { type: "boolean", default: false },
    },
  });
  return { ...values, apiPage: join(values.out, "../api.md") };
}

async function compile(specFile: string, overlays: readonly string[] | undefined) {
  const types = startTypesProcess();
  try {
    const loaded = await loadSpec(specFile, overlays);
    return await compileSpec(loaded.spec, checkSpec(loaded, readReservedNames()), types.compileTypes);
  } finally {
    types.stop();
  }
}

type Options = ReturnType<typeof readOptions>;

async function write({ out, apiPage }: Options, files: Files, page: string): Promise<void> {
  const foreign = await findForeign(out, files, apiPage);
  if (foreign !== undefined)
    throw new SpecError(`Nothing is written: ${foreign}. Choose an empty folder with --out, or delete it yourself.`);
  await replaceFolder(out, files);
  await writeFile(apiPage, page);
}

async function reportStale({ spec, out, apiPage }: Options, files: Files, page: string): Promise<void> {
  const stale = (await findStaleFiles(out, files)).map((name) => join(out, name));
  const current = await readFile(apiPage, "utf8").catch(() => undefined);
  if (current !== page) stale.push(apiPage);
  if (stale.length === 0) return;
  console.error(`Not up to date with ${spec}: ${stale.join(", ")}. Run "npm run generate".`);
  process.exitCode = 1;
}
