import { describeTikTokCode } from "../src/index.js";
import { tiktokCodes } from "../src/operation.js";
import { readArguments } from "./arguments.js";
import { UsageError } from "./failures.js";
import { align } from "./help.js";
import { print } from "./terminal.js";

/** `codes [n]` */
export async function run(args: readonly string[]): Promise<void> {
  const [text] = readArguments(args, {}, 1).positionals;
  if (text === undefined) {
    const rows = [...tiktokCodes.values()].map(({ code, kind, name }) => [`${code}  ${kind}`, name] as const);
    return print(align(rows));
  }
  const found = /^\d+$/.test(text) ? describeTikTokCode(Number(text)) : undefined;
  if (found === undefined) throw new UsageError(`The documentation lists no code "${text}". See: tikapi-fetch codes`);
  const { code, name, kind, description } = found;
  await print(`${code} ${name} (${kind})\n${description}\n`);
}
