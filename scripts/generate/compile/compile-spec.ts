import type { Operation } from "../read/read-operations.ts";
import type { Spec } from "../read/spec.ts";
import { compileApiPage } from "./compile-api-page.ts";
import { compileExampleNames } from "./compile-example-names.ts";
import { compileMethods } from "./compile-methods.ts";
import { compileModels } from "./compile-models.ts";
import { compileOperations } from "./compile-operations.ts";
import { compilePostFacts } from "./compile-post-facts.ts";
import { compileTables } from "./compile-tables.ts";
import { banner } from "./source-text.ts";

/** The files of `generated/` by name, and the page beside it. */
export async function compileSpec(
  spec: Spec,
  operations: readonly Operation[],
  compileTypes: (json: string) => Promise<string>,
) {
  const json = `${JSON.stringify(spec, null, 2)}\n`;
  return {
    files: {
      "openapi.json": json,
      // Without it, TypeScript would derive a literal type of the whole spec.
      "openapi.d.json.ts": `${banner}export declare const paths: object;\n`,
      "types.ts": await compileTypes(json),
      "models.ts": compileModels(spec, operations),
      "operations.ts": compileOperations(spec, operations),
      "methods.ts": compileMethods(spec, operations),
      "post-facts.ts": compilePostFacts(spec),
      "tables.ts": compileTables(spec, operations),
      "example-names.ts": compileExampleNames(spec, operations),
    },
    page: compileApiPage(spec, operations),
  };
}
