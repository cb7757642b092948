import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** `npm run bench` starts here; everything is found from it. */
export const root = process.cwd();
/** Where what is measured runs, as plain JavaScript; beside the other participants, so that it finds them. */
export const compiledFolder = resolve(root, "bench/node_modules/.bench");

/** The built package, entered as its users do. */
export function ourEntry(): URL {
  const { exports } = JSON.parse(readFileSync(resolve(root, "package.json"), "utf8")) as {
    readonly exports: { readonly ".": { readonly default: string } };
  };
  return pathToFileURL(resolve(root, exports["."].default));
}
