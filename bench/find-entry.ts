import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** `npm run bench` starts in the package's folder. */
export const ourFolder = process.cwd();

/** The URL of the file that users of a built package import. */
export function findEntry(folder: string): string {
  const manifest = JSON.parse(readFileSync(resolve(folder, "package.json"), "utf8")) as Manifest;
  return pathToFileURL(resolve(folder, manifest.exports["."].default)).href;
}

export const importClient = async (): Promise<typeof import("../src/index.ts")> => import(findEntry(ourFolder));

interface Manifest {
  readonly exports: { readonly ".": { readonly default: string } };
}
