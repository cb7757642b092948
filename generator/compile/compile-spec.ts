import type { Operation } from "../read/read-operations.ts";
import type { Spec } from "../read/spec.ts";
import { compileApiPage } from "./compile-api-page.ts";
import { compileCompiledTypes } from "./compile-compiled-types.ts";
import { compileExampleNames } from "./compile-example-names.ts";
import { compileMethods } from "./compile-methods.ts";
import { compileModels } from "./compile-models.ts";
import { compileOperations } from "./compile-operations.ts";
import { compilePostFacts } from "./compile-post-facts.ts";
import { compileTables } from "./compile-tables.ts";
import { compileValues } from "./compile-values.ts";
import { ownTarget } from "./target.ts";

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
      "openapi.d.json.ts": `${ownTarget.banner}export declare const paths: object;\n`,
      "types.ts": ownTarget.banner + (await compileTypes(json)),
      "models.ts": compileModels(spec, operations, ownTarget),
      "operations.ts": compileOperations(spec, operations, ownTarget),
      "methods.ts": compileMethods(spec, operations, ownTarget),
      "post-facts.ts": compilePostFacts(spec),
      "tables.ts": compileTables(spec, operations),
      "values.ts": compileValues(operations, ownTarget),
      "example-names.ts": compileExampleNames(spec, operations, ownTarget),
      "compiled-types.ts": compileCompiledTypes(spec, operations, ownTarget),
    },
    page: compileApiPage(spec, operations),
  };
}
