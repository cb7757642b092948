import { basename } from "node:path";
import TikAPI from "../src/index.js";
import type { ApiTable } from "../src/spec/api-table.js";
import { type Arguments, readArguments, readClientOptions } from "./arguments.js";
import { chooseClient } from "./choose-client.js";
import { UsageError } from "./errors.js";
import { checkOut } from "./file-problem.js";
import { abortOnInterrupt } from "./interrupt.js";
import { downloadOptions } from "./options.js";
import { createProgress, drawBar, printStatus } from "./terminal.js";

/** `download <video id or link> [--out file.mp4]` */
export async function run(args: readonly string[], table: ApiTable): Promise<void> {
  const read = readArguments(args, downloadOptions, 1);
  const [source] = read.positionals;
  if (source === undefined)
    throw new UsageError("Say what to download: a video id, the address of its page, or a link to the file.");
  const id = findId(source);
  const out = read.values.out ?? nameFile(source, id);
  await checkOut(out);
  const progress = createProgress(true);
  const options = {
    signal: abortOnInterrupt(),
    onProgress: ({ bytes, total }: { bytes: number; total: number | undefined }) =>
      progress.show(`${drawBar(bytes, total)}${(bytes / 1e6).toFixed(1)} MB`),
  };
  const save = id === undefined ? saveLink(source, out, read, options) : saveVideo(table, id, out, read, options);
  const { bytes } = await save.finally(progress.clear);
  printStatus(`${out}: ${bytes} bytes`);
}

/** Keys are never sent to links, so none is needed. */
function saveLink(link: string, out: string, read: Arguments, options: object) {
  const api = TikAPI({ ...readClientOptions(read), apiKey: process.env["TIKAPI_API_KEY"] || "none" });
  return api.download(link, out, options);
}

async function saveVideo(
  { operations, video }: ApiTable,
  id: string,
  out: string,
  read: Arguments,
  options: { readonly signal: AbortSignal },
) {
  const operation = operations.find((candidate) => candidate.id === video.operation);
  if (operation === undefined) throw new Error(`The table has no operation ${video.operation}.`);
  const api = chooseClient(TikAPI(readClientOptions(read)), operation);
  const response = await api.call(operation.id, { [video.parameter]: id }, { signal: options.signal });
  // The body holds the post, which holds the links.
  return response.saveVideo(response.json as object, out, options);
}

/** What the API takes for a video: its id, taken from the address of its page if need be, or a short link. */
function findId(source: string): string | undefined {
  if (/^\d+$/.test(source) || /^(https?:\/\/)?vm\.tiktok\.com\//.test(source)) return source;
  const id = /^https?:\/\/(?:[a-z]+\.)?tiktok\.com\/@[^/]+\/(?:video|photo)\/(\d+)/.exec(source)?.[1];
  if (id === undefined && !/^https?:\/\//.test(source))
    throw new UsageError(`"${source}" is neither a video id nor a link. Links start with https://.`);
  return id;
}

function nameFile(source: string, id: string | undefined): string {
  const name = id ?? (URL.canParse(source) ? basename(new URL(source).pathname) : "");
  const safeName =
    name
      .replace(/^https?:\/\//, "")
      .replace(/[^\w.-]+/g, "-")
      .replace(/^[.-]+|-+$/g, "") || "video";
  return /\.\w{2,4}$/.test(safeName) ? safeName : `${safeName}.mp4`;
}
