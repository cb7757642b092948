import { hideKeys } from "../keys.js";
import { escapeControls } from "../terminal.js";

/**
 * Writes a value as JSON for a model. No key is in it, and nothing that a person would not see: what could hide a message in the
 * text of a stranger is written as an escape, so that it stays the same JSON.
 */
export function writeJson(value: unknown): string {
  const text = JSON.stringify(value, (_, part) => (typeof part === "string" ? hideKeys(part) : part)) ?? "null";
  return hideKeys(escapeInvisible(escapeControls(text)));
}

/** Tags, selectors of variants that no character has, and other characters without a shape. Emojis need U+FE0E and U+FE0F. */
const invisible =
  /[\u{e0000}-\u{e0fff}\u{1d173}-\u{1d17a}]|\u034f|[\u180b-\u180f]|[\ufe00-\ufe0d]|[\u00ad\u115f\u1160\u17b4\u17b5\u3164\uffa0]/gu;

const escapeInvisible = (text: string): string =>
  text.replace(invisible, (character) =>
    Array.from(
      { length: character.length },
      (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`,
    ).join(""),
  );
