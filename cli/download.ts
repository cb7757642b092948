import { mkdir } from "node:fs/promises";
import { basename } from "node:path";
import { stdout } from "node:process";
import { Writable } from "node:stream";
import TikAPI, { type Client, type Download, parseTikTokLink } from "../src/index.js";
import type { ApiTable } from "../src/spec/api-table.js";
import { type Arguments, readArguments, readClientOptions } from "./arguments.js";
import { downloadMany } from "./download-many.js";
import { PostFileError, UsageError } from "./errors.js";
import { checkTemplate } from "./file-names.js";
import { checkFolder, checkOut, explainFileError } from "./file-problem.js";
import { abortOnInterrupt } from "./interrupt.js";
import { takeLock } from "./lock.js";
import { downloadOptions } from "./options.js";
import { expandShortLink } from "./pasted.js";
import { findPost, placeFiles, saveFile } from "./save-post.js";
import { createProgress, drawBar, print, printStatus } from "./terminal.js";
import { readWish, type Wish } from "./wish.js";

/** `download <post id or link> [--out file]`, `download --from file --dir folder` */
export async function run(args: readonly string[], table: ApiTable): Promise<void> {
  const read = readArguments(args, downloadOptions, 1);
  const { values } = read;
  const wish = readWish(read);
  checkTogether(read);
  const signal = abortOnInterrupt();
  if (values.dir !== undefined) await checkFolder(values.dir);
  if (values.from !== undefined) return downloadMany({ read, table, wish, signal }, values.from);
  const [source = ""] = read.positionals;
  const progress = createProgress(values.out !== "-" || !stdout.isTTY);
  const job: Job = { read, table, wish, signal, progress };
  const id = await findId(source, table, signal);
  await (id === undefined ? saveLink(source, job) : savePost(id, job)).finally(progress.clear);
}

interface Job {
  readonly read: Arguments;
  readonly table: ApiTable;
  readonly wish: Wish;
  readonly signal: AbortSignal;
  readonly progress: ReturnType<typeof createProgress>;
}

function checkTogether({ positionals, values }: Arguments): void {
  const { out, dir, from, name, concurrency } = values;
  if (positionals.length === 0 && from === undefined)
    throw new UsageError("Say what to download: a post's id, a link to it, or a link to a file; or many with --from.");
  if (positionals.length > 0 && from !== undefined) throw new UsageError("--from has what to download; give no other.");
  if (from !== undefined && dir === undefined) throw new UsageError("--from needs --dir: the folder for the files.");
  if (out !== undefined && dir !== undefined)
    throw new UsageError("--out is for one file and --dir for several: give one.");
  if (name !== undefined && dir === undefined) throw new UsageError("--name needs --dir: the folder for the files.");
  for (const [option, value] of Object.entries({ concurrency, "skip-existing": values["skip-existing"] }))
    if (value !== undefined && from === undefined) throw new UsageError(`--${option} needs --from.`);
  if (name !== undefined) checkTemplate(name);
  if (out === "-" && stdout.isTTY)
    throw new UsageError("--out - would write the file to the terminal. Pipe it, or give the name of a file.");
}

/** What the API takes for a post: its id, taken from a link if need be, or a short link; `undefined` for a link to a file. */
async function findId(
  source: string,
  { operations, video }: ApiTable,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (/^\d+$/.test(source)) return source;
  const operation = operations.find(({ id }) => id === video.operation);
  const parameter = operation?.parameters.find(({ name }) => name === video.parameter) ?? {};
  const address = await expandShortLink(parameter, source, signal);
  const link = parseTikTokLink(address);
  if (link?.kind === "post") return link.id;
  if (link?.kind === "short") return address;
  if (link !== undefined && link.kind !== "playlist")
    throw new UsageError(
      `${source} is a link to a ${link.kind}, not to a post. List its posts, and download those with --from.`,
    );
  if (/^https?:\/\//.test(source)) return undefined;
  throw new UsageError(`"${source}" is neither a post's id nor a link. Links start with https://.`);
}

/** Keys are never sent to links, so none is needed. */
async function saveLink(link: string, job: Job): Promise<void> {
  const { read, table, wish } = job;
  if (wish.kinds !== undefined || read.values.dir !== undefined)
    throw new UsageError("A link to a file is one file: give --out, and no --files or --dir.");
  const options = readClientOptions(read, table);
  const api = TikAPI({ ...options, apiKey: options.apiKey ?? (process.env["TIKAPI_API_KEY"] || "none") });
  const out = read.values.out ?? nameByLink(link);
  await saveOne(out, job, (target) => api.download(link, target, optionsOf(job)));
}

async function savePost(id: string, job: Job): Promise<void> {
  const { read, table, wish, signal } = job;
  const { out, dir, name = "{id}" } = read.values;
  const api: Client = TikAPI(readClientOptions(read, table));
  // Refused before a request is spent.
  if (out !== undefined && out !== "-") await checkOut(out);
  else if (out === undefined && dir === undefined) await checkFolder(".");
  const found = await findPost(api, table, id, wish, signal);
  const [first, ...others] = found.files;
  if (out !== undefined && others.length > 0)
    throw new PostFileError(`The post ${found.id} has ${found.files.length} such files: give --dir instead of --out.`);
  const folder = dir ?? (others.length > 0 ? found.id : ".");
  if (out === undefined) await mkdir(folder, { recursive: true });
  const paths = out !== undefined ? [out] : await placeFiles(folder, name, found);
  for (const [index, file] of [first, ...others].entries())
    if (file !== undefined)
      await saveOne(paths[index] ?? "", job, (target) => saveFile(found, file, target, wish, optionsOf(job)));
}

const optionsOf = ({ signal, progress }: Job) => ({
  signal,
  onProgress: ({ bytes, total }: { bytes: number; total: number | undefined }) =>
    progress.show(`${drawBar(bytes, total)}${(bytes / 1e6).toFixed(1)} MB`),
});

async function saveOne(
  path: string,
  { read, progress }: Job,
  save: (target: string | Writable) => Promise<Download>,
): Promise<void> {
  if (path === "-") {
    await save(openStdout());
    return;
  }
  await checkOut(path);
  const lock = await takeLock(path).catch((error: unknown) => {
    throw explainFileError(error, path);
  });
  try {
    const { bytes } = await save(path);
    progress.clear();
    if (read.values.json) await print(`${JSON.stringify({ file: path, bytes })}\n`);
    else printStatus(`${path}: ${bytes} bytes`);
  } finally {
    await lock.release();
  }
}

/** Stdout itself cannot be closed, as a download does at its end. */
const openStdout = (): Writable =>
  new Writable({
    write: (chunk: Uint8Array, _, done) => void stdout.write(chunk, done),
  });

function nameByLink(link: string): string {
  const name = URL.canParse(link) ? basename(new URL(link).pathname) : "";
  const safe = name.replace(/[^\w.-]+/g, "-").replace(/^[.-]+|-+$/g, "") || "video";
  return /\.\w{2,4}$/.test(safe) ? safe : `${safe}.mp4`;
}
