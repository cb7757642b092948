import type { ApiTable } from "../src/spec/api-table.js";
import { readArguments } from "./arguments.js";
import { UsageError } from "./errors.js";
import { align, print } from "./terminal.js";

/** `codes [n]` */
export async function run(args: readonly string[], { tiktokCodes }: ApiTable): Promise<void> {
  const [text] = readArguments(args, {}, 1).positionals;
  if (text === undefined) {
    return print(
      align(
        tiktokCodes.map(({ code, kind, name }) => [String(code), kind, name]),
        "  ",
      ),
    );
  }
  const found = tiktokCodes.find(({ code }) => String(code) === text);
  if (found === undefined) throw new UsageError(`The documentation lists no code "${text}". See: tikapi-fetch codes`);
  const { code, name, kind, description } = found;
  await print(`${code} ${name} (${kind})\n${description}\n`);
}
