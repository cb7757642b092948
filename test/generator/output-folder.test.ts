import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { findForeign, findStaleFiles, replaceFolder } from "../../generator/write/output-folder.js";
import { readFolder } from "../support/read-folder.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";

it("a folder is replaced whole: what is no longer compiled goes away", async () => {
  const folder = await makeTemporaryFolder();
  const out = join(folder, "generated");
  await replaceFolder(out, { "types.ts": "old", "retired.ts": "old" });
  await replaceFolder(out, { "types.ts": "new" });
  expect(await readFolder(folder)).toEqual({ "generated/": "", "generated/types.ts": "new" });
});

it("a folder stays as it was when a file cannot be written", async () => {
  const folder = await makeTemporaryFolder();
  await mkdir(join(folder, "generated"));
  await writeFile(join(folder, "generated/types.ts"), "old");
  const before = await readFolder(folder);
  await expect(
    replaceFolder(join(folder, "generated"), { "types.ts": "new", "no/such/folder.ts": "" }),
  ).rejects.toMatchObject({ code: "ENOENT" });
  expect(await readFolder(folder)).toEqual(before);
});

it("a folder is stale by each file that is different, missing or too much", async () => {
  const folder = await makeTemporaryFolder();
  await writeFile(join(folder, "same.ts"), "same");
  await writeFile(join(folder, "different.ts"), "old");
  await writeFile(join(folder, "left-over.ts"), "");
  const files = { "same.ts": "same", "different.ts": "new", "missing.ts": "" };
  expect((await findStaleFiles(folder, files)).sort()).toEqual(["different.ts", "left-over.ts", "missing.ts"]);
  expect(await findStaleFiles(join(folder, "nowhere"), files)).toEqual(Object.keys(files));
});

it("a folder is only replaced if it is missing, empty, or holds nothing but what an earlier run wrote", async () => {
  const folder = await makeTemporaryFolder();
  const page = join(folder, "api.md");
  const files = { "types.ts": "", "openapi.json": "" };
  const check = (name: string) => findForeign(join(folder, name), files, page);
  const mark = "// Compiled from openapi/ by `npm run generate`. Do not edit.\n";
  for (const name of ["empty", "own", "foreign", "nested/below"]) await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, "own/openapi.json"), "{}");
  await writeFile(join(folder, "own/retired.ts"), mark);
  await writeFile(join(folder, "foreign/types.ts"), mark);
  await writeFile(join(folder, "foreign/index.ts"), "export {};\n");

  for (const name of ["missing", "empty", "own"]) expect(await check(name)).toBeUndefined();
  expect(await check("foreign")).toContain("has index.ts, which this did not write");
  expect(await check("nested")).toContain("has below, which this did not write");
  expect(await check("foreign/index.ts")).toContain("is a file");
  await writeFile(page, "# My own notes\n");
  expect(await check("own")).toContain("api.md is not what this wrote");
});
