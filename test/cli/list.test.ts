import { existsSync } from "node:fs";
import { appendFile, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { thisRun } from "../../cli/run-identity.js";
import { findKeys } from "../support/find-keys.js";
import { makeGate } from "../support/gate.js";
import { servePosts } from "../support/post-list-server.js";
import { cliKeys, runCli, startCli } from "../support/run-cli.js";
import { scaleTime } from "../support/scale-time.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";

const list = ["list", "public.posts", "--secUid", "invented-user".padEnd(40, "-")];
const toFile = [...list, "--out", "posts.jsonl", "--retries", "0"];

let cwd: string;
let out: string;
beforeEach(async () => {
  cwd = await makeTemporaryFolder();
  out = join(cwd, "posts.jsonl");
});

const at = (url: string) => ({ cwd, env: { TIKAPI_BASE_URL: url } });
const content = () => readFile(out, "utf8");
const readState = async () => JSON.parse(await readFile(`${out}.state`, "utf8"));

describe("list --out", () => {
  test("killed again and again, ends with the same file as an undisturbed run", {
    timeout: scaleTime(120_000),
  }, async () => {
    const killAt = [2, 6, 7, 13, 20, 21, 30, 37];
    // Seeded: other moments of the same pages in every run, the same in every run of the tests.
    let seed = 42;
    const nextDelay = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return seed % 12;
    };
    let victim: ReturnType<typeof startCli> | undefined;
    const { url, lines } = await servePosts({
      pages: 40,
      intervene: (_, number) => {
        if (number >= (killAt[0] ?? Number.POSITIVE_INFINITY)) {
          killAt.shift();
          const { process } = victim ?? {};
          setTimeout(() => process?.kill("SIGKILL"), nextDelay());
        }
        return false;
      },
    });
    let runs = 0;
    for (; runs < 20; runs++) {
      victim = startCli(toFile, at(url));
      if ((await victim.ended).code === 0) break;
      const { bytes } = existsSync(`${out}.state`) ? await readState() : { bytes: 0 };
      const written = existsSync(out) ? await content() : "";
      expect(lines.startsWith(Buffer.from(written).subarray(0, bytes).toString())).toBe(true);
    }
    expect(runs).toBeGreaterThanOrEqual(5);
    expect(await content()).toBe(lines);
    expect(await readdir(cwd)).toEqual(["posts.jsonl", "posts.jsonl.state"]);
  });

  test("stopped by a 429, says so and resumes; once complete, it sends nothing more", async () => {
    const { url, lines, requests } = await servePosts({
      pages: 5,
      intervene: (response, number) => {
        if (number !== 3) return false;
        response.writeHead(429, { "content-type": "application/json" }).end('{"message":"Daily limit."}');
        return true;
      },
    });
    const stopped = await runCli(toFile, at(url));
    expect(stopped).toMatchObject({ code: 3, stdout: "" });
    expect(stopped.stderr).toContain("429 from public.posts: Daily limit.");
    expect(stopped.stderr).toContain("The first 6 items are saved in posts.jsonl");
    expect(stopped.stderr).not.toContain("    at ");
    expect(lines.startsWith(await content())).toBe(true);

    // As a sudden end in the middle of a write would leave it.
    await appendFile(out, '{"id":"half a li'.padEnd(10_000, "x"));
    expect(await runCli(toFile, at(url))).toMatchObject({ code: 0 });
    expect(await content()).toBe(lines);
    expect(requests).toHaveLength(6);

    const again = await runCli(toFile, at(url));
    expect(again).toMatchObject({
      code: 0,
      stderr: "posts.jsonl is complete: 15 items. For what is new since then, add --since-last.\n",
    });
    expect(requests).toHaveLength(6);

    const other = await runCli([...toFile, "--count", "10"], at(url));
    expect(other).toMatchObject({ code: 2 });
    expect(other.stderr).toContain("belongs to another command");
    expect(other.stderr).toContain("--restart");
    expect(await content()).toBe(lines);

    const files = await Promise.all((await readdir(cwd)).map((name) => readFile(join(cwd, name), "utf8")));
    expect(findKeys([...files, stopped.stderr, again.stderr, other.stderr].join("\n"), Object.values(cliKeys))).toEqual(
      [],
    );
  });

  test("on a full disk keeps whole lines only, and continues when there is room", async () => {
    const { url, lines } = await servePosts({ pages: 12, words: 300 });
    // In blocks of 512 bytes; the system then refuses to let the file grow, as a full disk does.
    const full = await runCli(toFile, { ...at(url), shell: "trap '' XFSZ; ulimit -f 10" });
    expect(full.code).toBe(3);
    expect(full.stderr).toMatch(/EFBIG|ENOSPC/);
    const kept = await content();
    expect(kept).not.toBe("");
    expect(kept.endsWith("\n")).toBe(true);
    expect(lines.startsWith(kept)).toBe(true);
    expect(await runCli(toFile, at(url))).toMatchObject({ code: 0 });
    expect(await content()).toBe(lines);
  });

  test("refuses a second run beside the first, and ends by Ctrl-C with everything safe", async () => {
    const asked = makeGate();
    const { url, lines } = await servePosts({
      pages: 4,
      intervene: (_, number) => {
        if (number !== 3) return false;
        asked.open();
        return true;
      },
    });
    const first = startCli(toFile, at(url));
    await asked.opened;
    const second = await runCli(toFile, at(url));
    expect(second.code).toBe(1);
    expect(second.stderr).toContain(`posts.jsonl is being written by process ${first.process.pid}`);
    first.process.kill("SIGINT");
    const stopped = await first.ended;
    expect(stopped.code).toBe(130);
    expect(stopped.stderr).toBe(
      "Interrupted.\nThe first 6 items are saved in posts.jsonl. Resume by running the same command again.\n",
    );
    expect(await runCli(toFile, at(url))).toMatchObject({ code: 0 });
    expect(await content()).toBe(lines);
  });

  test("takes over the lock of a process that is gone, but leaves one of another machine", async () => {
    const { url, lines } = await servePosts({ pages: 2 });
    const lock = `${out}.lock.${"0".repeat(16)}`;
    const run = { pid: process.pid, host: "elsewhere.example", machine: "elsewhere", started: null };
    await writeFile(lock, `${JSON.stringify(run)}\n`);
    const refused = await runCli(toFile, at(url));
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("on elsewhere.example");
    // This process lives, but is another one than that which began then.
    await writeFile(lock, `${JSON.stringify({ ...(await thisRun()), started: "long ago" })}\n`);
    expect(await runCli(toFile, at(url))).toMatchObject({ code: 0 });
    expect(await content()).toBe(lines);
    expect(await readdir(cwd)).toEqual(["posts.jsonl", "posts.jsonl.state"]);
  });

  test("keeps an old file and its state as they are until it has the first page to replace them with", async () => {
    const { url } = await servePosts({ pages: 2 });
    await runCli(toFile, at(url));
    const old = await Promise.all((await readdir(cwd)).map((name) => readFile(join(cwd, name), "utf8")));
    const refused = await servePosts({ pages: 2, intervene: (response) => !!response.writeHead(401).end() });
    const silent = await servePosts({ pages: 2, intervene: () => true });
    expect(await runCli([...toFile, "--restart"], at("http://127.0.0.1:9"))).toMatchObject({ code: 1 });
    expect(await runCli([...toFile, "--restart"], at(refused.url))).toMatchObject({ code: 1 });
    for (const [signal, code] of [
      ["SIGINT", 130],
      ["SIGHUP", 129],
      ["SIGKILL", null],
    ] as const) {
      const { length } = silent.requests;
      const run = startCli([...toFile, "--restart"], at(silent.url));
      await expect.poll(() => silent.requests.length).toBeGreaterThan(length);
      run.process.kill(signal);
      expect((await run.ended).code).toBe(code);
      const names = (await readdir(cwd)).filter((name) => !name.includes(".lock."));
      expect(await Promise.all(names.map((name) => readFile(join(cwd, name), "utf8")))).toEqual(old);
    }
    const other = await servePosts({ pages: 3 });
    expect(await runCli([...toFile, "--restart"], at(other.url))).toMatchObject({ code: 0 });
    expect(await content()).toBe(other.lines);
    expect(await readdir(cwd)).toEqual(["posts.jsonl", "posts.jsonl.state"]);
  });

  test("refuses to go on with a file of another account, but not with another API key", async () => {
    let stops = 1;
    const { url, lines } = await servePosts({
      pages: 3,
      intervene: (response, number) => number === 2 && stops-- > 0 && !!response.writeHead(429).end("{}"),
    });
    const likes = ["list", "user.posts.likes", "--secUid", "x".repeat(40), "--out", "posts.jsonl", "--retries", "0"];
    const as = (account: string, api: string = cliKeys.api) => ({
      cwd,
      env: { TIKAPI_BASE_URL: url, TIKAPI_ACCOUNT_KEY: account, TIKAPI_API_KEY: api },
    });
    expect(await runCli(likes, as("account-key-of-ann"))).toMatchObject({ code: 3 });
    const kept = await content();
    const refused = await runCli(likes, as("account-key-of-bob"));
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toContain("another account's items");
    expect(await content()).toBe(kept);
    expect(await readFile(`${out}.state`, "utf8")).not.toContain("account-key-of-ann");
    expect(await runCli(likes, as("account-key-of-ann", "another-api-key-0123"))).toMatchObject({ code: 0 });
    expect(await content()).toBe(lines);
  });

  test.each([
    ["/nonexistent/x.jsonl", "there is no folder /nonexistent"],
    ["posts.jsonl/x", "posts.jsonl is not a folder"],
    [".", ". is a folder"],
    ["x".repeat(250), "is too long"],
    ["/proc/x.jsonl", "/proc"],
  ])("says what is wrong with --out %s, before it sends anything", async (place, problem) => {
    const { url, requests } = await servePosts({ pages: 1 });
    await writeFile(out, "");
    const refused = await runCli([...list, "--out", place], at(url));
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toContain(problem);
    expect(refused.stderr).not.toContain("    at ");
    expect(requests).toHaveLength(0);
    expect(await readdir(cwd)).toEqual(["posts.jsonl"]);
  });

  test("leaves a file alone that it did not write, until told to restart", async () => {
    const { url, lines } = await servePosts({ pages: 2 });
    await writeFile(out, "precious\n");
    const refused = await runCli(toFile, at(url));
    expect(refused).toMatchObject({ code: 2 });
    expect(await content()).toBe("precious\n");
    expect(await runCli([...toFile, "--restart"], at(url))).toMatchObject({ code: 0 });
    expect(await content()).toBe(lines);
  });

  test("whose first call is refused leaves nothing behind", async () => {
    const { url } = await servePosts({
      pages: 2,
      intervene: (response) => {
        response.writeHead(401, { "content-type": "application/json" }).end('{"message":"No such key."}');
        return true;
      },
    });
    expect(await runCli([...toFile, "--json"], at(url))).toMatchObject({ code: 1 });
    expect(await readdir(cwd)).toEqual([]);
  });
});

describe("list", () => {
  test("prints items and nothing else, up to the limit", async () => {
    const { url, lines } = await servePosts({ pages: 5 });
    const run = await runCli([...list, "--limit", "4", "--progress"], at(url));
    const four = lines.split("\n").slice(0, 4).join("\n");
    expect(run).toEqual({ code: 0, stdout: `${four}\n`, stderr: "" });
  });

  test("ends quietly when its reader closes the pipe", async () => {
    const { url, requests } = await servePosts({ pages: 2_000, words: 2_000 });
    const run = startCli(list, at(url));
    run.process.stdout?.once("data", () => run.process.stdout?.destroy());
    expect(await run.ended).toMatchObject({ code: 0, stderr: "" });
    expect(requests.length).toBeLessThan(100);
  });
});
