import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

const folders: string[] = [];

// Registered by the import, for the whole test file: hooks and tests can make folders, but can register nothing.
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** A folder of its own outside the project, there until the last test of the file has run. */
export async function makeTemporaryFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "tikapi-fetch-")));
  folders.push(folder);
  return folder;
}
