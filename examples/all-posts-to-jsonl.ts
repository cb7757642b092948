/**
 * Saves all posts of a user, one JSON object per line: `npx tsx examples/all-posts-to-jsonl.ts <username> <file>`.
 *
 * After an interruption (Ctrl-C, a crash, the daily limit), run it again: it resumes, and the finished file is the same as
 * that of an uninterrupted run.
 */
import { open, readFile, rename, writeFile } from "node:fs/promises";
import TikAPI, { type Checkpoint, isTikAPIError } from "tikapi-fetch";

interface Bookmark {
  /** Where the next page is; `null` when everything is saved. */
  readonly checkpoint: Checkpoint<"public.posts"> | null;
  /** Size of the file before that page, in bytes. */
  readonly size: number;
}

const [username, path] = process.argv.slice(2);
if (username === undefined || path === undefined) throw new Error("Usage: all-posts-to-jsonl.ts <username> <file>");

const api = TikAPI();
try {
  await savePosts(path, username, await readBookmark(path));
} catch (error) {
  if (!isTikAPIError(error)) throw error;
  console.error(`${error.message}\nRun this again to resume from ${JSON.stringify(error.checkpoint?.params)}.`);
  process.exitCode = 1;
}

async function savePosts(path: string, username: string, bookmark?: Bookmark): Promise<void> {
  if (bookmark?.checkpoint === null) return;
  let size = bookmark?.size ?? 0;
  const posts = bookmark
    ? api.resume(bookmark.checkpoint, { prefetch: 1 })
    : api.public.posts({ secUid: await findSecUid(username) }, { prefetch: 1 });
  const file = await open(path, "a");
  try {
    // Drop a page that was written after the bookmark: it is fetched again.
    await file.truncate(size);
    for await (const page of posts.pages()) {
      const lines = page.items.map((post) => `${JSON.stringify(post)}\n`).join("");
      await file.appendFile(lines);
      await file.sync();
      size += Buffer.byteLength(lines);
      if (page.checkpoint !== null) await writeBookmark(path, page.checkpoint, size);
    }
  } finally {
    await file.close();
  }
  await writeBookmark(path, null, size);
}

async function findSecUid(username: string): Promise<string> {
  const { json } = await api.public.check({ username });
  return json.userInfo.user.secUid;
}

async function readBookmark(path: string): Promise<Bookmark | undefined> {
  const text = await readFile(`${path}.bookmark`, "utf8").catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Bookmark);
}

/** Writes to a second file and renames it, so a bookmark is never half written. */
async function writeBookmark(path: string, checkpoint: Checkpoint | null, size: number): Promise<void> {
  await writeFile(`${path}.bookmark.new`, JSON.stringify({ checkpoint, size }));
  await rename(`${path}.bookmark.new`, `${path}.bookmark`);
}
