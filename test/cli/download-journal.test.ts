import { appendFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { addToJournal, isDone, journalName, readJournal } from "../../cli/download-journal.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";

test("remembers the posts of a folder, past a line that a sudden end cut", async () => {
  const dir = await makeTemporaryFolder();
  expect(await readJournal(dir)).toEqual(new Map());
  await addToJournal(dir, { post: "1", files: ["1.mp4"] });
  await appendFile(join(dir, journalName), '\n{"post":"2","fil');
  await addToJournal(dir, { post: "3", files: [] });
  await appendFile(join(dir, journalName), 'null\n5\n{"post":4,"files":[]}\n{"post":"5","files":[5]}\n');
  expect(await readJournal(dir)).toEqual(
    new Map([
      ["1", ["1.mp4"]],
      ["3", []],
    ]),
  );
});

test("a post whose files are gone is not done", async () => {
  const dir = await makeTemporaryFolder();
  await writeFile(join(dir, "1.mp4"), "video");
  expect(isDone(dir, ["1.mp4"])).toBe(true);
  expect(isDone(dir, ["1.mp4", "1.vtt"])).toBe(false);
  expect(isDone(dir, undefined)).toBe(false);
});
