import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Bench, Broken } from "./part.js";
import { findPart } from "./parts.js";
import type { Finding } from "./run-part.js";

const folder = new URL("./cases/", import.meta.url);

/** A case that once broke a rule, as its file has it. */
export interface SavedCase {
  readonly part: string;
  /** The rules that it broke. */
  readonly rules: readonly string[];
  readonly case: unknown;
}

export const listSavedCases = (): readonly string[] => readdirSync(folder).filter((name) => name.endsWith(".json"));

/** Saves a case as a test for ever; returns its path. */
export function saveCase({ part, case: drawn, broken }: Finding): string {
  const saved: SavedCase = { part, rules: [...new Set(broken.map(({ rule }) => rule))], case: drawn };
  const name = createHash("sha256").update(JSON.stringify(saved)).digest("hex").slice(0, 8);
  const path = fileURLToPath(new URL(`${part}-${name}.json`, folder));
  writeFileSync(path, `${JSON.stringify(saved, null, 2)}\n`);
  return path;
}

export const readSavedCase = (name: string): SavedCase =>
  JSON.parse(readFileSync(new URL(name, folder), "utf8")) as SavedCase;

/** Plays a saved case once more. */
export async function replay({ part: name, case: drawn }: SavedCase, bench: Bench): Promise<readonly Broken[]> {
  const open = await findPart(name).open(bench);
  try {
    return await open.play(drawn);
  } finally {
    await open.close();
  }
}
