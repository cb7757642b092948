import { basename } from "node:path";
import TikAPI from "../src/index.js";
import type { ApiTable } from "../src/spec/api-table.js";
import { type Arguments, readArguments, readPatience } from "./arguments.js";
import { UsageError } from "./errors.js";
import { abortOnInterrupt } from "./interrupt.js";
import { reachMethod } from "./reach.js";
import { createProgress, drawBar } from "./terminal.js";

const options = { out: { type: "string" }, timeout: { type: "string" }, retries: { type: "string" } } as const;

/** `download <video id or link> [--out file.mp4]` */
export async function run(args: readonly string[], table: ApiTable): Promise<void> {
  const read = readArguments(args, options, 1);
  const [what] = read.positionals;
  if (what === undefined) throw new UsageError("What is to be downloaded? The id of a video, or a link.");
  const progress = createProgress(true);
  const settings = {
    signal: abortOnInterrupt(),
    onProgress: ({ bytes, total }: { bytes: number; total: number | undefined }) =>
      progress.show(`${drawBar(bytes, total)}${(bytes / 1e6).toFixed(1)} MB`),
  };
  const id = findId(what);
  const out = read.values["out"] ?? nameFile(what, id);
  try {
    const { bytes } = await (id === undefined
      ? saveLink(what, out, read, settings)
      : saveVideo(table, id, out, read, settings));
    progress.clear();
    process.stderr.write(`${out}: ${bytes} bytes\n`);
  } catch (error) {
    progress.clear();
    throw error;
  }
}

/** No link is sent a key, so none is needed. */
function saveLink(link: string, out: string, read: Arguments, settings: object) {
  const api = TikAPI({ ...readPatience(read), apiKey: process.env["TIKAPI_API_KEY"] || "none" });
  return api.download(link, out, settings);
}

async function saveVideo(
  { operations, video }: ApiTable,
  id: string,
  out: string,
  read: Arguments,
  settings: { readonly signal: AbortSignal },
) {
  const operation = operations.find((candidate) => candidate.id === video.operation);
  if (operation === undefined) throw new Error(`The table has no ${video.operation}.`);
  const api = TikAPI(readPatience(read));
  const response = await reachMethod(api, operation)({ [video.parameter]: id }, { signal: settings.signal });
  // The body holds the post, which holds the links.
  return response.saveVideo(response.json as object, out, settings);
}

/** What the API takes for a video: its id, also from the address of its page, or a short link. */
function findId(what: string): string | undefined {
  if (/^\d+$/.test(what) || /^(https?:\/\/)?vm\.tiktok\.com\//.test(what)) return what;
  const id = /^https?:\/\/(?:[a-z]+\.)?tiktok\.com\/@[^/]+\/(?:video|photo)\/(\d+)/.exec(what)?.[1];
  if (id === undefined && !/^https?:\/\//.test(what))
    throw new UsageError("That is neither the id of a video nor a link that starts with https://.");
  return id;
}

function nameFile(what: string, id: string | undefined): string {
  const name = id ?? (URL.canParse(what) ? basename(new URL(what).pathname) : "");
  const safe =
    name
      .replace(/^https?:\/\//, "")
      .replace(/[^\w.-]+/g, "-")
      .replace(/^[.-]+|-+$/g, "") || "video";
  return /\.\w{2,4}$/.test(safe) ? safe : `${safe}.mp4`;
}
