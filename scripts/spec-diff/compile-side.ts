import { runInNewContext } from "node:vm";
import { compileModels } from "../../generator/compile/compile-models.ts";
import { compileOperations } from "../../generator/compile/compile-operations.ts";
import { compileTypes } from "../../generator/compile/compile-types.ts";
import { listSignatures } from "../../generator/compile/list-signatures.ts";
import { ts } from "../../generator/compile/typescript.ts";
import { type Operation, readOperations } from "../../generator/read/read-operations.ts";
import type { Spec, Variant } from "../../generator/read/spec.ts";
import { SpecError } from "../../generator/read/spec-error.ts";
import { modelName, paramsName, variantParamsName } from "../../generator/read/type-names.ts";
import type { ApiTable } from "../../src/spec/api-table.ts";

/** One of the two specs that are compared, with what the generator makes of it. */
export interface Side {
  readonly spec: Spec;
  readonly operations: ReadonlyMap<string, Operation>;
  /** What the client reads at run time. */
  readonly table: ApiTable;
  /** The names of the types of schemas. */
  readonly models: readonly string[];
  /** TypeScript, by file name. */
  readonly sources: Readonly<Record<string, string>>;
}

/** The file whose interface `Calls` has the types of every way to call every method. */
export const callsFile = "calls.ts";

export async function compileSide(spec: Spec): Promise<Side> {
  const operations = readOperations(spec);
  const models = Object.keys(spec.components.schemas).map(modelName);
  return {
    spec,
    operations: new Map(operations.map((operation) => [operation.id, operation])),
    table: readTable(compileOperations(spec, operations)),
    models,
    sources: {
      "types.ts": await compileTypes(JSON.stringify(spec)).catch(refuseSpec),
      "models.ts": compileModels(spec, operations),
      [callsFile]: compileCalls(spec, operations, models),
    },
  };
}

/** openapi-typescript throws plain errors at references that lead nowhere, for example. */
function refuseSpec(error: Error): never {
  throw new SpecError(`A spec cannot be compiled to types: ${error.message}`);
}

/** The key of a variant in `Calls`; the operation's id alone is the key of its general form. */
export const callKey = (id: string, { parameter, value }: Variant): string => `${id} ${parameter}=${value ?? "*"}`;

function compileCalls(spec: Spec, operations: readonly Operation[], models: readonly string[]): string {
  const params = operations.flatMap(({ id, source }) => [
    paramsName(id),
    ...(source["x-variants"] ?? []).map((variant) => variantParamsName(id, variant)),
  ]);
  const members = operations.flatMap((operation) => {
    const keys = [...(operation.source["x-variants"] ?? []).map((variant) => callKey(operation.id, variant))];
    return listSignatures(spec, operation).map(
      ({ params, result, item }, index) =>
        `${JSON.stringify(keys[index] ?? operation.id)}: { params: ${params}; result: ${result}; item: ${item} };`,
    );
  });
  return [
    `import type { ${["Scope", ...models, ...params].join(", ")} } from "./models.js";`,
    'import type { paths } from "./types.js";',
    `export interface Calls { ${members.join("\n")} }`,
    "export type Scopes = Scope;",
  ].join("\n");
}

/** Runs the compiled table, which is data alone. */
function readTable(source: string): ApiTable {
  const { outputText } = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.CommonJS } });
  const exports: { table?: ApiTable } = {};
  runInNewContext(outputText, { exports });
  if (exports.table === undefined) throw new Error("The compiled operations export no table");
  return exports.table;
}
