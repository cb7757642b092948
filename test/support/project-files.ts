import { execSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

interface Manifest {
  readonly version: string;
  readonly homepage: string;
  readonly bugs: { readonly url: string };
  readonly repository: { readonly url: string };
  readonly engines: { readonly node: string };
  readonly main: string;
  readonly types: string;
  readonly typesVersions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly exports: Readonly<Record<string, string | { readonly require: Entry }>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

interface Entry {
  readonly types: string;
  readonly default: string;
}

export const readProjectFile = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

export const readManifest = (): Manifest => JSON.parse(readProjectFile("package.json"));

/** The repository's address as a browser shows it: `https://github.com/owner/name`. */
export const readRepository = (): string => readManifest().repository.url.replace(/^git\+(.*)\.git$/, "$1");

/** What git has of this project; a new file is there once it was added. */
export const listTracked = (): readonly string[] => runInProject("git ls-files").trim().split("\n");

/** What npm would pack, but for what a build makes first. */
export function listPacked(): readonly string[] {
  const [packed] = Object.values(JSON.parse(runInProject("npm pack --dry-run --json --ignore-scripts")));
  // As npm 7 and later print it.
  return (packed as { readonly files: readonly { readonly path: string }[] }).files.map(({ path }) => path);
}

/** In a shell, because npm is a batch file on Windows. */
const runInProject = (command: string): string =>
  execSync(command, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 26, stdio: ["ignore", "pipe", "pipe"] });
