/**
 * Compiles the spec: `npm run generate [-- --spec <file> --out <folder>] [--check]`.
 * With `--check` nothing is written; the exit code tells whether the folder is up to date.
 */
import { parseArgs } from "node:util";
import { checkSpec } from "./generate/check-spec.ts";
import { compileMethods } from "./generate/compile-methods.ts";
import { compileOperations } from "./generate/compile-operations.ts";
import { compileTypes } from "./generate/compile-types.ts";
import { loadSpec } from "./generate/load-spec.ts";
import { type Files, findStaleFiles, replaceFolder } from "./generate/output-folder.ts";
import { SpecError } from "./generate/spec.ts";

const { values: options } = parseArgs({
  options: {
    spec: { type: "string", default: "openapi/openapi.yaml" },
    out: { type: "string", default: "generated" },
    check: { type: "boolean", default: false },
  },
});

try {
  const files = await compile(options.spec);
  if (options.check) reportStale(await findStaleFiles(options.out, files));
  else await replaceFolder(options.out, files);
} catch (error) {
  if (!(error instanceof SpecError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function compile(specFile: string): Promise<Files> {
  const { spec, json, yaml, findPlace } = await loadSpec(specFile);
  const operations = checkSpec(spec, findPlace);
  return {
    "openapi.json": json,
    "openapi.yaml": yaml,
    "types.ts": await compileTypes(json),
    "operations.ts": compileOperations(spec, operations),
    "methods.ts": compileMethods(spec, operations),
  };
}

function reportStale(files: string[]): void {
  if (files.length === 0) return;
  console.error(
    `${options.out}/ is not what ${options.spec} compiles to: ${files.join(", ")}. Run "npm run generate".`,
  );
  process.exitCode = 1;
}
