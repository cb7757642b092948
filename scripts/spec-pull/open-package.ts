import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, realpath, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { runCommand } from "../run/run-command.ts";
import { downloadPackage } from "../spec-diff/download-package.ts";
import { listOfficialOperations, type OfficialOperation } from "./official-operations.ts";

/** The official package cannot be found, or not be read. */
export class PackageError extends Error {}

export interface OfficialPackage {
  readonly version: string;
  readonly operations: readonly OfficialOperation[];
}

/** Its name in the npm registry. */
const packageName = "tikapi";
/** The file of it that makes the table of operations. */
const tableFile = "api.js";

const explainMissing = (source: string): string =>
  `${source} has no ${tableFile}, the file that makes the official package's table of operations.`;

/** Opens a version of the official package from the npm registry, or a packed or unpacked copy of it. */
export async function openPackage(source: string): Promise<OfficialPackage> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "spec-pull-")));
  try {
    await unpack(source, folder);
    return await readPackage(folder, source);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function unpack(source: string, folder: string): Promise<void> {
  const copy = join(folder, "package");
  if (!existsSync(source)) return unpackTarball(await download(source, folder), folder);
  if (!(await stat(source)).isDirectory()) return unpackTarball(resolve(source), folder);
  if (!existsSync(join(source, tableFile))) throw new PackageError(explainMissing(source));
  // What it brings along is not read.
  await cp(source, copy, { recursive: true, dereference: true, filter: (path) => !path.endsWith("node_modules") });
}

async function download(version: string, folder: string): Promise<string> {
  if (!/^[\w.^~-]+$/.test(version))
    throw new PackageError(`"${version}" is no version such as 3.2.2, and no file or folder of that name is there.`);
  return downloadPackage(`${packageName}@${version}`, folder).catch((error: Error) => {
    throw new PackageError(error.message);
  });
}

async function unpackTarball(file: string, folder: string): Promise<void> {
  await runCommand("tar", ["-xzf", file], folder).catch(() => {
    throw new PackageError(`${file} is no packed npm package.`);
  });
}

async function readPackage(folder: string, source: string): Promise<OfficialPackage> {
  const root = join(folder, "package");
  const manifest = await readFile(join(root, "package.json"), "utf8").catch(() => {
    throw new PackageError(`${source} has no package.json.`);
  });
  const { version } = JSON.parse(manifest) as { readonly version: string };
  if (!existsSync(join(root, tableFile))) throw new PackageError(explainMissing(source));
  const operations = listOfficialOperations(await readTable(folder, source));
  if (operations.length === 0)
    throw new PackageError(`${tableFile} of ${source} has no operations: its table may have another form now.`);
  return { version, operations };
}

/** The library that the package hands its table to. Here it only has to give the table back. */
const tableMaker = { name: "rests", code: "export default (table) => table;" };

/**
 * Runs the file of the package that makes its table. It is foreign code: it runs in a process of its own, which knows none of
 * the environment's variables, and nothing that the package depends on is installed.
 */
async function readTable(folder: string, source: string): Promise<unknown> {
  const library = join(folder, "node_modules", tableMaker.name);
  await mkdir(library, { recursive: true });
  await writeFile(join(library, "package.json"), '{ "type": "module", "exports": "./index.js" }');
  await writeFile(join(library, "index.js"), tableMaker.code);
  const code = `import table from "./package/${tableFile}"; console.log("\\n" + JSON.stringify(table));`;
  const { SystemRoot } = process.env;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", code], {
    cwd: folder,
    env: SystemRoot === undefined ? {} : { SystemRoot },
    timeout: 60_000,
    maxBuffer: 2 ** 26,
  }).catch((error: Error) => {
    const reason = /^\w*Error\b.*$/m.exec(error.message)?.[0] ?? error.message;
    throw new PackageError(`${tableFile} of ${source} cannot be read: ${reason}`);
  });
  return JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "null");
}
