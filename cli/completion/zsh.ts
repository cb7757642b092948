import { quote } from "../shell.js";
import { indent, writeValueCases } from "./cases.js";
import type { Completions, Word } from "./completions.js";

/** A script for zsh, to source or to put into a folder of `fpath` as `_tikapi-fetch`. */
export function writeZsh(completions: Completions): string {
  const { commands, parameters } = completions;
  const following = commands.map(({ text, words }) => `${text}) words_=(${describe(words)}) ;;`);
  const options = commands.map(({ text, options }) => `${text}) options_=(${describe(options)}) ;;`);
  const withOperation = commands.filter(({ takesOperation }) => takesOperation).map(({ text }) => text);
  const ofOperation = [...parameters].map(([id, list]) => `${id}) options_+=(${describe(list)}) ;;`);
  return `#compdef tikapi-fetch
# Completion of tikapi-fetch for zsh. In ~/.zshrc, after compinit: source <(tikapi-fetch completion zsh)
_tikapi-fetch() {
  local -a words_ options_
  local command=$words[2] operation=$words[3] previous=$words[CURRENT-1] current=$words[CURRENT]
  if (( CURRENT == 2 )); then
    words_=(${describe(commands)} ${describe([
      { text: "--help", help: "show the help" },
      { text: "--version", help: "print the version" },
    ])})
    _describe command words_
    return
  fi
  case "$command $operation $previous" in
${indent(writeValueCases(completions, completeValue), 4)}
  esac
  case $command in
${indent(following, 4)}
  esac
  case $command in
${indent(options, 4)}
  esac
  case $command in
    ${withOperation.join("|")})
      case $operation in
${indent(ofOperation, 8)}
      esac ;;
  esac
  if [[ $current == -* ]]; then _describe option options_
  elif (( CURRENT == 3 )); then _describe word words_
  fi
}
if [[ $funcstack[1] == _tikapi-fetch ]]; then _tikapi-fetch "$@"; else compdef _tikapi-fetch tikapi-fetch; fi
`;
}

function completeValue(values: "file" | "value" | readonly string[]): string {
  if (values === "file") return "_files; ";
  return values === "value" ? "" : `compadd -- ${values.map(quote).join(" ")}; `;
}

/** As `_describe` takes them; a colon ends the word. */
const describe = (words: readonly Word[]): string =>
  words.map(({ text, help }) => quote(`${text.replaceAll(":", "\\:")}:${help}`)).join(" ");
