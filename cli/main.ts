#!/usr/bin/env node
import { table } from "../generated/operations.js";
import { commands } from "./commands.js";
import { exitCodes } from "./errors.js";
import { refuseKeys } from "./keys.js";
import { reportError } from "./report-error.js";
import { readVersion } from "./spec.js";
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

async function run([name = "", ...rest]: string[]): Promise<void> {
  if (name === "--version") return print(`${readVersion()}\n`);
  if (name === "") process.exitCode = exitCodes.usage;
  const words = [name, ...rest].filter((arg) => !isHelp(arg) && arg !== "--json");
  if (words[0] === "help") return printHelp(words.slice(1));
  if (name === "" || [name, ...rest].some(isHelp)) return printHelp(name === "" ? [] : words);
  const { run } = await findCommand(table.operations, name).load();
  await run(rest, table, commands);
}

function isHelp(arg: string): boolean {
  return arg === "--help" || arg === "-h";
}

function printHelp(words: readonly string[]): Promise<void> {
  const topic = findTopic(table.operations, words);
  return print(args.includes("--json") ? toJson(topic.toData()) : topic.describe());
}
