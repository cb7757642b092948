import { describe, expect, test } from "vitest";
import { escapeControls } from "../../cli/terminal.js";
import { startLoopback } from "../support/loopback-server.js";
import { runCli } from "../support/run-cli.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";

const hostile =
  "\u001b[31m \r \u0007 \b \u007f \u0085 \u009b31m \u061c \u200b \u200e \u200f \u2028 \u2029 \u202e \u2066 \u2069 \ufeff \ud800";

describe("text for a terminal", () => {
  test("has no character that steers a terminal, changes the direction or is a half one", () => {
    for (const character of hostile.replace(/[31m[ ]/g, "")) {
      const code = character.charCodeAt(0).toString(16).padStart(4, "0");
      expect(escapeControls(`a${character}b`)).toBe(`a\\u${code}b`);
    }
  });

  test("keeps lines, tabs, letters of any script, and emojis with joiners", () => {
    const text = "a\tb\nдоброе утро 早安 صباح 👨‍👩‍👧 ✔️ می‌خواهم";
    expect(escapeControls(text)).toBe(text);
  });

  test("stays the same JSON", () => {
    const value = { [hostile]: [hostile, "\n\t\\u001b"] };
    expect(JSON.parse(escapeControls(JSON.stringify(value, null, 2)))).toEqual(value);
  });
});

describe("what a server says", () => {
  /** Runs a call whose answer and error text are hostile, with these streams pretending to be terminals. */
  async function call(status: number, terminals: readonly string[], args: readonly string[] = []) {
    const server = await startLoopback((_, response) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify({ status: "x", message: hostile }));
    });
    const pretend = terminals.map((name) => `process.${name}.isTTY=true`).join(";");
    const env = {
      TIKAPI_BASE_URL: server.url,
      NO_COLOR: "1",
      NODE_OPTIONS: `--import=data:text/javascript,${pretend}`,
    };
    return runCli(["call", "key", "--retries", "0", ...args], { cwd: await makeTemporaryFolder(), env });
  }

  // All but the line feed, the tab, and what NODE_OPTIONS cannot bring in.
  const isRaw = (text: string) => escapeControls(text) !== text;

  test("reaches a terminal on stdout escaped, as the same JSON, and a pipe as it is", async () => {
    const shown = await call(200, ["stdout"]);
    expect(isRaw(shown.stdout)).toBe(false);
    expect(JSON.parse(shown.stdout).message).toBe(hostile);
    const piped = await call(200, ["stderr"]);
    expect(isRaw(piped.stdout)).toBe(true);
    expect(JSON.parse(piped.stdout).message).toBe(hostile);
  });

  test.each([[[]], [["--json"]]])("reaches a terminal on stderr escaped, and a pipe as it is: %j", async (args) => {
    const shown = await call(403, ["stderr"], args);
    expect(shown.code).toBe(1);
    expect(isRaw(shown.stderr)).toBe(false);
    expect(shown.stderr).toContain("\\u009b31m");
    expect(isRaw((await call(403, ["stdout"], args)).stderr)).toBe(true);
  });
});
