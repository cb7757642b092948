/**
 * Compiles the spec: `npm run generate -- [--spec <file>] [--out <folder>] [--check]`. api.md goes beside the folder.
 * `--check` writes nothing: its exit code says whether all files are up to date.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { checkSpec } from "./generate/check/check-spec.ts";
import { readReservedNames } from "./generate/check/read-reserved-names.ts";
import { compileApiPage } from "./generate/compile/compile-api-page.ts";
import { compileExampleNames } from "./generate/compile/compile-example-names.ts";
import { compileMethods } from "./generate/compile/compile-methods.ts";
import { compileModels } from "./generate/compile/compile-models.ts";
import { compileOperations } from "./generate/compile/compile-operations.ts";
import { compileTypes } from "./generate/compile/compile-types.ts";
import { banner } from "./generate/compile/source-text.ts";
import { loadSpec } from "./generate/read/load-spec.ts";
import { SpecError } from "./generate/read/spec-error.ts";
import { type Files, findStaleFiles, replaceFolder } from "./generate/write/output-folder.ts";

const { values: options } = parseArgs({
  options: {
    spec: { type: "string", default: "openapi/openapi.yaml" },
    out: { type: "string", default: "generated" },
    check: { type: "boolean", default: false },
  },
});

const apiPage = join(options.out, "../api.md");

try {
  const { files, page } = await compile(options.spec);
  if (options.check) reportStale(await findStale(files, page));
  else {
    await replaceFolder(options.out, files);
    await writeFile(apiPage, page);
  }
} catch (error) {
  if (!(error instanceof SpecError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function compile(specFile: string): Promise<{ files: Files; page: string }> {
  const loaded = await loadSpec(specFile);
  const { spec } = loaded;
  const operations = checkSpec(loaded, readReservedNames());
  const json = `${JSON.stringify(spec, null, 2)}\n`;
  return {
    files: {
      "openapi.json": json,
      // Without it, TypeScript would derive a literal type of the whole spec.
      "openapi.d.json.ts": `${banner}export declare const paths: object;\n`,
      "types.ts": await compileTypes(json),
      "models.ts": compileModels(spec, operations),
      "operations.ts": compileOperations(spec, operations),
      "methods.ts": compileMethods(spec, operations),
      "example-names.ts": compileExampleNames(spec, operations),
    },
    page: compileApiPage(spec, operations),
  };
}

async function findStale(files: Files, page: string): Promise<string[]> {
  const stale = await findStaleFiles(options.out, files);
  const current = await readFile(apiPage, "utf8").catch(() => undefined);
  return [...stale.map((name) => join(options.out, name)), ...(current === page ? [] : [apiPage])];
}

function reportStale(files: readonly string[]): void {
  if (files.length === 0) return;
  console.error(`Not up to date with ${options.spec}: ${files.join(", ")}. Run "npm run generate".`);
  process.exitCode = 1;
}
