import type { Operation } from "../../src/spec/api-table.js";
import type { Command } from "../command.js";
import { nameOption } from "../name-option.js";
import { commonOptions, type Options } from "../options.js";
import { findFacts, readSpecOperations, type SpecOperation } from "../spec.js";

/** Something to complete, with a few words about it. */
export interface Word {
  readonly text: string;
  readonly help: string;
}

export interface CompletedOption extends Word {
  /** What the option takes: nothing, a file, one of some values, or anything else. */
  readonly takes: "nothing" | "file" | "value" | readonly string[];
}

export interface CompletedCommand extends Word {
  /** What can follow the command. */
  readonly words: readonly Word[];
  readonly options: readonly CompletedOption[];
  /** Whether the options of the operation that follows can be given. */
  readonly takesOperation: boolean;
}

/** Everything that the command line takes, for a shell to complete. */
export interface Completions {
  readonly commands: readonly CompletedCommand[];
  /** Operation → the options for its parameters. */
  readonly parameters: ReadonlyMap<string, readonly CompletedOption[]>;
}

export function readCompletions(operations: readonly Operation[], commands: readonly Command[]): Completions {
  const spec = readSpecOperations();
  const toWord = ({ id }: Operation): Word => ({ text: id, help: findFacts(spec, id).summary });
  const all = operations.map(toWord);
  const following: Readonly<Record<string, readonly Word[]>> = {
    call: all,
    list: operations.filter(({ paging }) => paging !== undefined).map(toWord),
    completion: ["bash", "zsh", "fish"].map((text) => ({ text, help: "" })),
  };
  const parameters = operations.map(
    (operation) => [operation.id, completeParameters(operation, findFacts(spec, operation.id))] as const,
  );
  const known = commands.map(({ name, summary, options }) => ({
    text: name,
    help: summary,
    words: following[name] ?? [],
    options: [...completeOptions({ ...options, ...commonOptions }), help],
    takesOperation: "param" in options,
  }));
  const names = known.map(({ text, help }) => ({ text, help }));
  const helpCommand = {
    text: "help",
    help: "Explains a command or an operation.",
    words: [...names, ...all],
    options: [json],
    takesOperation: false,
  };
  return { commands: [...known, helpCommand], parameters: new Map(parameters) };
}

const help: CompletedOption = { text: "--help", help: "show the help", takes: "nothing" };
const json: CompletedOption = { text: "--json", help: commonOptions.json.help, takes: "nothing" };

const completeOptions = (options: Options): CompletedOption[] =>
  Object.entries(options).map(([name, { type, value, help }]) => ({
    text: `--${name}`,
    help,
    takes: type === "boolean" ? "nothing" : value === "<file>" || value === "<folder>" ? "file" : "value",
  }));

/** A parameter whose name an option has goes into `--param`, which has nothing to complete. */
const completeParameters = (operation: Operation, { parameters: facts }: SpecOperation): CompletedOption[] =>
  operation.parameters
    .filter(({ name }) => nameOption(operation, name).startsWith(`--${name} `))
    .map(({ name, types, enum: choices }) => ({
      text: `--${name}`,
      help: facts.get(name)?.description ?? "",
      takes: choices?.map(String) ?? (types.includes("boolean") ? ["true", "false"] : "value"),
    }));
