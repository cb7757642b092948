import type { CompletedOption, Completions } from "./completions.js";

type Values = Exclude<CompletedOption["takes"], "nothing">;

/** The branches of a `case` of "command operation option" that complete the value of an option. */
export function writeValueCases({ commands, parameters }: Completions, complete: (values: Values) => string): string[] {
  const ofParameters = [...parameters].map(([id, options]) => [`*" ${id} `, options] as const);
  const ofCommands = commands.map(({ text, options }) => [`"${text} "*" `, options] as const);
  return [...ofParameters, ...ofCommands].flatMap(([pattern, options]) =>
    options.flatMap(({ text, takes }) =>
      takes === "nothing" ? [] : [`${pattern}${text}") ${complete(takes)}return ;;`],
    ),
  );
}

export const indent = (lines: readonly string[], spaces: number): string =>
  lines.map((line) => `${" ".repeat(spaces)}${line}`).join("\n");
