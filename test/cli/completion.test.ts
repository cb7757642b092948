import { execFileSync, spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { commands } from "../../cli/commands.js";
import { readCompletions } from "../../cli/completion/completions.js";
import { operations } from "../../generated/operations.js";
import { runCli } from "../support/run-cli.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";
import { typeInShell } from "../support/type-in-shell.js";

const shells = ["bash", "zsh", "fish"] as const;
const isInstalled = (shell: string): boolean => spawnSync(shell, ["-c", "true"]).status === 0;

let folder: string;
beforeAll(async () => {
  folder = await makeTemporaryFolder();
  for (const shell of shells) {
    const { code, stdout, stderr } = await runCli(["completion", shell], { cwd: folder });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    await writeFile(join(folder, `completion.${shell}`), stdout);
  }
  await writeFile(join(folder, "quiet-file.jsonl"), "");
});

/** What a shell offers at the end of a line. */
const complete: Readonly<Record<(typeof shells)[number], (line: string) => string[]>> = {
  bash: (line) => {
    const script = `source completion.bash; COMP_WORDS=($1); [[ $1 == *" " ]] && COMP_WORDS+=("")
      COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _tikapi_fetch; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return toLines(execFileSync("bash", ["-c", script, "bash", line], { cwd: folder, encoding: "utf8" }));
  },
  fish: (line) => {
    const script = `source completion.fish; complete -C ${JSON.stringify(line)}`;
    const printed = execFileSync("fish", ["--no-config", "-c", script], { cwd: folder, encoding: "utf8" });
    return toLines(printed).map((offer) => offer.split("\t")[0] ?? "");
  },
  zsh: (line) => {
    // What the completion hands to zsh, a word and its description each.
    const script = `compdef() {}; _files() { print -- quiet-file.jsonl }; _describe() { print -l -- \${(P)2} }
      compadd() { shift; print -l -- "$@" }; source completion.zsh; words=(\${=1}); [[ $1 == *" " ]] && words+=("")
      CURRENT=\${#words}; _tikapi-fetch`;
    const printed = execFileSync("zsh", ["-f", "-c", script, "zsh", line], { cwd: folder, encoding: "utf8" });
    const current = line.slice(line.lastIndexOf(" ") + 1);
    return toLines(printed)
      .map((offer) => offer.split(":")[0] ?? "")
      .filter((offer) => offer.startsWith(current));
  },
};

const toLines = (text: string): string[] => text.split("\n").filter((line) => line !== "");

// Written so that the echo of the line is not taken for what it prints.
const stub = 'tikapi-fetch() { echo "RA""N:[$*]"; }';
/** How to start each without its user's files, and what to type first. */
const prompts: readonly (readonly [shell: string, setup: string])[] = [
  ["bash --norc --noprofile", `source completion.bash; ${stub}; tikapi-fetch`],
  ["zsh -f", `PS1='$ '; autoload -U compinit; compinit -u -d dump; source completion.zsh; ${stub}; tikapi-fetch`],
  ["fish --no-config", `source completion.fish; function tikapi-fetch; echo "RA""N:[$argv]"; end; tikapi-fetch`],
];

const names = commands.map(({ name }) => name);
const lists = operations.filter(({ paging }) => paging !== undefined).map(({ id }) => id);
const choosing = operations.flatMap(({ id, parameters }) =>
  parameters.flatMap(({ name, enum: values }) => (values === undefined ? [] : [{ id, name, values }])),
)[0];
const byPrefix = (words: readonly string[], prefix: string) => words.filter((word) => word.startsWith(prefix));

describe.each(shells.filter(isInstalled))("in %s", (shell) => {
  test.each([
    ["tikapi-fetch c", byPrefix(names, "c")],
    ["tikapi-fetch list public.", byPrefix(lists, "public.")],
    ["tikapi-fetch call key", ["key"]],
    [
      "tikapi-fetch help public.ch",
      byPrefix(
        operations.map(({ id }) => id),
        "public.ch",
      ),
    ],
    [`tikapi-fetch call ${choosing?.id} --${choosing?.name} `, choosing?.values.map(String)],
    ["tikapi-fetch completion ", [...shells]],
    ["tikapi-fetch list public.posts --out quiet", ["quiet-file.jsonl"]],
  ])("%s<Tab>", (line, offers = []) => {
    // What bash completes from the files of the folder it does itself, after the function.
    if (shell === "bash" && line.includes("--out")) return;
    expect(complete[shell](line).sort()).toEqual([...offers].sort());
  });

  test("options: those of the command and of its operation", () => {
    const { options } = readCompletions(operations, commands).commands.find(({ text }) => text === "list") ?? {
      options: [],
    };
    const offers = complete[shell]("tikapi-fetch list public.posts --");
    expect(offers).toEqual(expect.arrayContaining([...options.map(({ text }) => text), "--secUid", "--count"]));
    expect(offers).not.toContain("--username");
  });
});

describe.each(prompts.filter(([shell]) => isInstalled(shell.split(" ")[0] ?? "")))(
  "at the prompt of %s",
  (...prompt) => {
    test("a tab completes commands, operations, options, values and files", async () => {
      const id =
        lists.find((one) => lists.every((other) => other === one || !other.startsWith(one.slice(0, -1)))) ?? "";
      const [first = ""] = choosing?.values.map(String) ?? [];
      const typed = [
        "tikapi-fetch comp\tba\t",
        `tikapi-fetch list ${id.slice(0, -1)}\t--lim\t5`,
        `tikapi-fetch call ${choosing?.id} --${choosing?.name} ${first.slice(0, -1)}\t`,
        "tikapi-fetch list key --out quiet\t",
      ];
      expect(await typeInShell(prompt, folder, typed)).toEqual([
        "completion bash",
        `list ${id} --limit 5`,
        `call ${choosing?.id} --${choosing?.name} ${first}`,
        "list key --out quiet-file.jsonl",
      ]);
    });
  },
);

test("an unknown shell is told which ones there are", async () => {
  const refused = await runCli(["completion", "tcsh"], { cwd: folder });
  expect(refused).toEqual({ code: 2, stdout: "", stderr: "error: Name your shell: bash, zsh, fish.\n" });
});
