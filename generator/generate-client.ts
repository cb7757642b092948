import { type AdoptedSpec, adoptSpec } from "./adopt/adopt-spec.ts";
import { checkClient, checkDocument } from "./check/check-client.ts";
import { compileClient } from "./compile/compile-client.ts";
import { compileTypes } from "./compile/compile-types.ts";
import { anyonesRules, type LoadedSpec, loadSpec } from "./read/load-spec.ts";

/** A compiled client: its files by name, and what there is to say about its spec. */
export interface GeneratedClient extends AdoptedSpec, Pick<LoadedSpec, "sources"> {
  readonly files: Readonly<Record<string, string>>;
}

/** Compiles a client from anybody's spec. Throws a `SpecError` with every problem and its place, if it cannot. */
export async function generateClient(
  file: string,
  overlays: readonly string[],
  reservedNames: ReadonlySet<string>,
): Promise<GeneratedClient> {
  const loaded = await loadSpec(file, overlays, anyonesRules);
  checkDocument(loaded);
  const { operations, notes } = adoptSpec(loaded.spec, file, reservedNames);
  checkClient(loaded, operations, reservedNames);
  const files = await compileClient(loaded.spec, operations, compileTypes);
  return { files, operations, notes, sources: loaded.sources };
}
