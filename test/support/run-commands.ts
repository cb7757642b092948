/** Runs commands of the command line one after the other in one process: `run-commands.ts <file with a JSON array of words per command>`. */
import { setMaxListeners } from "node:events";
import { readFileSync } from "node:fs";
import { commands as allCommands } from "../../cli/commands.js";
import { findCommand } from "../../cli/topics.js";
import { table } from "../../generated/operations.js";

// Each command listens for its end by Ctrl-C; alone in a process, it is the only one.
setMaxListeners(0, process);
const commands: readonly (readonly [string, ...string[]])[] = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));
for (const [name, ...args] of commands) {
  const { run } = await findCommand(table.operations, name).load();
  await run(args, table, allCommands);
  console.log(`=== ${name} ${args[0]} ended ===`);
}
