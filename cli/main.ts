#!/usr/bin/env node
import { table } from "../generated/operations.js";
import { commands } from "./commands.js";
import { exitCodes, UsageError } from "./errors.js";
import { describeAll, describeCommand } from "./help.js";
import { refuseKeys } from "./refuse-keys.js";
import { report } from "./report.js";
import { readVersion } from "./spec.js";
import { listenForBrokenPipe, print } from "./terminal.js";

listenForBrokenPipe();
const args = process.argv.slice(2);
try {
  refuseKeys(args);
  await run(args);
} catch (error) {
  process.exitCode = report(error, args.includes("--json"));
}

async function run([name = "", ...rest]: string[]): Promise<void> {
  if (name === "--version") return print(`${readVersion()}\n`);
  if (name === "" || name === "--help" || name === "-h") {
    await print(describeAll());
    if (name === "") process.exitCode = exitCodes.usage;
    return;
  }
  if (name === "help") return print(rest[0] === undefined ? describeAll() : describeCommand(findCommand(rest[0])));
  const command = findCommand(name);
  if (rest.includes("--help") || rest.includes("-h")) return print(describeCommand(command));
  const { run } = await command.load();
  await run(rest, table);
}

function findCommand(name: string) {
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) throw new UsageError(`There is no command "${name}". See: tikapi-fetch help`);
  return command;
}
