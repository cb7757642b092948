import { runInNewContext } from "node:vm";
import { scaleTime } from "./scale-time.js";

/** Much more than a sound pattern takes, much less than one that tries all ways to match. */
const limit = scaleTime(1000);
const repetitions = 50_000;

const repeated = [
  "0",
  "a",
  "A",
  ".",
  "_",
  "/",
  " ",
  "\n",
  "é",
  "😀",
  "0a",
  "a.",
  "http://",
  "vm.tiktok.com/",
  "a".repeat(30),
];
const starts = ["", "vm.tiktok.com/", "https://vm.tiktok.com/"];
const ends = ["", "!", "\n", "\u2028", "/", "//", "\ud800"];

/** The hostile texts that keep a pattern busy for longer than any sound one takes, each in a few words. */
export function findSlowTexts(pattern: string): string[] {
  return repeated.flatMap((text) =>
    starts.flatMap((start) =>
      ends
        .filter((end) => isSlow(pattern, start + text.repeat(repetitions / text.length) + end))
        .map((end) => JSON.stringify([start, `${text} (repeated)`, end])),
    ),
  );
}

/** Whether a match has to be broken off; a text that hangs the pattern does not hang the tests. */
export function isSlow(pattern: string, text: string): boolean {
  try {
    runInNewContext("new RegExp(pattern, 'u').test(text)", { pattern, text }, { timeout: limit });
    return false;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return true;
    throw error;
  }
}
