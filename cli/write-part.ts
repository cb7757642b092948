import { createReadStream } from "node:fs";
import type { ItemFormat, Row } from "./item-format.js";
import type { ListNotes } from "./list-notes.js";
import { type ListPart, removePart } from "./list-part.js";
import type { Output } from "./output.js";
import type { ManyPosition } from "./state-file.js";

/** A part on its way into the output. */
export interface PartWrite {
  readonly input: string;
  readonly part: ListPart;
  readonly isLast: boolean;
  readonly format: ItemFormat;
  readonly notes: ListNotes;
}

/** Writes a part behind the others, from where a run before has come to, and then removes it. */
export async function writePart(output: Output, { input, part, isLast, format, notes }: PartWrite): Promise<void> {
  const { path, params, mark, error } = part;
  const many = output.position.many ?? nothing;
  let offset = many.offset;
  let text = "";
  let { items } = output.position;
  for await (const lines of readLines(part, offset)) {
    // The last lines are written with the note that the list is done.
    if (text.length > batchSize) await output.append(text, { items, many: { ...many, offset } });
    if (text.length > batchSize) text = "";
    text += format.write(
      lines.rows.map((row) => ({ text: row, input }) satisfies Row),
      items,
    );
    items += lines.rows.length;
    offset += lines.bytes;
  }
  await notes.add({ input, params, mark, error });
  if (isLast) text += format.end(items);
  const next = { ...many, lists: many.lists + 1, offset: 0, notes: notes.bytes };
  await output.append(text, { items, many: next, done: isLast });
  await removePart(path);
}

const nothing: ManyPosition = { lists: 0, offset: 0, notes: 0, notesStart: 0 };

/** Characters that are written at a time. */
const batchSize = 1 << 20;

/** The complete lines of a part, as many as a block of the file holds. */
async function* readLines({ path, items }: ListPart, start: number): AsyncGenerator<{ rows: string[]; bytes: number }> {
  if (items === 0) return;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { start, highWaterMark: 256 * 1024 })) {
    const data: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = data.lastIndexOf(10) + 1;
    rest = data.subarray(end);
    if (end > 0) yield { rows: data.toString("utf8", 0, end - 1).split("\n"), bytes: end };
  }
}
