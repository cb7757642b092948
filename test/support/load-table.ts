import { ts } from "../../generator/compile/typescript.js";
import type { ApiTable } from "../../src/spec/api-table.js";

/** The table in a compiled `operations.ts`. */
export async function loadTable(source: string): Promise<ApiTable> {
  const { outputText } = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.ESNext } });
  const module = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(outputText)}`)) as {
    readonly table: ApiTable;
  };
  return module.table;
}
