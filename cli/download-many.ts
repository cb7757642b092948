import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import TikAPI, { type Client, isTikAPIError, parseTikTokLink } from "../src/index.js";
import type { ApiTable } from "../src/spec/api-table.js";
import { type Arguments, readClientOptions, readWholeNumber } from "./arguments.js";
import { addToJournal, isDone, journalName, readJournal } from "./download-journal.js";
import {
  describeCause,
  Interrupted,
  PartlyFailedError,
  PostFileError,
  StoppedEarlyError,
  UsageError,
} from "./errors.js";
import { nameFiles } from "./file-names.js";
import { takeLock } from "./lock.js";
import { expandShortLink } from "./pasted.js";
import { runMany } from "./run-many.js";
import { findPost, placeFiles, saveFile } from "./save-post.js";
import { createProgress, print, printStatus } from "./terminal.js";
import { readWantedPosts, type WantedPost } from "./wanted-posts.js";
import type { Wish } from "./wish.js";

export interface ManyJob {
  readonly read: Arguments;
  readonly table: ApiTable;
  readonly wish: Wish;
  readonly signal: AbortSignal;
}

/** Downloads the posts of a file. What is done stands in a journal in the folder, so that the same command goes on where it stopped. */
export async function downloadMany(job: ManyJob, from: string): Promise<void> {
  const { read, table, signal } = job;
  // Options that stand together were checked before.
  const { dir = ".", name = "{id}" } = read.values;
  const concurrency = readWholeNumber("concurrency", read.values.concurrency, 1) ?? 4;
  const posts = await readWantedPosts(from, table);
  const api = TikAPI(readClientOptions(read, table));
  const lock = await takeLock(join(dir, journalName));
  const progress = createProgress(true);
  const done = await readJournal(dir);
  const counts = { saved: 0, skipped: 0, failed: 0 };
  try {
    await runMany(posts, concurrency, async (post) => {
      signal.throwIfAborted();
      try {
        const files = await saveWanted(api, job, post, { dir, name, done });
        counts[files === undefined ? "skipped" : "saved"]++;
        for (const file of files ?? []) await report(job, progress, file);
      } catch (error) {
        signal.throwIfAborted();
        if (concernsAll(error)) throw error;
        counts.failed++;
        progress.clear();
        printStatus(`${post.id}: ${describeCause(error)}`);
      }
      progress.show(`${counts.saved + counts.skipped + counts.failed} of ${posts.length} posts`);
    });
  } catch (error) {
    progress.clear();
    if (error instanceof Interrupted || (isTikAPIError(error) && error.scope === "key"))
      throw new StoppedEarlyError(
        `${counts.saved} posts are saved in ${dir}. Resume by running the same command again.`,
        error,
      );
    throw error;
  } finally {
    progress.clear();
    await lock.release();
  }
  const summary = `${counts.saved} posts saved in ${dir}, ${counts.skipped} there already, ${counts.failed} failed.`;
  if (counts.failed > 0) throw new PartlyFailedError(`${summary} To try those again, run the same command again.`);
  printStatus(summary);
}

/** A failure that every other post would meet as well, such as that of the key or a full disk. */
const concernsAll = (error: unknown): boolean =>
  isTikAPIError(error) ? error.scope !== "call" : !(error instanceof UsageError || error instanceof PostFileError);

interface Place {
  readonly dir: string;
  readonly name: string;
  readonly done: ReadonlyMap<string, readonly string[]>;
}

/** Saves the files of a post; `undefined` if they are there. */
async function saveWanted(api: Client, job: ManyJob, wanted: WantedPost, { dir, name, done }: Place) {
  const { read, table, wish, signal } = job;
  const skips = read.values["skip-existing"] === true;
  const key = describeWanted(wanted, name, wish);
  if (isDone(dir, done.get(key)) || (skips && isThere(dir, name, wanted, wish))) return undefined;
  const operation = table.operations.find(({ id }) => id === table.video.operation);
  const parameter = operation?.parameters.find((one) => one.name === table.video.parameter) ?? {};
  const found = await findPost(api, table, await readId(parameter, wanted.id, signal), wish, signal);
  const paths = await placeFiles(dir, name, found);
  const saved: { readonly file: string; readonly bytes: number }[] = [];
  for (const [index, file] of found.files.entries()) {
    const path = paths[index] ?? "";
    if (skips && existsSync(path)) continue;
    saved.push({ file: path, bytes: (await saveFile(found, file, path, wish, { signal })).bytes });
  }
  await addToJournal(dir, { post: key, files: paths.map((path) => relative(dir, path)) });
  return saved.length === 0 ? undefined : saved;
}

/** The same post with other files is another wish. */
const describeWanted = ({ id }: WantedPost, name: string, { kinds = [], language = "", source }: Wish): string =>
  [id, name, kinds.join(), language, source].join(" ");

async function readId(
  parameter: Parameters<typeof expandShortLink>[0],
  id: string,
  signal: AbortSignal,
): Promise<string> {
  const address = /^\d+$/.test(id) ? id : await expandShortLink(parameter, id, signal);
  const link = parseTikTokLink(address);
  return link?.kind === "post" ? link.id : address;
}

/** Whether a video can be seen to be there without asking for its post. */
function isThere(dir: string, template: string, { id, author }: WantedPost, { kinds = ["video"] }: Wish): boolean {
  if (String(kinds) !== "video" || !/^\d+$/.test(id) || template.includes("{date}")) return false;
  if (author === undefined && template.includes("{author}")) return false;
  const video = { kind: "video", links: [], extension: "mp4" };
  return nameFiles(template, { id, author: author ?? "", date: "" }, [video]).every((path) =>
    existsSync(join(dir, path)),
  );
}

async function report(
  { read }: ManyJob,
  progress: ReturnType<typeof createProgress>,
  { file, bytes }: { file: string; bytes: number },
) {
  progress.clear();
  if (read.values.json) await print(`${JSON.stringify({ file, bytes })}\n`);
  else printStatus(`${file}: ${bytes} bytes`);
}
