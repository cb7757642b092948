import { writeFile } from "node:fs/promises";
import type { Note } from "../adopt/note.ts";
import { SpecError } from "../read/spec-error.ts";

/** Writes an overlay to start from. Refuses to replace a file, which somebody may have worked on. */
export async function writeOverlay(file: string, notes: readonly Note[]): Promise<void> {
  try {
    await writeFile(file, describeOverlay(notes), { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    throw new SpecError(`${file} is there already. Write the overlay to another file.`);
  }
}

/** The suggestions as an overlay. Until it is passed with --overlay, nothing of it is used. */
export function describeOverlay(notes: readonly Note[]): string {
  const suggestions = notes.flatMap(({ suggestion }) => suggestion ?? []);
  const actions = suggestions.flatMap(({ target, update, reason }) => [
    `  # A guess: ${reason}. Check it, or delete it.`,
    `  - target: ${JSON.stringify(target)}`,
    `    update: ${JSON.stringify(update)}`,
  ]);
  return `${[...head, ...(actions.length > 0 ? actions : example)].join("\n")}\n`;
}

const head = [
  "# What the spec does not say. To use it: tikapi-fetch generate --spec … --overlay <this file> --out …",
  "# What can stand here: x-pagination, x-changes-state, and all that OpenAPI has.",
  'overlay: "1.0.0"',
  "info:",
  "  title: Additions to the spec",
  '  version: "1"',
  "actions:",
];

/** An overlay has at least one action. */
const example = [
  "  # Nothing was found to suggest. This changes nothing; replace it.",
  '  - target: "$.info"',
  "    update: {}",
];
