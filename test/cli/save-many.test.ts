import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { runCli } from "../support/run-cli.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";
import { serveUsers } from "../support/user-lists-server.js";

let cwd: string;
beforeEach(async () => {
  cwd = await makeTemporaryFolder();
});

const toFile = ["list", "public.posts", "--from", "users.txt", "--out", "posts.jsonl", "--retries", "0"];
const at = (url: string) => ({ cwd, env: { TIKAPI_BASE_URL: url } });
const read = (name = "posts.jsonl") => readFile(join(cwd, name), "utf8");
const give = (lines: readonly string[]) => writeFile(join(cwd, "users.txt"), `${lines.join("\n")}\n`);

describe("list --from --out", () => {
  test("writes the lists of names, links and JSON lines in their order", async () => {
    const server = await serveUsers({ users: { ann: 5, bob: 0, cat: 1, dan: 3 } });
    await give([
      "# mine",
      "@ann",
      "https://www.tiktok.com/@bob?lang=en",
      "cat",
      "",
      '{"uniqueId":"x","username":"dan"}',
      "cat",
    ]);
    const done = await runCli([...toFile, "--concurrency", "3"], at(server.url));
    expect(done).toMatchObject({ code: 0, stdout: "" });
    expect(await read()).toBe(server.lines(["@ann", "cat", "dan"]));
    expect((await readdir(cwd)).sort()).toEqual([
      "posts.jsonl",
      "posts.jsonl.inputs",
      "posts.jsonl.state",
      "users.txt",
    ]);
    const { length } = server.requests;
    expect((await runCli(toFile, at(server.url))).stderr).toContain("is complete: 9 items");
    expect(server.requests).toHaveLength(length);
  });

  test("names a list that fails, writes the others, and exits with 1", async () => {
    const server = await serveUsers({ users: { ann: 2, gone: undefined, cat: 1 } });
    await give(["ann", "gone", "cat"]);
    const failed = await runCli(toFile, at(server.url));
    expect(failed).toMatchObject({ code: 1, stdout: "" });
    expect(failed.stderr).toMatch(/gone: .*No such user/);
    expect(failed.stderr).toContain("3 items of 3 lists. 1 lists failed.");
    expect(await read()).toBe(server.lines(["ann", "cat"]));
  });

  test("stopped by the budget, resumes; no page is asked for twice", async () => {
    const server = await serveUsers({ users: { ann: 7, bob: 7, cat: 7 } });
    await give(["ann", "bob", "cat"]);
    const stopped = await runCli([...toFile, "--max-requests", "6"], at(server.url));
    expect(stopped.code).toBe(3);
    expect(stopped.stderr).toContain("Resume by running the same command again");
    expect(server.requests).toHaveLength(6);
    const done = await runCli(toFile, at(server.url));
    expect(done.code).toBe(0);
    expect(await read()).toBe(server.lines(["ann", "bob", "cat"]));
    expect(new Set(server.requests.map(({ url }) => url)).size).toBe(server.requests.length);
  });

  test("--since-last adds what has come since, with the lines of now, and looks nobody up again", async () => {
    const server = await serveUsers({ users: { ann: 3, bob: 2, cat: 1 } });
    await give(["ann", "bob"]);
    expect((await runCli(toFile, at(server.url))).code).toBe(0);
    const before = await read();
    server.add("ann", 1);
    server.add("bob", 4);
    await give(["ann", "bob", "cat"]);
    expect((await runCli(toFile, at(server.url))).stderr).toContain("other lines in --from");
    const added = await runCli([...toFile, "--since-last"], at(server.url));
    expect(added).toMatchObject({ code: 0 });
    expect(added.stderr).toContain("6 of them new");
    const inputs = (await read())
      .slice(before.length)
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).item.id);
    expect(inputs).toEqual(["ann-3", "bob-5", "bob-4", "bob-3", "bob-2", "cat-0"]);
    expect(server.lookups()).toBe(3);
    expect((await runCli([...toFile, "--since-last"], at(server.url))).stderr).toContain(
      "11 items of 3 lists, 0 of them new",
    );
  });

  test("--restart leaves the old file alone until the first page is there", async () => {
    const server = await serveUsers({
      users: { ann: 3 },
      intervene: (response, number) => {
        if (number !== 4) return false;
        response.writeHead(401, { "content-type": "application/json" }).end('{"message":"Wrong key."}');
        return true;
      },
    });
    await give(["ann"]);
    expect((await runCli(toFile, at(server.url))).code).toBe(0);
    const before = await read();
    expect((await runCli([...toFile, "--restart"], at(server.url))).code).toBe(1);
    expect(await read()).toBe(before);
    expect((await runCli([...toFile, "--restart"], at(server.url))).code).toBe(0);
    expect(await read()).toBe(before);
  });

  test("refuses a wrong line before anything is sent", async () => {
    const server = await serveUsers({ users: {} });
    await give(["ann", "two words"]);
    const refused = await runCli(toFile, at(server.url));
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toContain('--from users.txt, line 2: "two words" is no secUid');
    expect(server.requests).toEqual([]);
  });
});

describe("list --format", () => {
  test.each([
    ["json", (lines: string) => JSON.parse(lines)],
    [
      "jsonl",
      (lines: string) =>
        lines
          .trimEnd()
          .split("\n")
          .map((line) => JSON.parse(line)),
    ],
  ])("%s has every item", async (format, parse) => {
    const server = await serveUsers({ users: { ann: 3, bob: 2 } });
    await give(["ann", "bob"]);
    const args = ["list", "public.posts", "--from", "users.txt", "--format", format];
    const printed = await runCli(args, at(server.url));
    expect(parse(printed.stdout)).toHaveLength(5);
    await runCli([...args, "--out", "saved"], at(server.url));
    expect(await read("saved")).toBe(printed.stdout);
  });

  test("csv has the fields, disarms formulas, and can begin with a byte order mark", async () => {
    const server = await serveUsers({ users: { ann: 2, bob: 1 } });
    await give(["ann", "bob"]);
    const csv = ["list", "public.posts", "--format", "csv", "--fields", "id,desc,stats.playCount"];
    const many = await runCli([...csv, "--from", "users.txt", "--bom"], at(server.url));
    expect(many.stdout).toBe(
      '\ufeffinput,id,desc,stats.playCount\nann,ann-1,post 1,1\nann,ann-0,"\'=1+1, ""é""",0\nbob,bob-0,"\'=1+1, ""é""",0\n',
    );
    const one = await runCli([...csv, "--secUid", "ann".padEnd(40, "="), "--out", "a.csv"], at(server.url));
    expect(one.code).toBe(0);
    expect(await read("a.csv")).toMatch(/^id,desc,stats\.playCount\nann-1,post 1,1\nann-0,/);
  });
});

test("list takes a link for an account, --since and --since-last", async () => {
  const server = await serveUsers({ users: { ann: 5 } });
  const one = ["list", "public.posts", "--secUid", "https://www.tiktok.com/@ann"];
  const ids = (lines: string) =>
    lines
      .trimEnd()
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line).id);
  const since = new Date((1_700_000_000 + 2 * 60) * 1_000).toISOString();
  expect(ids((await runCli([...one, "--since", since], at(server.url))).stdout)).toEqual(["ann-4", "ann-3"]);
  await runCli([...one, "--out", "a.jsonl"], at(server.url));
  server.add("ann", 2);
  const added = await runCli([...one, "--out", "a.jsonl", "--since-last"], at(server.url));
  expect(added.stderr).toContain("7 items, 2 of them new");
  expect(ids(await read("a.jsonl"))).toEqual(["ann-4", "ann-3", "ann-2", "ann-1", "ann-0", "ann-6", "ann-5"]);
});
