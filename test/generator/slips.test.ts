import { readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { changeFile, copySpec, type Edit, type Place } from "../support/spec-copy.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";
import { explainSpec } from "./explain-spec.js";
import { type Slip, slips } from "./slips.js";

describe("the generator says once, at its line and with what to write, that the spec has", () => {
  let root: string;
  beforeAll(async () => {
    ({ root } = await copySpec(await makeTemporaryFolder()));
  });

  it.each(slips.map((slip) => [slip.what, slip] as const))("%s", async (_, slip) => {
    const { place, lines } = await explainEdit(root, slip);
    expect(lines).toEqual([expect.stringMatching(describeMessage(root, slip, place))]);
  });
});

/** What is said of the spec with an edit; the spec is as it was afterwards. */
async function explainEdit(root: string, edit: Edit): Promise<{ readonly place: Place; readonly lines: string[] }> {
  const file = join(dirname(root), edit.file);
  const before = await readFile(file, "utf8");
  const place = await changeFile(file, edit);
  try {
    return { place, lines: await explainSpec(root) };
  } finally {
    await writeFile(file, before);
  }
}

function describeMessage(root: string, { file, told, line = 0, about, says }: Slip, place: Place): RegExp {
  const path = relative(process.cwd(), join(dirname(root), told ?? file)).replaceAll("\\", "/");
  const lines = { after: place.after, first: 1 };
  const number =
    told === undefined || told === file ? String(typeof line === "string" ? lines[line] : place.line + line) : "\\d+";
  return new RegExp(`^${escapeText(path)}:${number}:\\d+: ${escapeText(about)}: ${says}$`);
}

const escapeText = (text: string): string => text.replaceAll(/[.{}/$]/g, "\\$&");
