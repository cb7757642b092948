/** Compiles the package: `npm run build [-- --out <folder>]`. */
import { execFileSync } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { bundleCode } from "./build/bundle-code.ts";
import { dropUnreachable } from "./build/drop-unreachable.ts";
import { readEntries } from "./build/read-entries.ts";
import { shrinkTypes } from "./build/shrink-types.ts";

const { out } = parseArgs({ options: { out: { type: "string", default: "dist" } } }).values;
const { code, types } = await readEntries();

await rm(out, { recursive: true, force: true });
execFileSync("node_modules/.bin/tsc", ["-p", "tsconfig.build.json", "--outDir", out], { stdio: "inherit" });
await dropUnreachable(out, types);
await shrinkTypes(join(out, "generated"));
await bundleCode(code, out);
await minifySpec();

async function minifySpec(): Promise<void> {
  const spec: unknown = JSON.parse(await readFile("generated/openapi.json", "utf8"));
  await writeFile(join(out, "generated/openapi.json"), JSON.stringify(spec));
}
