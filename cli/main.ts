#!/usr/bin/env node
import { table as own } from "../generated/operations.js";
import type { ApiTable } from "../src/spec/api-table.js";
import { commands } from "./commands.js";
import { exitCodes } from "./errors.js";
import { refuseKeys } from "./keys.js";
import { reportError } from "./report-error.js";
import { chooseSpec, readVersion } from "./spec.js";
import { exitOnBrokenPipe, print, toJson } from "./terminal.js";
import { findCommand, findTopic } from "./topics.js";

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
  // What it takes is not a client, but what one is made from.
  const isGenerate = name === "generate" || given[0] === "generate";
  const { rest, table } = isGenerate ? { rest: given, table: own } : chooseSpec(given, own);
  const words = [name, ...rest].filter((arg) => !isHelp(arg) && arg !== "--json");
  if (words[0] === "help") return printHelp(table, words.slice(1));
  if (name === "" || [name, ...rest].some(isHelp)) return printHelp(table, name === "" ? [] : words);
  const { run } = await findCommand(table.operations, name).load();
  await run(rest, table, commands);
}

function isHelp(arg: string): boolean {
  return arg === "--help" || arg === "-h";
}

function printHelp({ operations }: ApiTable, words: readonly string[]): Promise<void> {
  const topic = findTopic(operations, words);
  return print(args.includes("--json") ? toJson(topic.toData()) : topic.describe());
}
