/**
 * Saves all posts of a user, one JSON object per line: `npx tsx examples/all-posts-to-jsonl.ts <username> <file>`.
 *
 * After an interruption (Ctrl-C, a crash, the daily limit), run it again: it resumes, and the finished file is the same as
 * that of an uninterrupted run.
 */
import { open, readFile, rename, writeFile } from "node:fs/promises";
import TikAPI, { isTikAPIError, type Params } from "tikapi-fetch";

interface Bookmark {
  /** Parameters of the next page; `null` when everything is saved. */
  readonly next: Params<"public.posts"> | null;
  /** Size of the file before that page, in bytes. */
  readonly size: number;
}

const [username, path] = process.argv.slice(2);
if (username === undefined || path === undefined) throw new Error("Usage: all-posts-to-jsonl.ts <username> <file>");

const api = TikAPI();
try {
  await savePosts(path, (await readBookmark(path)) ?? { next: await findFirst(username), size: 0 });
} catch (error) {
  if (!isTikAPIError(error)) throw error;
  console.error(`${error.message}\nRun this again to resume from ${JSON.stringify(error.checkpoint)}.`);
  process.exitCode = 1;
}

async function savePosts(path: string, { next, size }: Bookmark): Promise<void> {
  if (next === null) return;
  const file = await open(path, "a");
  // Drop a page that was written after the bookmark: it is fetched again.
  await file.truncate(size);
  for await (const page of api.public.posts(next, { prefetch: 1 }).pages()) {
    const lines = page.items.map((post) => `${JSON.stringify(post)}\n`).join("");
    await file.appendFile(lines);
    await file.sync();
    size += Buffer.byteLength(lines);
    if (page.next !== null) await writeBookmark(path, { next: page.next, size });
  }
  await file.close();
  await writeBookmark(path, { next: null, size });
}

async function findFirst(username: string): Promise<Params<"public.posts">> {
  const { json } = await api.public.check({ username });
  return { secUid: json.userInfo.user.secUid };
}

async function readBookmark(path: string): Promise<Bookmark | undefined> {
  const text = await readFile(`${path}.bookmark`, "utf8").catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Bookmark);
}

/** Writes to a second file and renames it, so a bookmark is never half written. */
async function writeBookmark(path: string, bookmark: Bookmark): Promise<void> {
  await writeFile(`${path}.bookmark.new`, JSON.stringify(bookmark));
  await rename(`${path}.bookmark.new`, `${path}.bookmark`);
}
