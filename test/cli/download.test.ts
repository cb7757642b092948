import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { servePostFiles } from "../support/post-files-server.js";
import { runCli, startCli } from "../support/run-cli.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";

let cwd: string;
beforeEach(async () => {
  cwd = await makeTemporaryFolder();
});
const video = "7109178205151464746";
const photos = "7109178205151464747";
const download = (url: string, ...args: string[]) =>
  runCli(["download", ...args, "--retries", "0"], { cwd, env: { TIKAPI_BASE_URL: url } });
const list = async (folder = ".") => (await readdir(join(cwd, folder), { recursive: true })).sort();
const read = (path: string) => readFile(join(cwd, path), "utf8");

describe("download of one post", () => {
  test("takes the link that is wanted, and the next where it fails", async () => {
    const server = await servePostFiles((path) => (path.endsWith("play.mp4") ? 404 : undefined));
    expect((await download(server.url, video)).code).toBe(0);
    expect(await read(`${video}.mp4`)).toBe(`/${video}/load.mp4`);
    const all = await servePostFiles();
    await download(all.url, video, "--out", "a.mp4");
    await download(all.url, video, "--out", "b.mp4", "--source", "download");
    expect([await read("a.mp4"), await read("b.mp4")]).toEqual([`/${video}/play.mp4`, `/${video}/load.mp4`]);
  });

  test("saves all pictures of a photo post into a folder, each by the first link that works", async () => {
    const server = await servePostFiles((path) => (path.includes("gone") ? 404 : undefined));
    const saved = await download(server.url, `https://www.tiktok.com/@quiet.harbor/photo/${photos}`, "--json");
    expect(saved.code).toBe(0);
    expect(
      saved.stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).file),
    ).toEqual([1, 2, 3].map((number) => join(photos, `${photos}-${number}.jpeg`)));
    expect(await read(`${photos}/${photos}-2.jpeg`)).toBe(`/${photos}/2.jpeg`);
  });

  test("saves subtitles, all or of one language, and the cover beside them", async () => {
    const server = await servePostFiles();
    await download(server.url, video, "--files", "subtitles,cover", "--dir", "all", "--name", "{author}/{date} {id}");
    expect(await list("all/quiet.harbor")).toEqual([
      `2023-11-14 ${video}.cover.jpeg`,
      `2023-11-14 ${video}.deu-DE.vtt`,
      `2023-11-14 ${video}.eng-US.vtt`,
    ]);
    await download(server.url, video, "--files", "subtitles", "--language", "deu-DE", "--out", "de.vtt");
    expect(await read("de.vtt")).toBe(`/${video}/deu-DE.vtt`);
    const none = await download(server.url, video, "--files", "subtitles", "--language", "fra-FR");
    expect(none).toMatchObject({ code: 1, stdout: "" });
    expect(none.stderr).toContain("no subtitles in fra-FR; it has them in eng-US, deu-DE");
  });

  test("--out - writes the bytes to stdout and nothing else", async () => {
    const server = await servePostFiles();
    expect(await download(server.url, video, "--out", "-")).toEqual({
      code: 0,
      stdout: `/${video}/play.mp4`,
      stderr: "",
    });
    expect(await list()).toEqual([]);
  });

  test.each([
    [["--name", "../{id}.mp4", "--dir", "."], "must not have empty parts, . or .."],
    [["--name", "/{id}.mp4", "--dir", "."], "must be relative"],
    [["--name", "{author}.mp4", "--dir", "."], "needs {id}"],
    [["--name", "{athor}/{id}", "--dir", "."], "Did you mean author?"],
    [["--name", "{id}"], "--name needs --dir"],
    [["--files", "subtitels"], "Did you mean subtitles?"],
    [["--source", "best"], "--source must be play or download"],
    [["--out", "missing/a.mp4"], "there is no folder missing"],
    [["--out", "a.mp4", "--dir", "."], "give one"],
    [["--skip-existing"], "--skip-existing needs --from"],
    [["--from", "ids.txt"], "--from has what to download"],
  ])("refuses %j before anything is sent", async (args, problem) => {
    const server = await servePostFiles();
    const refused = await download(server.url, video, ...args);
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toContain(problem);
    expect(server.requests).toEqual([]);
  });

  test("two runs for one file: one gives way, and the other's file is whole", async () => {
    const server = await servePostFiles();
    const first = startCli(["download", `${server.url}/slow.mp4`, "--out", "a.mp4"], { cwd });
    const waiting = startCli(["download", `${server.url}/slow.mp4`, "--out", "a.mp4"], { cwd });
    const ends = await Promise.all([first.ended, waiting.ended]);
    expect(await read("a.mp4")).toBe("/slow.mp4");
    for (const { code, stderr } of ends) if (code !== 0) expect(stderr).toContain("is being written by");
    expect(await list()).toEqual(["a.mp4"]);
  });
});

describe("download --from", () => {
  const ids = [2, 4, 6, 8].map((digit) => `710917820515146474${digit}`);
  const give = (lines: readonly string[]) => writeFile(join(cwd, "ids.txt"), lines.join("\n"));
  const many = (url: string, ...args: string[]) => download(url, "--from", "ids.txt", "--dir", "out", ...args);

  test("takes ids, links and posts of a list, and goes on where it stopped", async () => {
    let refused = true;
    const server = await servePostFiles((path) => (refused && path.includes(`id=${ids[2]}`) ? 429 : undefined));
    const item = { id: ids[3], author: { uniqueId: "quiet.harbor" } };
    await give([
      `{"id":"${ids[0]}"}`,
      `https://www.tiktok.com/@a/video/${ids[1]}?x=1`,
      `${ids[2]}`,
      JSON.stringify({ input: "x", item }),
    ]);
    const stopped = await many(server.url, "--name", "{author}/{id}.mp4", "--concurrency", "1");
    expect(stopped.code).toBe(3);
    expect(stopped.stderr).toContain("Resume by running the same command again");
    refused = false;
    const done = await many(server.url, "--name", "{author}/{id}.mp4");
    expect(done).toMatchObject({ code: 0, stdout: "" });
    expect(done.stderr).toContain("2 posts saved in out, 2 there already, 0 failed");
    expect(server.asked()).toEqual(ids);
    expect(await list("out/quiet.harbor")).toEqual(ids.map((id) => `${id}.mp4`));
    expect(await read(`out/quiet.harbor/${ids[3]}.mp4`)).toBe(`/${ids[3]}/play.mp4`);
  });

  test("names what fails and saves the rest; what is there is skipped on demand, without a request", async () => {
    const server = await servePostFiles((path) => (path.includes(`id=${ids[1]}`) ? 403 : undefined));
    await mkdir(join(cwd, "out"));
    await writeFile(join(cwd, `out/${ids[0]}.mp4`), "mine");
    await give(ids);
    const failed = await many(server.url, "--skip-existing");
    expect(failed).toMatchObject({ code: 1, stdout: "" });
    expect(failed.stderr).toMatch(new RegExp(`${ids[1]}: .*Refused`));
    expect(failed.stderr).toContain("2 posts saved in out, 1 there already, 1 failed");
    expect(await read(`out/${ids[0]}.mp4`)).toBe("mine");
    expect(server.requests.some(({ url }) => url?.includes(`id=${ids[0]}`))).toBe(false);
  });

  test("does not follow a link out of its folder", async () => {
    const server = await servePostFiles();
    await mkdir(join(cwd, "out"));
    await mkdir(join(cwd, "elsewhere"));
    await symlink(join(cwd, "elsewhere"), join(cwd, "out/quiet.harbor"));
    await give([`${ids[0]}`]);
    const refused = await many(server.url, "--name", "{author}/{id}");
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("is a link out of out");
    expect(await list("elsewhere")).toEqual([]);
  });

  test("refuses a wrong line before anything is sent", async () => {
    const server = await servePostFiles();
    await give([`${ids[0]}`, "https://www.tiktok.com/@quiet.harbor"]);
    const refused = await many(server.url);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("--from ids.txt, line 2:");
    expect(server.requests).toEqual([]);
  });
});
