import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** A folder of its own outside the project; it goes away after the tests of the file. */
export async function makeTemporaryFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "tikapi-fetch-")));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
