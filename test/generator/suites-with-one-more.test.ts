import { execFile } from "node:child_process";
import { cp, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { makeTemporaryFolder } from "../support/temporary-folder.js";
import { copySpecWithDrafts } from "./drafts-operation.js";

const project = fileURLToPath(new URL("../..", import.meta.url));
const vitest = join(createRequire(import.meta.url).resolve("vitest/package.json"), "../vitest.mjs");

/** What is installed, built or written by other tools. */
const leftOut = [".git", "node_modules", "dist", "coverage", "reports", ".stryker"];

/** The files that go through all operations, and the contract of the new operation's topic: parts of their paths. */
const suites = {
  contract: ["names", "paging", "posts", "tree", "coverage"].map((name) => `/contract/${name}.`),
  generator: ["/generator/api-page.", "/generator/write-call."],
  paging: ["/paging/"],
  pages: ["/page"],
};

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

describe("an operation that is added to the spec, and to nothing else,", () => {
  let folder: string;
  let generated: string;
  beforeAll(async () => {
    folder = await copyProject();
    generated = await run("npm", ["run", "--silent", "generate"], folder);
  }, 300_000);

  it("is compiled without a word", () => expect(generated).toBe("ended with 0\n"));

  it("fails no suite of those that go through all operations, and is in each", async () => {
    const file = join(folder, "report.json");
    const options = ["--typecheck.enabled=false", "--reporter=json", `--outputFile=${file}`];
    const output = await run(process.execPath, [vitest, "run", ...Object.values(suites).flat(), ...options], folder);

    const { testResults } = JSON.parse(await readFile(file, "utf8")) as Report;
    expect(testResults.flatMap(listFailures)).toEqual([]);
    expect(output).toContain("ended with 0\n");
    const withIt = testResults.filter(({ assertionResults }) =>
      assertionResults.some(({ fullName }) => fullName.includes("user.posts.drafts")),
    );
    const without = Object.entries(suites).filter(
      ([, parts]) => !withIt.some(({ name }) => parts.some((part) => name.includes(part))),
    );
    expect(without).toEqual([]);
  }, 600_000);
});

/** The project with one operation more in its spec, and nothing else changed. */
async function copyProject(): Promise<string> {
  const folder = await makeTemporaryFolder();
  await cp(project, folder, { recursive: true, filter: (source) => !leftOut.includes(basename(source)) });
  await symlink(join(project, "node_modules"), join(folder, "node_modules"), "junction");
  await copySpecWithDrafts(folder);
  return folder;
}

/** What a command printed, and how it ended. */
function run(command: string, args: readonly string[], cwd: string): Promise<string> {
  // npm is a script of the shell on Windows.
  const options = { cwd, maxBuffer: 2 ** 26, shell: command === "npm" && process.platform === "win32" };
  return new Promise((resolve) => {
    const child = execFile(command, args, options, (_, stdout, stderr) =>
      resolve(`${stdout}${stderr}ended with ${child.exitCode}\n`),
    );
  });
}

function listFailures({ name, message, assertionResults }: Report["testResults"][number]): string[] {
  const failed = assertionResults.filter(({ status }) => status === "failed");
  const own = assertionResults.length === 0 ? [`${name}: ${message}`] : [];
  return [...own, ...failed.map(({ fullName, failureMessages }) => `${name} ${fullName}: ${failureMessages[0]}`)];
}
