import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mockTikAPI } from "../../src/testing.js";
import { makeGate } from "../support/gate.js";
import { serveInMemory, startExample } from "../support/run-example.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";

const pages = [["one", "two"], ["three"], ["four", "five"]];
const all = pages.flat();

/** A user with three pages of posts; the request for one of them is not answered the first time. */
async function serveUser(silentAt?: number) {
  const tikapi = mockTikAPI();
  const posts = tikapi.on("public.posts");
  for (const [index, page] of pages.entries()) (index === silentAt ? posts.timeout() : posts).pages(page);
  const asked = makeGate();
  let requests = 0;
  const url = await serveInMemory(tikapi, (path) => {
    if (path.startsWith("/public/posts") && requests++ === silentAt) asked.open();
  });
  const file = join(await makeTemporaryFolder(), "posts.jsonl");
  const start = () => startExample("all-posts-to-jsonl.ts", ["quiet.harbor", file], url);
  return { tikapi, file, start, asked: asked.opened };
}

async function readIds(file: string): Promise<string[]> {
  const lines = (await readFile(file, "utf8")).trimEnd().split("\n");
  return lines.map((line) => (JSON.parse(line) as { id: string }).id);
}

describe("all-posts-to-jsonl.ts", () => {
  it("saves the posts of all pages, and asks for nothing when it is run once more", async () => {
    const { tikapi, file, start } = await serveUser();
    expect(await start().ended).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(await readIds(file)).toEqual(all);
    const { length } = tikapi.calls();
    expect(await start().ended).toMatchObject({ code: 0 });
    expect([await readIds(file), tikapi.calls().length]).toEqual([all, length]);
  });

  for (const silentAt of pages.keys()) {
    it(`gives the same file when it was killed waiting for page ${silentAt + 1}, and half a line was written`, async () => {
      const { file, start, asked } = await serveUser(silentAt);
      const first = start();
      await asked;
      first.process.kill("SIGKILL");
      await first.ended;
      await appendFile(file, '{"id":"half a li');
      expect(await start().ended).toEqual({ code: 0, stdout: "", stderr: "" });
      expect(await readIds(file)).toEqual(all);
    });
  }

  it("says where it will resume when the daily quota is used up, and resumes there", async () => {
    const { tikapi, file, start } = await serveUser();
    tikapi
      .on("public.posts")
      .pages(pages[0] ?? [])
      .fail(429)
      .pages(...pages.slice(1));
    const spent = await start().ended;
    expect(spent).toMatchObject({ code: 1, stdout: "" });
    expect(spent.stderr).toMatch(
      /^429 from public\.posts.*\nRun this again to resume from \{"secUid":".*","cursor":"1"\}\.\n$/,
    );
    expect(await start().ended).toMatchObject({ code: 0 });
    expect(await readIds(file)).toEqual(all);
  });
});
