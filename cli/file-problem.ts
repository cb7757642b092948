import { existsSync } from "node:fs";
import { access, constants, mkdir, stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { UsageError } from "./errors.js";

/** Refuses a file that cannot be written, before anything is asked for. */
export async function checkOut(path: string): Promise<void> {
  if (path === "" || path.endsWith("/")) throw new UsageError("--out needs the name of a file.");
  const existing = await stat(path).catch(() => undefined);
  if (existing?.isDirectory()) throw new UsageError(`--out must be a file, but ${path} is a folder.`);
  try {
    const folder = await stat(dirname(path));
    if (!folder.isDirectory()) throw Object.assign(new Error("not a folder"), { code: "ENOTDIR" });
    await access(dirname(path), constants.W_OK);
  } catch (error) {
    throw explainFileError(error, path);
  }
}

/** Makes a folder, if it is not there, and refuses one that cannot be written. */
export async function checkFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
    await access(path, constants.W_OK);
  } catch (error) {
    throw new UsageError(`--dir ${path} cannot be written: ${(error as Error).message}. Nothing was sent.`);
  }
}

/** Turns an error of the file system into a sentence, if it is about the place that was chosen. */
export function explainFileError(error: unknown, path: string): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const problem = Object.hasOwn(problems, code) ? problems[code as keyof typeof problems](path) : undefined;
  return problem === undefined ? error : new UsageError(`--out ${path}: ${problem} Nothing was sent.`);
}

/** For a file that may be missing; any other error is thrown. */
export function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}

const problems = {
  ENOENT: (path: string) =>
    existsSync(dirname(path))
      ? `the system lets nobody create files in ${dirname(path)}.`
      : `there is no folder ${dirname(path)}. Create it first.`,
  ENOTDIR: (path: string) => `${dirname(path)} is not a folder.`,
  EACCES: () => "you have no permission to write there.",
  EPERM: () => "the system does not permit to write there.",
  EROFS: () => "this file system is read-only.",
  ENAMETOOLONG: (path: string) => `the name ${basename(path)} is too long: a few letters more must fit behind it.`,
  ELOOP: () => "the path goes round in circles of links.",
};
