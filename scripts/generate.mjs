/**
 * `npm run generate`: bundles generate.ts and runs it. A loader that compiles files as they are imported looks at every
 * file of the libraries too, which takes longer than the compiling itself.
 */
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

// Beside its parts, so that paths relative to them stay true; two runs do not share it.
const outfile = fileURLToPath(new URL(`generate/.bundle-${process.pid}.mjs`, import.meta.url));
try {
  await build({
    entryPoints: [fileURLToPath(new URL("generate.ts", import.meta.url))],
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
  await import(outfile);
} finally {
  await rm(outfile, { force: true });
}
