import { kinds, type Note } from "../generator/adopt/note.js";
import type { Sources } from "../generator/read/sources.js";

/** The most lines for one kind of notes. */
const most = 5;

/** What a user should know of a compiled client: what the spec lacks, and what was made of that. */
export function describeNotes(operations: number, notes: readonly Note[], sources: Sources): string {
  const sections = Object.entries(kinds).flatMap(([kind, title]) => {
    const lines = sources.describeBriefly(notes.filter((one) => one.kind === kind).map(({ problem }) => problem));
    if (lines.length === 0) return [];
    const more = lines.length > most ? [`    … and ${lines.length - most} more: --json lists them all`] : [];
    return ["", `  ${title} (${lines.length}):`, ...lines.slice(0, most).map((line) => `    ${line}`), ...more];
  });
  const hint = notes.some(({ suggestion }) => suggestion !== undefined)
    ? ["", "  --init-overlay <file> writes down how an overlay could say what is missing, to start from."]
    : [];
  return `${[`A client with ${operations} operations.`, ...sections, ...hint].join("\n")}\n`;
}

/** The same for programs. */
export const listNotes = (notes: readonly Note[], sources: Sources) =>
  notes.map(({ kind, problem, suggestion }) => ({
    kind,
    text: sources.describeBriefly([problem])[0],
    place: sources.describe([problem])[0]?.split(": ")[0],
    ...(suggestion !== undefined && { suggestion }),
  }));
