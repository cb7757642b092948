import { readFileSync } from "node:fs";

/** What the help needs of the spec; read when it is asked for. */
export interface SpecOperation {
  readonly operationId: string;
  readonly summary?: string;
  readonly "x-plan"?: string;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
}

export function readOperations(): ReadonlyMap<string, SpecOperation> {
  const spec = readJson("../generated/openapi.json") as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, SpecOperation>>>>;
  };
  const operations = Object.values(spec.paths).flatMap((item) => Object.values(item));
  return new Map(operations.map((operation) => [operation.operationId, operation]));
}

export function readVersion(): string {
  // From the sources the package is one folder up, from dist/ two.
  for (const place of ["../package.json", "../../package.json"]) {
    try {
      return (readJson(place) as { readonly version: string }).version;
    } catch {
      // Then it is in the other place.
    }
  }
  return "unknown";
}

const readJson = (place: string): unknown => JSON.parse(readFileSync(new URL(place, import.meta.url), "utf8"));
