#!/usr/bin/env node
import { table } from "../generated/operations.js";
import { commands } from "./commands.js";
import { exitCodes, UsageError } from "./errors.js";
import { describeCommand, describeCommands } from "./help.js";
import { refuseKeys } from "./keys.js";
import { reportError } from "./report-error.js";
import { readVersion } from "./spec.js";
import { exitOnBrokenPipe, print } from "./terminal.js";

exitOnBrokenPipe();
const args = process.argv.slice(2);
try {
  refuseKeys(args);
  await run(args);
} catch (error) {
  process.exitCode = reportError(error, args.includes("--json"));
}

async function run([name = "", ...rest]: string[]): Promise<void> {
  if (name === "--version") return print(`${readVersion()}\n`);
  if (name === "") process.exitCode = exitCodes.usage;
  if (name === "" || name === "--help" || name === "-h") return print(describeCommands());
  if (name === "help") return print(rest[0] === undefined ? describeCommands() : describeCommand(findCommand(rest[0])));
  const command = findCommand(name);
  if (rest.includes("--help") || rest.includes("-h")) return print(describeCommand(command));
  const { run } = await command.load();
  await run(rest, table);
}

function findCommand(name: string) {
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) throw new UsageError(`No command named "${name}". To list them: tikapi-fetch help`);
  return command;
}
