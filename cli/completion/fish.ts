import type { CompletedOption, Completions, Word } from "./completions.js";

/** A script for fish: one rule per word, each with the condition under which it is offered. */
export function writeFish({ commands, parameters }: Completions): string {
  const names = commands.map((command) => offer("__fish_use_subcommand", command));
  const general = ["--help", "--version"].map((text) => offer("__fish_use_subcommand", { text, help: "" }));
  const following = commands.flatMap(({ text, words }) =>
    words.map((word) => offer(`__tikapi_fetch_after ${text}`, word)),
  );
  const options = commands.flatMap(({ text, options }) =>
    options.map((option) => offerOption(`__fish_seen_subcommand_from ${text}`, option)),
  );
  const withOperation = commands.filter(({ takesOperation }) => takesOperation).map(({ text }) => text);
  const ofOperation = [...parameters].flatMap(([id, list]) =>
    list.map((option) => offerOption(`__tikapi_fetch_operation ${id}`, option)),
  );
  return `# Completion of tikapi-fetch for fish. In ~/.config/fish/config.fish: tikapi-fetch completion fish | source
function __tikapi_fetch_after
    set -l words (commandline -opc)
    test (count $words) -eq 2; and test $words[2] = $argv[1]
end
function __tikapi_fetch_operation
    set -l words (commandline -opc)
    test (count $words) -ge 3; and contains -- $words[2] ${withOperation.join(" ")}; and test $words[3] = $argv[1]
end
complete -c tikapi-fetch -f
${[...names, ...general, ...following, ...options, ...ofOperation].join("\n")}
`;
}

const offer = (condition: string, { text, help }: Word): string =>
  `complete -c tikapi-fetch -n ${quote(condition)} -a ${quote(text)}${help && ` -d ${quote(help)}`}`;

function offerOption(condition: string, { text, help, takes }: CompletedOption): string {
  const name = `complete -c tikapi-fetch -n ${quote(condition)} -l ${quote(text.slice(2))} -d ${quote(help)}`;
  if (takes === "nothing") return name;
  if (takes === "file") return `${name} -rF`;
  return takes === "value" ? `${name} -x` : `${name} -xa ${quote(takes.join(" "))}`;
}

/** In fish, a backslash escapes itself and the quotation mark. */
const quote = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
