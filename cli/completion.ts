import type { ApiTable } from "../src/spec/api-table.js";
import { readArguments } from "./arguments.js";
import type { Command } from "./command.js";
import { writeBash } from "./completion/bash.js";
import { readCompletions } from "./completion/completions.js";
import { writeFish } from "./completion/fish.js";
import { writeZsh } from "./completion/zsh.js";
import { UsageError } from "./errors.js";
import { print } from "./terminal.js";

const writers = { bash: writeBash, zsh: writeZsh, fish: writeFish };

/** `completion bash|zsh|fish` */
export async function run(
  args: readonly string[],
  { operations }: ApiTable,
  commands: readonly Command[],
): Promise<void> {
  const [shell = ""] = readArguments(args, {}, 1).positionals;
  if (!isShell(shell)) throw new UsageError(`Name your shell: ${Object.keys(writers).join(", ")}.`);
  await print(writers[shell](readCompletions(operations, commands)));
}

const isShell = (name: string): name is keyof typeof writers => Object.hasOwn(writers, name);
