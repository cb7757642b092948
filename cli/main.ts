#!/usr/bin/env node
import { table as own } from "../generated/operations.js";
import type { ApiTable } from "../src/spec/api-table.js";
import { type Command, commands } from "./commands.js";
import { describeOperation } from "./describe-operation.js";
import { exitCodes, UsageError } from "./errors.js";
import { findOperation } from "./find-operation.js";
import { describeCommand, describeCommands } from "./help.js";
import { refuseKeys } from "./keys.js";
import { suggest } from "./nearest-name.js";
import { reportError } from "./report-error.js";
import { chooseSpec, readVersion } from "./spec.js";
import { exitOnBrokenPipe, print } from "./terminal.js";

exitOnBrokenPipe();
const args = process.argv.slice(2);
try {
  refuseKeys(args);
  await run(args);
} catch (error) {
  process.exitCode = reportError(error, args.includes("--json"));
}

async function run([name = "", ...given]: string[]): Promise<void> {
  if (name === "--version") return print(`${readVersion()}\n`);
  if (name === "") process.exitCode = exitCodes.usage;
  if (name === "" || name === "--help" || name === "-h") return print(describeCommands());
  // What it takes is not a client, but what one is made from.
  const isGenerate = name === "generate" || given[0] === "generate";
  const { rest, table } = isGenerate ? { rest: given, table: own } : chooseSpec(given, own);
  if (name === "help") return print(describeTopic(table, rest));
  const command = findCommand(table, name);
  const topic = rest.filter((arg) => !isHelp(arg));
  if (topic.length < rest.length) return print(describeTopic(table, [name, ...topic]));
  const { run } = await command.load();
  await run(rest, table);
}

function isHelp(arg: string): boolean {
  return arg === "--help" || arg === "-h";
}

/** Of `list`, `public.posts` or `list public.posts`, with whatever else stands behind. */
function describeTopic(table: ApiTable, [first, second = "-"]: readonly string[]): string {
  if (first === undefined) return describeCommands();
  const operation = table.operations.find(({ id }) => id === first);
  if (operation !== undefined) return describeOperation(operation);
  const command = findCommand(table, first);
  const isOfOperation = "param" in command.options && !second.startsWith("-");
  return isOfOperation ? describeOperation(findOperation(table.operations, second)) : describeCommand(command);
}

function findCommand(table: ApiTable, name: string): Command {
  const command = commands.find((candidate) => candidate.name === name);
  if (command !== undefined) return command;
  // With a dot in it, it is meant for an operation.
  if (name.includes(".")) findOperation(table.operations, name);
  const hint = suggest(
    name,
    commands.map((candidate) => candidate.name),
  );
  throw new UsageError(`No command named "${name}".${hint} To list them: tikapi-fetch help`);
}
