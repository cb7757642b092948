import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Command, commands } from "../../cli/commands.js";
import { UsageError } from "../../cli/errors.js";
import { describeCommand } from "../../cli/help.js";
import { table } from "../../generated/operations.js";
import { catchError } from "../support/catch-error.js";
import { findKeys } from "../support/find-keys.js";
import { answerSuccess, startLoopback } from "../support/loopback-server.js";
import { cliKeys, runCli, startCli } from "../support/run-cli.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";
import { makeVideo, videoHandler } from "../support/video-server.js";

const run = async (args: readonly string[], env: Readonly<Record<string, string>> = {}, shell?: string) =>
  runCli(args, { cwd: await makeTemporaryFolder(), env, ...(shell && { shell }) });

describe("the command line", () => {
  test("has a help that names every command, variable and exit code", async () => {
    const help = await run(["--help"]);
    expect(help).toMatchObject({ code: 0, stderr: "" });
    for (const word of [...commands.map(({ name }) => name), "TIKAPI_API_KEY", "NO_COLOR", "130"]) {
      expect(help.stdout).toContain(word);
    }
  });

  test("explains one command, whatever else the arguments say", async () => {
    const help = await run(["list", "--unknown", "--help"]);
    expect(help).toMatchObject({ code: 0, stderr: "" });
    expect(help.stdout).toMatch(/^Usage: tikapi-fetch list <operation>/);
    for (const command of commands) {
      const text = describeCommand(command);
      for (const option of Object.keys(command.options)) expect(text).toContain(`--${option} `);
      expect(command.examples.length).toBeGreaterThan(0);
      expect(text).toContain(`Examples:\n  ${command.examples[0]}\n`);
    }
  });

  test.each([
    [["help", "public.posts"]],
    [["list", "public.posts", "--help"]],
    [["call", "public.posts", "-h"]],
    [["help", "call", "public.posts"]],
  ])("explains the parameters of an operation: %j", async (args) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("tikapi-fetch list public.posts --secUid <string>");
    expect(stdout).toMatch(/--secUid <string> {2}required\n +Long identifier .*\n +Example: /);
    expect(stdout).toMatch(/--count <integer> {2}default \d+, at least 0, at most \d+\n/);
  });

  test("prints its tables as JSON on demand", async () => {
    const operations = JSON.parse((await run(["operations", "--json"])).stdout);
    expect(operations.map(({ id }: { id: string }) => id)).toEqual(table.operations.map(({ id }) => id));
    const like = JSON.parse((await run(["operations", "like a comment", "--json"])).stdout);
    expect(like[0]).toMatchObject({
      id: "user.posts.comments.like",
      method: "POST",
      account: true,
      scopes: ["media_actions"],
      changesState: true,
    });
    expect(JSON.parse((await run(["codes", "--json"])).stdout)).toEqual(table.tiktokCodes);
    const code = table.tiktokCodes.find((one) => one.code === 10202);
    expect(JSON.parse((await run(["codes", "10202", "--json"])).stdout)).toEqual(code);
  });

  test("explains itself as JSON on demand", async () => {
    const read = async (...args: string[]) => JSON.parse((await run([...args, "--json"])).stdout);
    expect((await read("help")).map(({ name }: Command) => name)).toEqual(commands.map(({ name }) => name));
    expect(await read("list", "--help")).toMatchObject({ name: "list", options: { limit: { value: "<n>" } } });
    const posts = { id: "public.posts", isList: true, command: expect.stringContaining("--secUid") };
    expect(await read("help", "public.posts")).toMatchObject(posts);
    expect(await read("list", "public.posts", "-h")).toMatchObject(posts);
  });

  test("knows its version", async () => {
    const { version } = JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8"));
    expect(await run(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });

  test.each([
    [["nonsense"], 'No command named "nonsense"'],
    [["lsit"], "Did you mean list?"],
    [["--verison"], "Did you mean --version?"],
    [["public.posts"], "public.posts is an operation, not a command. Write tikapi-fetch list public.posts …"],
    [["public.chek"], "Did you mean public.check?"],
    [["call", "public.posts", "--secuid", "a"], "Did you mean --secUid?"],
    [["help", "public.chek"], "Did you mean public.check?"],
    [["list", "public.chek", "--help"], "Did you mean public.check?"],
    [["call", "public.posts"], "secUid is required"],
  ])("refuses %j with exit code 2, a sentence, and nothing on stdout", async (args, problem) => {
    const refused = await run(args);
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toMatch(/^error: /);
    expect(refused.stderr).toContain(problem);
    expect(refused.stderr).not.toContain("    at ");
  });

  test.each([
    ["call", ["nonsense"], 'No operation named "nonsense"'],
    ["list", ["public.check"], "public.check is not a list"],
    ["list", ["public.posts", "--out", ""], "--out needs the name of a file"],
    ["list", ["public.posts", "--restart"], "--restart needs --out"],
    ["list", ["public.posts", "--limit", "-1"], "--limit"],
    ["list", ["user.live.chat", "--room_id", "1", "--out", "a"], "is a feed"],
    ["download", [], "Say what to download"],
    ["download", ["nonsense"], "neither a post's id nor a link"],
    ["operations", ["nonsense"], 'No operation has "nonsense"'],
    ["codes", ["1"], 'There is no description of a code "1"'],
    ["mock", ["--port", "99999"], "--port must be at most 65535"],
  ])("of %s %j it says what is wrong", async (name, args, problem) => {
    const command = commands.find((candidate) => candidate.name === name);
    const { run } = await (command as Command).load();
    expect((await catchError(run(args, table, commands), UsageError)).message).toContain(problem);
  });

  test("says that a key is missing", async () => {
    const refused = await run(["call", "key"], { TIKAPI_API_KEY: "" });
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toContain("set TIKAPI_API_KEY in the environment");
  });

  test("refuses a key in its arguments, known or not, and repeats neither", async () => {
    for (const args of [
      ["--api-key", "some-other-key-123"],
      ["--username", cliKeys.api],
    ]) {
      const refused = await run(["call", "public.check", ...args]);
      expect(refused).toMatchObject({ code: 2, stdout: "" });
      expect(findKeys(refused.stderr, [cliKeys.api, "some-other-key-123"])).toEqual([]);
    }
  });

  test.runIf(existsSync("/dev/full"))("fails when its output cannot be written", async () => {
    const failed = await run(["codes"], {}, "exec >/dev/full");
    expect(failed.code).toBe(1);
    expect(failed.stderr).toContain("ENOSPC");
  });
});

describe("call", () => {
  test("prints the body as JSON and sends the keys where they belong", async () => {
    const server = await startLoopback(answerSuccess);
    const called = await run(["call", "user.info"], { TIKAPI_BASE_URL: server.url });
    expect(called).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(called.stdout)).toEqual({ status: "success", message: "" });
    expect(server.requests[0]?.headers).toMatchObject({ "x-api-key": cliKeys.api, "x-account-key": cliKeys.account });
  });

  test("reports a failure as one JSON object on demand, without a key that the answer repeats, and without colours", async () => {
    const server = await startLoopback((request, response) => {
      const body = { message: `No: ${request.headers["x-api-key"]}`, statusCode: 10202 };
      response.writeHead(403, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
    const env = { TIKAPI_BASE_URL: server.url, NO_COLOR: "1", FORCE_COLOR: "" };
    const asJson = await run(["call", "public.check", "--username", "nobody", "--json"], env);
    expect(asJson).toMatchObject({ code: 1, stdout: "" });
    expect(JSON.parse(asJson.stderr)).toMatchObject({
      exitCode: 1,
      error: { name: "TikTokError", status: 403, operationId: "public.check", tiktok: { code: 10202 } },
    });
    const inWords = await run(["call", "public.check", "--username", "nobody"], env);
    expect(inWords.stderr).toMatch(/^error: 403 from public\.check: No: /);
    expect(findKeys(asJson.stderr + inWords.stderr, Object.values(cliKeys))).toEqual([]);
  });
});

test("operations lists what has a word in it, with its scope", async () => {
  const { code, stdout } = await run(["operations", "like a comment"]);
  expect(code).toBe(0);
  expect(stdout.split("\n")[0]).toMatch(
    /^user\.posts\.comments\.like +POST +\/user\/comment\/like +account \(media_actions\) +Like/,
  );
});

test("codes explains a code", async () => {
  const { code, stdout } = await run(["codes", "10202"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^10202 userDoesNotExist \(not-found\)\n/);
});

test("mock answers until Ctrl-C", async () => {
  const mock = startCli(["mock", "--port", "0"], { cwd: await makeTemporaryFolder() });
  const text = await new Promise<string>((resolve) =>
    mock.process.stdout?.once("data", (data) => resolve(String(data))),
  );
  const url = /http:\S+\d/.exec(text)?.[0];
  expect((await fetch(`${url}/key/info`, { headers: { "X-API-KEY": "any" } })).status).toBe(200);
  mock.process.kill("SIGINT");
  expect(await mock.ended).toMatchObject({ code: 0, stderr: "" });
});

describe("download", () => {
  const bytes = makeVideo(400_000);
  const hash = (data: Buffer) => createHash("sha1").update(data).digest("hex");

  test("finds the video by its id or its page, and sends its host the headers of the answer and no key", async () => {
    const host = await startLoopback(videoHandler({ bytes, cuts: [200_000], headers: { etag: '"v"' } }));
    const api = await startLoopback((_, response) => {
      const body = {
        $other: {
          videoLinkHeaders: { Cookie: "tt_chain_token=x", Origin: "https://a.example", Referer: "https://a.example/" },
        },
        itemInfo: { itemStruct: { id: "7109178205151464746", video: { downloadAddr: `${host.url}/v.mp4` } } },
      };
      response.setHeader("content-type", "application/json").end(JSON.stringify(body));
    });
    const cwd = await makeTemporaryFolder();
    const page = "https://www.tiktok.com/@quiet.harbor/video/7109178205151464746?lang=en";
    const saved = await runCli(["download", page], { cwd, env: { TIKAPI_BASE_URL: api.url } });
    expect(saved).toEqual({ code: 0, stdout: "", stderr: "7109178205151464746.mp4: 400000 bytes\n" });
    expect(await readdir(cwd)).toEqual(["7109178205151464746.mp4"]);
    expect(hash(await readFile(join(cwd, "7109178205151464746.mp4")))).toBe(hash(bytes));
    expect(api.requests[0]?.url).toContain("id=7109178205151464746");
    expect(host.requests).toHaveLength(2);
    for (const { rawHeaders } of host.requests) {
      expect(rawHeaders).toContain("tt_chain_token=x");
      expect(findKeys(rawHeaders.join("\n"), Object.values(cliKeys))).toEqual([]);
    }
  });

  test("takes a link without any key, and leaves nothing when it has expired", async () => {
    const host = await startLoopback((_, response) => response.writeHead(403).end());
    const cwd = await makeTemporaryFolder();
    const refused = await runCli(["download", `${host.url}/a.mp4`], { cwd, env: { TIKAPI_API_KEY: "" } });
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toContain("ask for the post again");
    expect(await readdir(cwd)).toEqual([]);
  });
});
