import type { Operation } from "../src/spec/api-table.js";
import { type Command, commands } from "./commands.js";
import { describeOperation } from "./describe-operation.js";
import { UsageError } from "./errors.js";
import { writeExample } from "./example-command.js";
import { findOperation } from "./find-operation.js";
import { describeCommand, describeCommands } from "./help.js";
import { suggest } from "./nearest-name.js";
import { toData } from "./operation-data.js";
import { commonOptions } from "./options.js";
import { findFacts, readSpecOperations } from "./spec.js";

/** What the help can be about, in words and as data. */
export interface Topic {
  describe(): string;
  toData(): object;
}

/** Finds `list`, `public.posts` or `list public.posts`, whatever else stands behind. Without a word, it is all commands. */
export function findTopic(operations: readonly Operation[], words: readonly string[]): Topic {
  const [first, second = "-"] = words;
  if (first === undefined) return { describe: describeCommands, toData: () => commands.map(commandToData) };
  const operation = operations.find(({ id }) => id === first);
  if (operation !== undefined) return toTopic(operation, operations);
  const command = findCommand(operations, first);
  const isOfOperation = "param" in command.options && !second.startsWith("-");
  if (isOfOperation) return toTopic(findOperation(operations, second), operations);
  return { describe: () => describeCommand(command), toData: () => commandToData(command) };
}

export function findCommand(operations: readonly Operation[], name: string): Command {
  const command = commands.find((candidate) => candidate.name === name);
  if (command !== undefined) return command;
  // With a dot in it, it is meant for an operation.
  if (name.includes(".")) refuseOperation(findOperation(operations, name));
  const names = [...commands.map((candidate) => candidate.name), "help", "--help", "--version"];
  throw new UsageError(`No command named "${name}".${suggest(name, names)} To list them: tikapi-fetch help`);
}

function refuseOperation({ id, paging }: Operation): never {
  const command = paging === undefined ? "call" : "list";
  throw new UsageError(
    `${id} is an operation, not a command. Write tikapi-fetch ${command} ${id} …; to see its parameters: tikapi-fetch help ${id}`,
  );
}

function toTopic(operation: Operation, operations: readonly Operation[]): Topic {
  const spec = findFacts(readSpecOperations(), operation.id);
  return {
    describe: () => describeOperation(operation, operations, spec),
    toData: () => ({ ...toData(operation, spec), command: writeExample(operation, operations, spec) }),
  };
}

function commandToData({ name, usage, summary, examples, options }: Command) {
  return { name, usage: `tikapi-fetch ${name} ${usage}`, summary, examples, options: { ...options, ...commonOptions } };
}
