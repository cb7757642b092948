import { quote } from "../shell.js";
import { indent, writeValueCases } from "./cases.js";
import type { Completions } from "./completions.js";

/** A script for bash. Words are looked up by the command, and by the operation after it. */
export function writeBash(completions: Completions): string {
  const { commands, parameters } = completions;
  const names = commands.map(({ text }) => text);
  const following = commands.map(({ text, words }) => toCase(text, toList(words.map((word) => word.text))));
  const options = commands.map(({ text, options, takesOperation }) => {
    const list = options.map((one) => one.text).join(" ");
    return toCase(text, takesOperation ? `"${list} $(_tikapi_fetch_parameters)"` : quote(list));
  });
  const ofOperation = [...parameters].map(([id, list]) => toCase(id, toList(list.map((one) => one.text))));
  return `# Completion of tikapi-fetch for bash. In ~/.bashrc: source <(tikapi-fetch completion bash)
_tikapi_fetch_parameters() {
  case "\${COMP_WORDS[2]}" in
${indent(
  ofOperation.map((line) => line.replace("words=", "echo ")),
  4,
)}
  esac
}
_tikapi_fetch() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]} words=
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    words=${quote([...names, "--help", "--version"].join(" "))}
  else
    case "$command \${COMP_WORDS[2]} $previous" in
${indent(writeValueCases(completions, completeValue), 6)}
    esac
    if [[ $current == -* ]]; then
      case "$command" in
${indent(options, 8)}
      esac
    elif ((COMP_CWORD == 2)); then
      case "$command" in
${indent(following, 8)}
      esac
    fi
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -F _tikapi_fetch tikapi-fetch
`;
}

/** An option without known values leaves the shell with nothing to offer. */
function completeValue(values: "file" | "value" | readonly string[]): string {
  if (values === "file") return "compopt -o default; ";
  return values === "value" ? "" : `COMPREPLY=($(compgen -W ${toList(values)} -- "$current")); `;
}

const toCase = (pattern: string, words: string): string => `${pattern}) words=${words} ;;`;

const toList = (words: readonly string[]): string => quote(words.join(" "));
