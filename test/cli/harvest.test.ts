import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { UsageError } from "../../cli/errors.js";
import { run } from "../../cli/harvest.js";
import { table } from "../../generated/operations.js";
import { createListApi, followingId, lookup, newestId, userOf } from "../harvest/list-api.js";
import { openTestHarvest } from "../harvest/open-test-harvest.js";
import { findKeys } from "../support/find-keys.js";
import { startLoopback } from "../support/loopback-server.js";
import { type Postgres, startPostgres } from "../support/postgres.js";
import { cliKeys, runCli, startCli } from "../support/run-cli.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.stop());

let cwd: string;
beforeEach(async () => {
  cwd = await makeTemporaryFolder();
});

let databases = 0;
const createDatabase = () => postgres.createDatabase(`cli_${++databases}`);

/** Users with two pages of posts each, on a real server. */
async function serve() {
  const list = createListApi(2);
  const server = await startLoopback(async (request, response) => {
    const answer = await list.intervene?.(new URL(request.url ?? "", "http://lists"), new Headers());
    const { status, headers } = answer ?? { status: 200, headers: new Headers() };
    const body = await (answer ?? list.answer(new URL(request.url ?? "", "http://lists"))).text();
    response.writeHead(status, { "content-type": "application/json", ...Object.fromEntries(headers) }).end(body);
  });
  return { list, ...server };
}

describe("harvest", () => {
  it("takes names from a file, reads their lists and gives a table, without a server for the data", async () => {
    const { url, requests } = await serve();
    const env = { TIKAPI_BASE_URL: url, DATABASE_URL: "" };
    await writeFile(join(cwd, "users.txt"), "\ufeff# two users\n@user1\n\nuser2\r\n");
    const added = await runCli(["harvest", "add", newestId, "--from", "users.txt"], { cwd, env });
    expect(added).toEqual({ code: 0, stdout: "", stderr: "2 added. To read them: tikapi-fetch harvest work\n" });
    expect(requests).toHaveLength(0);
    const worked = await runCli(["harvest", "work"], { cwd, env });
    expect(worked).toEqual({
      code: 0,
      stdout: "",
      stderr: "Nothing is left to do. 4 pages with 12 items were stored.\n",
    });
    expect(requests).toHaveLength(2 + 4);
    const { stdout } = await runCli(["harvest", "export", newestId, "--format", "csv"], { cwd, env });
    expect(stdout.split("\n")[0]).toMatch(/^id,created_at,author_id,author,description,plays,/);
    expect(stdout.trimEnd().split("\n")).toHaveLength(1 + 12);
  });

  it("adds, pauses, reports and tries again on a server", async () => {
    const { url, list, requests } = await serve();
    const env = { TIKAPI_BASE_URL: url, DATABASE_URL: await createDatabase() };
    const run = (...args: string[]) => runCli(["harvest", ...args], { cwd, env });
    await run("add", newestId, `--${lookup.missing}`, userOf(1), "--every", "0 3 * * *", "--priority", "5");
    await run("add", followingId, "--media_id", "123");
    await run("pause");
    expect(await run("work")).toMatchObject({ code: 3, stderr: expect.stringContaining("harvest resume") });
    expect(requests).toHaveLength(0);
    await run("resume");
    list.intervene = ({ pathname }) =>
      pathname.includes("comment")
        ? Response.json({ status: "error", message: "Not you." }, { status: 403 })
        : undefined;
    await writeFile(
      join(cwd, "plan.mjs"),
      `export default { expand: { "${newestId}": () => [{ operation: "${newestId}", params: { ${lookup.missing}: "${userOf(2)}" } }] } }`,
    );
    const worked = await run("work", "--plan", "plan.mjs", "--rate", "100/s", "--budget", "50/day", "--retries", "0");
    expect(worked).toMatchObject({ code: 0, stderr: expect.stringContaining("1 lists failed") });
    const status = await run("status");
    expect(status.stdout).toMatch(new RegExp(`${newestId} +0 +0 +0 +2 +0 +12\n`));
    expect(status.stdout).toContain("Requests today (UTC): 5.");
    expect(status.stdout).toMatch(/The next list begins again at .*T03:00:00.000Z/);
    expect(status.stdout).toContain(`1 failed, ${followingId}: ForbiddenError: `);
    expect(JSON.parse((await run("status", "--json")).stdout)).toMatchObject({ failures: [{ lists: 1 }] });
    expect(await run("retry", followingId)).toMatchObject({
      stderr: "1 lists are tried again by tikapi-fetch harvest work.\n",
    });
    const asked = await run("query", "SELECT count(*)::int AS posts FROM harvest.posts", "--format", "csv");
    expect(asked.stdout).toBe("posts\n12\n");
    expect(
      findKeys([worked, status, asked].map(({ stdout, stderr }) => stdout + stderr).join(""), Object.values(cliKeys)),
    ).toEqual([]);
  });

  it("keeps what it has when the disk is full, and goes on when there is room", async () => {
    const { url, list, requests } = await serve();
    const env = { TIKAPI_BASE_URL: url, DATABASE_URL: "" };
    list.pages = 70;
    // Nothing that a database could compress.
    list.intervene = async (address) => {
      const { itemList, ...body } = await list.answer(address).json();
      const text = () => randomBytes(75_000).toString("base64");
      return Response.json({ ...body, itemList: itemList.map((post: object) => ({ ...post, desc: text() })) });
    };
    await runCli(["harvest", "add", newestId, `--${lookup.missing}`, userOf(1)], { cwd, env });
    // In blocks of 512 bytes: no file can grow beyond what its log takes anyway.
    const full = await runCli(["harvest", "work"], { cwd, env, shell: "trap '' XFSZ; ulimit -f 33000" });
    expect(full.stderr).toMatch(/The disk of the database .*\.harvest is full\. What was stored stays stored\./);
    expect(full.code).toBe(1);
    expect(requests.length).toBeLessThan(70);
    expect(await runCli(["harvest", "work"], { cwd, env })).toMatchObject({ code: 0 });
    const counted = await runCli(["harvest", "query", "SELECT count(*)::int AS items FROM harvest.items"], {
      cwd,
      env,
    });
    expect(counted.stdout).toBe('{"items":210}\n');
    expect(requests).toHaveLength(70 + 1);
  });

  it("ends at the end of the page when it is interrupted, and goes on", async () => {
    const { url, list } = await serve();
    const env = { TIKAPI_BASE_URL: url, DATABASE_URL: await createDatabase() };
    list.pages = 5;
    await runCli(["harvest", "add", newestId, `--${lookup.missing}`, userOf(1)], { cwd, env });
    let working: ReturnType<typeof startCli> | undefined;
    let pages = 0;
    list.intervene = () => {
      if (++pages === 2) working?.process.kill("SIGINT");
      return undefined;
    };
    working = startCli(["harvest", "work", "--concurrency", "1"], { cwd, env });
    const { code, stderr } = await working.ended;
    expect(code).toBe(130);
    expect(stderr).toContain("Interrupted.\n");
    const [, stored] = /(\d) pages with \d+ items were stored\. The same command goes on\./.exec(stderr) ?? [];
    expect(await runCli(["harvest", "work"], { cwd, env })).toMatchObject({
      stderr: expect.stringContaining(`${5 - Number(stored)} pages with`),
    });
    expect(pages).toBe(5);
  });
});

describe("harvest refuses in a sentence, and nothing is lost:", () => {
  /** Within this process, which is faster; how errors are shown is the same for all commands. */
  let place: string;
  beforeAll(async () => {
    place = await createDatabase();
  });
  const refusal = async (...args: string[]): Promise<Error> => {
    const database = ["add", "work", "export", "status"].includes(args[0] ?? "") ? ["--database", place] : [];
    return run([...args, ...database], table).then(
      () => expect.unreachable("It was not refused."),
      (error: Error) => error,
    );
  };

  it.each([
    [[], "Say what to do: add, work, status"],
    [["wrok"], 'There is no "harvest wrok". Did you mean work?'],
    [["add", "public.psots"], "Did you mean public.posts?"],
    [["add", newestId], `${newestId} makes no sense: ${lookup.missing} is required. Nothing was added.`],
    [["add", newestId, "--from", "nowhere.txt"], "--from nowhere.txt cannot be read: ENOENT"],
    [["add", followingId, "--media_id", "1", "--every", "daily"], 'every: "daily" is no schedule: write five fields'],
    [["add", followingId, "--media_id", "1", "--account", "ada"], "belongs to no account"],
    [["add", "user.posts.like", "--media_id", "1"], "changes something, so it is not harvested"],
    [["add", "user.live.chat", "--room_id", "1"], "is a feed, which cannot be resumed"],
    [["work", "--rate", "fast"], "--rate must be like 5, 5/s, 300/min or 5000/h"],
    [["work", "--budget", "much"], "--budget must be a number of requests a day"],
    [["work", "--plan", "no-plan.mjs"], "--plan no-plan.mjs cannot be loaded"],
    [["export", newestId, "--format", "xml"], "--format must be jsonl or csv"],
    [["move", "somewhere"], "Say where to: tikapi-fetch harvest move postgres://"],
  ])("%j", async (args, message) => {
    const error = await refusal(...args);
    expect(error.message).toContain(message);
    expect(error).toBeInstanceOf(UsageError);
  });

  it("a wrong line among thousands, by its number", async () => {
    const lines = Array.from({ length: 40_300 }, (_, index) => (index === 40_216 ? "not a name" : `user${index}`));
    const file = join(cwd, "users.txt");
    await writeFile(file, lines.join("\n"));
    const { message } = await refusal("add", newestId, "--from", file);
    expect(message).toContain(`users.txt:40217: "not a name" is no ${lookup.missing}, and no ${lookup.parameter}: `);
    expect(message).toContain("Nothing was added.");
    await writeFile(file, lines.map((line) => (line.startsWith("user") ? line : '{"count":"many"}')).join("\n"));
    const other = await refusal("add", newestId, "--from", file);
    expect(other.message).toContain(
      `users.txt:40217: A JSON object has no ${lookup.missing} and no ${lookup.parameter} in it: {"count":"many"}`,
    );
    const harvest = await openTestHarvest({ database: place });
    expect((await harvest.status()).operations).toEqual([]);
    await harvest.close();
  });

  it("a database that does not answer", async () => {
    const error = await run(["status", "--database", "postgres://me:secret@127.0.0.1:1/none"], table).catch(
      (reason: Error) => reason,
    );
    expect(String(error)).toMatch(
      /^HarvestError: The database postgres:\/\/127.0.0.1:1\/none does not answer: .*Run the same again when it does\.$/,
    );
  });

  it("a second process on the embedded database", async () => {
    const harvest = await openTestHarvest({ database: join(cwd, ".harvest") });
    try {
      const { code, stderr } = await runCli(["harvest", "status"], { cwd, env: { DATABASE_URL: "" } });
      expect(stderr).toContain(`is in use by process ${process.pid}`);
      expect(stderr).toContain("the embedded database is for one process");
      expect(stderr).toContain("tikapi-fetch harvest move postgres://");
      expect(code).toBe(1);
    } finally {
      await harvest.close();
    }
  });
});
