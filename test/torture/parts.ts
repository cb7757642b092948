import { aborts } from "./aborts/aborts.js";
import { bytes } from "./bytes/bytes.js";
import { cuts } from "./cuts/cuts.js";
import { fuzz } from "./fuzz/fuzz.js";
import { kills } from "./kills/kills.js";
import type { Part } from "./part.js";

// A part is only ever handed cases that it has drawn itself, or that were saved under its name.
export const parts = [fuzz, aborts, bytes, cuts, kills] as unknown as readonly Part<unknown>[];

export function findPart(name: string): Part<unknown> {
  const found = parts.find((part) => part.name === name);
  if (found === undefined) throw new Error(`There is no part "${name}": ${parts.map((part) => part.name).join(", ")}.`);
  return found;
}
