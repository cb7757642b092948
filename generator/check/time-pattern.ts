import { createContext, Script } from "node:vm";

/** Much more than a sound pattern takes, for all texts and for one; much less than one that tries all ways to match. */
const limits = { all: 300, one: 150 };
const length = 30_000;

const repeated = ["0", "a", "A", ".", "_", "/", " ", "\n", "é", "😀", "0a", "a.", "a".repeat(30)];
const ends = ["", "!", "\n", "\u2028", "/", "\ud800"];

/** A hostile text that keeps a pattern busy for longer than any sound one takes, in a few words. */
export function findSlowText(pattern: string): string | undefined {
  const texts = listHostileTexts(pattern);
  if (isFast(pattern, texts, limits.all)) return undefined;
  // A busy machine can be slow with all of them, but not twice with the same.
  const isSlow = (text: Text): boolean => !isFast(pattern, [text], limits.one);
  const slow = texts.find((text) => isSlow(text) && isSlow(text));
  return slow === undefined ? undefined : describeText(slow);
}

interface Text {
  readonly start: string;
  readonly repeated: string;
  readonly end: string;
}

/** Long texts of common characters, and of what is in the pattern itself. */
function listHostileTexts(pattern: string): Text[] {
  const words = pattern.replaceAll(/\\(.)/g, "$1").match(/[\p{L}\p{N}.:/_-]+/gu) ?? [];
  const pieces = new Set([...repeated, ...words, ...words.flatMap((word) => [...word])]);
  const starts = new Set(["", ...words]);
  return [...starts].flatMap((start) =>
    [...pieces].flatMap((piece) => ends.map((end) => ({ start, repeated: piece, end }))),
  );
}

const matchAll = new Script(
  "{ const expression = new RegExp(pattern, 'u'); for (const text of texts) expression.test(text()); }",
);

/** A pattern that hangs is broken off. */
function isFast(pattern: string, texts: readonly Text[], limit: number, patience = limit): boolean {
  const written = texts.map((text) => () => writeText(text));
  const start = process.cpuUsage();
  try {
    matchAll.runInContext(createContext({ pattern, texts: written }), { timeout: patience });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
    const { user, system } = process.cpuUsage(start);
    // On a busy machine, most of that time can have been others'.
    const hadItsTime = (user + system) / 1_000 > limit * 0.9;
    return hadItsTime || patience > limit * 30 ? false : isFast(pattern, texts, limit, patience * 2);
  }
}

const writeText = ({ start, repeated: piece, end }: Text): string =>
  start + piece.repeat(Math.ceil(length / piece.length)) + end;

const describeText = ({ start, repeated: piece, end }: Text): string =>
  JSON.stringify(`${start}${piece}${piece}…${end}`);
