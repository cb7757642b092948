import { statSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeEach, describe, expect, test } from "vitest";
import { openTarget } from "../../src/download/open-target.js";
import { TikAPIError, ValidationError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";

const batch = 512 * 1024;
const encode = (text: string) => new TextEncoder().encode(text);

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await makeTemporaryFolder();
  path = join(folder, "video.mp4");
});

/** What stands in the folder, by name. */
async function readAll(): Promise<Record<string, string>> {
  const names = await readdir(folder);
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), "utf8")])),
  );
}

describe("a target", () => {
  test.each([undefined, null, 5, {}, { write: "no function" }, Object.assign(() => {}, { write: () => true })])(
    "is not %o",
    async (to) => {
      // @ts-expect-error: what only callers without types pass
      const error = await catchError(openTarget(to), ValidationError);
      expect(error.fields).toEqual({ target: "must be a path, a file: URL or a writable stream" });
      expect(error.operationId).toBe("download");
    },
  );

  test("is not an empty path", async () => {
    const error = await catchError(openTarget(""), ValidationError);
    expect(error.fields).toEqual({ target: "must not be empty" });
  });

  test("is not a folder, which stays as it is", async () => {
    await mkdir(path);
    const error = await catchError(openTarget(path), ValidationError);
    expect(error.fields).toEqual({ target: `must be a file, but ${path} is not` });
    expect(await readdir(folder)).toEqual(["video.mp4"]);
  });
});

describe("a file", () => {
  test.each([
    ["path", () => path],
    ["file: URL", () => pathToFileURL(path)],
  ])("by its %s has its name only when it is whole", async (_, place) => {
    await writeFile(path, "old");
    const target = await openTarget(place());
    await target.write(encode("abc"));
    await target.write(encode("def"));
    expect(await readAll()).toMatchObject({ "video.mp4": "old", "video.mp4.part": expect.anything() });
    expect(target.size).toBe(6);
    await target.finish();
    expect(await readAll()).toEqual({ "video.mp4": "abcdef" });
  });

  test("that is given up leaves the old one", async () => {
    await writeFile(path, "old");
    const target = await openTarget(path);
    await target.write(encode("abc"));
    await target.discard(new Error("Enough."));
    expect(await readAll()).toEqual({ "video.mp4": "old" });
  });

  test("takes the place of what an earlier run left", async () => {
    await writeFile(`${path}.part`, "longer than what comes");
    const target = await openTarget(path);
    await target.write(encode("abc"));
    await target.finish();
    expect(await readAll()).toEqual({ "video.mp4": "abc" });
  });

  test("that begins again holds nothing of what came before, written or not", async () => {
    const target = await openTarget(path);
    await target.write(new Uint8Array(batch));
    await target.write(encode("not written yet"));
    expect(await target.restart(true)).toBe(0);
    expect(target.size).toBe(0);
    await target.write(encode("abc"));
    await target.finish();
    expect(await readAll()).toEqual({ "video.mp4": "abc" });
  });

  test("that gets nothing is empty", async () => {
    await (await openTarget(path)).finish();
    expect(await readAll()).toEqual({ "video.mp4": "" });
  });

  test("gathers a batch before it writes, and its writer waits when two are underway", async () => {
    const target = await openTarget(path);
    expect(target.write(new Uint8Array(batch - 1))).toBeUndefined();
    const room = target.write(encode("a"));
    expect(room).toBeInstanceOf(Promise);
    await room;
    expect(target.write(encode("b"))).toBeUndefined();
    for (let count = 1; count < 20; count++) await target.write(new Uint8Array(batch));
    // Looked at without waiting: meanwhile the rest would be written too.
    expect(statSync(`${path}.part`).size).toBeGreaterThanOrEqual(18 * batch);
    await target.finish();
    const bytes = await readFile(path);
    expect([bytes.length, bytes.indexOf("a"), bytes.indexOf("b")]).toEqual([20 * batch + 1, batch - 1, batch]);
  });

  describe.each([
    ["replaced", { "video.mp4.part": "another's" }],
    ["taken away", {}],
  ])("whose part was %s meanwhile", (how, left) => {
    async function openAndLose() {
      const target = await openTarget(path);
      await target.write(encode("abc"));
      await rm(`${path}.part`);
      if (how === "replaced") await writeFile(`${path}.part`, "another's");
      return target;
    }

    test("is not finished, so that nobody's half file becomes the file", async () => {
      const target = await openAndLose();
      const error = await catchError(target.finish(), TikAPIError);
      expect(error.message).toBe(`download: ${path}.part was replaced, perhaps by a second download. Download again.`);
      expect(await readAll()).toEqual(left);
    });

    test("is given up without touching what is there now", async () => {
      const target = await openAndLose();
      await target.discard(new Error("Enough."));
      expect(await readAll()).toEqual(left);
    });
  });
});

test("a file that cannot get its name leaves nothing of its own", async () => {
  const target = await openTarget(path);
  await target.write(encode("abc"));
  await mkdir(path);
  const error = await catchError(target.finish(), Error);
  await target.discard(error);
  expect(await readdir(folder)).toEqual(["video.mp4"]);
  expect(statSync(path).isDirectory()).toBe(true);
});

test("a file whose download is ended while it finishes is not there", async () => {
  const ending = new AbortController();
  await writeFile(path, "old");
  const target = await openTarget(path, ending.signal);
  await target.write(encode("abc"));
  const finishing = target.finish();
  const reason = new Error("Enough.");
  ending.abort(reason);
  await expect(finishing).rejects.toBe(reason);
  await target.discard(reason);
  expect(await readAll()).toEqual({ "video.mp4": "old" });
});
