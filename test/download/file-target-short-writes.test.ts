import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { beforeEach, expect, test } from "vitest";
import { scaleTime } from "../support/scale-time.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";

const sources = new URL("../../src/download/open-target.ts", import.meta.url).href;
const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const mebibyte = 1024 * 1024;

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await makeTemporaryFolder();
  path = join(folder, "video.mp4");
});

test("a file of which the system takes only a part at first is whole all the same", async () => {
  const script = `
    const handle = await fs.open(${JSON.stringify(folder)});
    const system = Object.getPrototypeOf(handle);
    const { writev } = system;
    system.writev = function (chunks, position) {
      return writev.call(this, chunks.slice(0, 1).map((chunk) => chunk.subarray(0, 5)), position);
    };
    const target = await openTarget(path);
    for (const letter of "abc") await target.write(Buffer.alloc(${mebibyte}, letter));
    await target.finish();
    await handle.close();`;
  await runAlone(script);
  const bytes = await readFile(path, "latin1");
  // Shorter to read, when it fails, than three mebibytes.
  expect(bytes.replace(/(.)\1+/gs, (run, letter) => `${run.length} ${letter}, `)).toBe(
    ["a", "b", "c"].map((letter) => `${mebibyte} ${letter}, `).join(""),
  );
});

test("a file of which the system takes only a part for good is not finished", async () => {
  const script = `
    const target = await openTarget(path);
    try {
      await target.write(Buffer.alloc(${mebibyte}));
      await target.finish();
    } catch (error) {
      await target.discard(error);
      console.log(error.code);
    }`;
  // A limit on the size of files is met as a full disk is: with a part of what was to be written, then with an error.
  expect(await runAlone(script, "ulimit -f 1000")).toBe("EFBIG\n");
  expect(await readdir(folder)).toEqual([]);
});

/** Runs a script where it may change what the whole process shares; gives what it prints. */
async function runAlone(script: string, limit = "true"): Promise<string> {
  const start = `
    import * as fs from "node:fs/promises";
    import { openTarget } from ${JSON.stringify(sources)};
    const path = ${JSON.stringify(path)};`;
  const node = [process.execPath, "--import", tsx, "--input-type=module", "--eval", start + script];
  const run = promisify(execFile)("sh", ["-c", `${limit} && exec "$0" "$@"`, ...node], { timeout: scaleTime(10_000) });
  return (await run).stdout;
}
