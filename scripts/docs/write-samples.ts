import { writeCurl } from "../../cli/curl.ts";
import { toName, toSource } from "../../generator/compile/source-text.ts";
import { type CallWriter, createCallWriter } from "../../generator/compile/write-call.ts";
import type { Operation, Parameter } from "../../generator/read/read-operations.ts";
import type { ApiTable } from "../../src/spec/api-table.ts";

/** One call, written for three ways to make it. */
export interface Samples {
  readonly client: string;
  readonly openapiFetch: string;
  readonly curl: string;
}

/** Writes the samples of operations, all with the same example values. */
export function createSampleWriter(operations: readonly Operation[], table: ApiTable) {
  const { operations: compiled, servers } = table;
  const calls = createCallWriter(operations);
  return async (operation: Operation): Promise<Samples> => {
    const entry = compiled.find(({ id }) => id === operation.id);
    if (entry === undefined) throw new Error(`generated/ has no ${operation.id}. Run "npm run generate".`);
    const params = Object.fromEntries(calls.selectShown(operation).map((one) => [one.name, readExample(one)]));
    const curl = await writeCurl({ operation: entry, params, positionals: [], values: {} }, table);
    return {
      client: calls.writeProgram(operation),
      openapiFetch: writeOpenapiFetch(operation, calls, servers.production),
      curl: curl.trimEnd(),
    };
  };
}

const readExample = ({ example, schema }: Parameter): unknown => example ?? schema.enum?.[0];

function writeOpenapiFetch(operation: Operation, calls: CallWriter, baseUrl: string): string {
  const { method, path, account } = operation;
  const shown = calls.selectShown(operation);
  const collect = (place: string) => shown.filter((one) => one.in === place);
  const params = (["path", "query"] as const).filter((place) => collect(place).length > 0);
  const lines = [
    ...(params.length > 0
      ? ["  params: {", ...params.map((place) => `    ${place}: ${writeObject(collect(place), 4)},`), "  },"]
      : []),
    ...(collect("body").length > 0 ? [`  body: ${writeObject(collect("body"), 2)},`] : []),
  ];
  return [
    'import createClient from "openapi-fetch";',
    'import TikAPI, { type paths } from "tikapi-fetch";',
    "",
    'const api = TikAPI("API_KEY");',
    ...(account ? ['const account = api.user({\n  accountKey: "ACCOUNT_KEY",\n});'] : []),
    "const client = createClient<paths>({",
    `  baseUrl: ${JSON.stringify(baseUrl)},`,
    `  fetch: ${account ? "account" : "api"}.fetch,`,
    "});",
    "",
    `const { data, error } = await client.${method}(`,
    `  ${JSON.stringify(path)},`,
    ...(lines.length > 0 ? [`  {\n${lines.map((line) => `  ${line.replaceAll("\n", "\n  ")}`).join("\n")}\n  },`] : []),
    ");",
    "console.log(data ?? error);",
  ].join("\n");
}

function writeObject(parameters: readonly Parameter[], indent: number): string {
  const space = " ".repeat(indent);
  const members = parameters.map((one) => `${space}  ${toName(one.name)}: ${toSource(readExample(one))},`);
  return `{\n${members.join("\n")}\n${space}}`;
}
