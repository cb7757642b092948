import type { ApiTable } from "../src/spec/api-table.js";
import { readArguments } from "./arguments.js";
import { UsageError } from "./errors.js";
import { formatColumns, print, toJson } from "./terminal.js";

/** `codes [n] [--json]` */
export async function run(args: readonly string[], { tiktokCodes }: ApiTable): Promise<void> {
  const { positionals, values } = readArguments(args, {}, 1);
  const [text] = positionals;
  if (text === undefined) {
    const rows = tiktokCodes.map(({ code, kind, name }) => [String(code), kind, name]);
    return print(values.json ? toJson(tiktokCodes) : formatColumns(rows, "  "));
  }
  const found = tiktokCodes.find(({ code }) => String(code) === text);
  if (found === undefined)
    throw new UsageError(`There is no description of a code "${text}". To see those that have one: tikapi-fetch codes`);
  const { code, name, kind, description } = found;
  await print(values.json ? toJson(found) : `${code} ${name} (${kind})\n${description}\n`);
}
