import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readReservedNames } from "../../generator/check/read-reserved-names.js";
import { buildTable } from "../../generator/compile/build-table.js";
import { type GeneratedClient, generateClient } from "../../generator/generate-client.js";
import { listCallable } from "../../generator/read/list-callable.js";
import type { Spec } from "../../generator/read/spec.js";
import type { ApiTable } from "../../src/spec/api-table.js";
import { makeTemporaryFolder } from "./temporary-folder.js";

export interface Generated extends GeneratedClient {
  /** What the client reads at run time. */
  readonly table: ApiTable;
  readonly document: Spec;
  /** What was told, by kind, without the places. */
  readonly told: Readonly<Record<string, readonly string[]>>;
}

/** Compiles a document as `tikapi-fetch generate` does. */
export async function generateFrom(document: object, overlay?: object): Promise<Generated> {
  const folder = await makeTemporaryFolder();
  await writeFile(join(folder, "spec.json"), JSON.stringify(document, null, 2));
  if (overlay !== undefined) await writeFile(join(folder, "overlay.json"), JSON.stringify(overlay));
  const overlays = overlay === undefined ? [] : [join(folder, "overlay.json")];
  return describeGenerated(await generateClient(join(folder, "spec.json"), overlays, readReservedNames()));
}

/** The same for what has been compiled. */
export function describeGenerated(client: GeneratedClient): Generated {
  const spec: Spec = JSON.parse(client.files["openapi.json"] ?? "");
  const told: Record<string, string[]> = {};
  for (const { kind, problem } of client.notes) {
    told[kind] ??= [];
    told[kind].push(...client.sources.describeBriefly([problem]));
  }
  return { ...client, table: buildTable(spec, listCallable(spec).operations), document: spec, told };
}
