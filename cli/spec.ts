import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** What the table does not have: read from the spec when it is asked for. */
export interface SpecOperation {
  readonly operationId: string;
  readonly summary?: string;
  readonly "x-plan"?: string;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
}

export function readSpecOperations(): ReadonlyMap<string, SpecOperation> {
  const spec: { readonly paths: Readonly<Record<string, Readonly<Record<string, SpecOperation>>>> } = JSON.parse(
    readFileSync(new URL("../generated/openapi.json", import.meta.url), "utf8"),
  );
  const operations = Object.values(spec.paths).flatMap((item) => Object.values(item));
  return new Map(operations.map((operation) => [operation.operationId, operation]));
}

/** The package finds itself by its name, built or not. */
export function readVersion(): string {
  const { version }: { readonly version: string } = createRequire(import.meta.url)("tikapi-fetch/package.json");
  return version;
}
