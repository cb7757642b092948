import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterEach, describe, expect, it } from "vitest";
import { type RunningCli, runCli, startCli } from "../support/run-cli.js";
import { scaleTime } from "../support/scale-time.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";

const running: RunningCli[] = [];
afterEach(async () => {
  for (const { process } of running) process.kill("SIGKILL");
  await Promise.all(running.splice(0).map(({ ended }) => ended));
});

/** Starts the mock on a free port, in a folder with these files. */
async function start(args: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const folder = await makeTemporaryFolder();
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const cli = startCli(["mock", "--port", "0", ...args], { cwd: folder });
  running.push(cli);
  let output = "";
  cli.process.stdout?.on("data", (data) => {
    output += data;
  });
  await expect.poll(() => output, { timeout: scaleTime(30_000) }).toContain("tikapi-fetch call key\n");
  return { cli, url: /http:\S+(?=\. Stop)/.exec(output)?.[0] ?? "", read: () => output };
}

const headers = { "X-API-KEY": "any" };

describe("the mock of the command line", () => {
  it("prints commands that work, and a line per request", async () => {
    const { cli, read } = await start([]);
    const commands = read().match(/^curl .*$/gm) ?? [];
    expect(commands).toHaveLength(2);
    const bodies = [];
    for (const command of commands)
      bodies.push(JSON.parse((await promisify(execFile)("sh", ["-c", `${command} -s`])).stdout));
    expect(bodies).toMatchObject([{ status: "success" }, { status: "error", statusCode: 10202 }]);
    cli.process.kill("SIGINT");
    const { code, stdout, stderr } = await cli.ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.split("\n").slice(-3)).toEqual([
      "GET /public/check?username=quiet.harbor 200",
      "GET /public/check?username=nobody 403",
      "",
    ]);
  });

  it("plays a script, and says nothing of requests with --quiet", async () => {
    const script = 'export default (tiktok) => { tiktok.on("key").fail(429).reply({ message: "scripted" }); };\n';
    const { url, cli } = await start(["--quiet", "--script", "script.mjs"], { "script.mjs": script });
    const statuses = [];
    for (let call = 0; call < 2; call++) statuses.push((await fetch(`${url}/key/info`, { headers })).status);
    expect(statuses).toEqual([429, 200]);
    cli.process.kill("SIGTERM");
    expect((await cli.ended).stdout).not.toContain("GET /key/info");
  });

  it("listens on another address, and names one that leads to it", async () => {
    const { url } = await start(["--host", "0.0.0.0"]);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(`${url}/key/info`, { headers })).status).toBe(200);
  });

  it.each([
    [["--script", "missing.mjs"], "--script missing.mjs cannot be loaded: Cannot find module"],
    [["--script", "broken.mjs"], "--script broken.mjs cannot be loaded: own mistake"],
    [["--script", "empty.mjs"], "--script empty.mjs must export a function by default"],
    [["--host", ""], "--host must be an address or a name"],
  ])("refuses %j", async (args, problem) => {
    const folder = await makeTemporaryFolder();
    await writeFile(join(folder, "broken.mjs"), 'throw new Error("own mistake");\n');
    await writeFile(join(folder, "empty.mjs"), "export const script = 1;\n");
    const { code, stderr } = await runCli(["mock", "--port", "0", ...args], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain(problem);
  });
});

const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const main = fileURLToPath(new URL("../../cli/main.ts", import.meta.url));

/** Starts the mock as a program's background job. The program says the mock's process id and address, and waits. */
async function startBehind(shell: string, args = "") {
  const node = `"${process.execPath}" --import "${tsx}" "${main}" mock --port 0 --quiet ${args}`;
  const program = spawn("/bin/sh", ["-c", shell.replace("MOCK", node)], { stdio: ["pipe", "pipe", "ignore"] });
  let output = "";
  program.stdout.on("data", (data) => {
    output += data;
  });
  const poll = { timeout: scaleTime(30_000) };
  await expect.poll(() => output, poll).toMatch(/^pid \d+$/m);
  await expect.poll(() => output, poll).toContain("call key\n");
  const pid = Number(/pid (\d+)/.exec(output)?.[1]);
  const url = /http:\S+(?=\. Stop)/.exec(output)?.[0] ?? "";
  return { program, pid, url };
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const ends = (pid: number) => expect.poll(() => isAlive(pid), { timeout: scaleTime(10_000) }).toBe(false);

describe("the mock in the background", () => {
  it("ends with the program that started it", async () => {
    const { program, pid, url } = await startBehind("MOCK & echo pid $!; wait");
    expect((await fetch(`${url}/key/info`, { headers })).status).toBe(200);
    program.kill("SIGKILL");
    await ends(pid);
  });

  it("ends with the program behind npm and its shell", async () => {
    // npm stays when its own parent has gone; a second Node process stands for it.
    const npm = `npm_execpath=npm "${process.execPath}" -e '
      const { spawn } = require("node:child_process");
      spawn("/bin/sh", ["-c", process.argv[1] + "; true"], { stdio: "inherit" });
    ' 'MOCK & echo pid $!; wait' & wait`;
    const { program, pid } = await startBehind(npm);
    program.kill("SIGKILL");
    await ends(pid);
  });

  it("ends when the pipe to it is closed", async () => {
    const { program, pid } = await startBehind("echo pid $$; exec MOCK");
    program.stdin.end();
    await once(program, "exit");
    expect(isAlive(pid)).toBe(false);
  });

  it("goes on with --stay", async () => {
    const staying = await startBehind("MOCK & echo pid $!; wait", "--stay");
    const other = await startBehind("MOCK & echo pid $!; wait");
    staying.program.kill("SIGKILL");
    await once(staying.program, "exit");
    other.program.kill("SIGKILL");
    await ends(other.pid);
    expect((await fetch(`${staying.url}/key/info`, { headers })).status).toBe(200);
    process.kill(staying.pid, "SIGTERM");
    await ends(staying.pid);
  });
});
