import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Spec } from "../../generator/read/spec.js";
import { readSpec } from "./spec-operations.js";
import { makeTemporaryFolder } from "./temporary-folder.js";

/** Sets what stands at places (JSON pointers) of a copy of the bundled spec; the places must exist. */
export function spoilSpec(changes: Readonly<Record<string, unknown>>): Spec {
  const spec = readSpec();
  for (const [pointer, value] of Object.entries(changes)) {
    const names = pointer.split("/").slice(1);
    const last = names.pop() ?? "";
    let node: unknown = spec;
    for (const name of names) node = (node as Record<string, unknown>)[name];
    const target = node as Record<string, unknown>;
    if (!Object.hasOwn(target, last)) throw new Error(`The spec has nothing at ${pointer}.`);
    target[last] = value;
  }
  return spec;
}

/** Puts a spec into a file, for a mock to serve. */
export async function writeSpec(spec: Spec): Promise<string> {
  const file = join(await makeTemporaryFolder(), "openapi.json");
  await writeFile(file, JSON.stringify(spec));
  return file;
}
