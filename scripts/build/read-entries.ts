import { readFile } from "node:fs/promises";

interface Entries {
  /** Sources of what the package runs: `src/index.ts`. */
  readonly code: string[];
  /** Declarations of what it exports, within the output: `src/index.d.ts`. */
  readonly types: string[];
}

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
  readonly bin?: string | Readonly<Record<string, string>>;
}

/** What package.json offers to import and to run. */
export async function readEntries(): Promise<Entries> {
  const { exports, bin = {} }: Manifest = JSON.parse(await readFile("package.json", "utf8"));
  const modules = Object.values(exports).filter((entry) => typeof entry !== "string");
  const commands = typeof bin === "string" ? [bin] : Object.values(bin);
  return {
    code: [...modules.map((entry) => entry.default), ...commands].map((file) => inOutput(file).replace(/\.js$/, ".ts")),
    types: modules.map((entry) => inOutput(entry.types)),
  };
}

const inOutput = (file: string): string => file.replace(/^(?:\.\/)?dist\//, "");
