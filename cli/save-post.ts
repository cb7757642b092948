import { mkdir, realpath } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import {
  type Client,
  type DownloadOptions,
  type PostFile,
  parseTikTokLink,
  postDate,
  postFiles,
  postUrl,
  type TikAPIResponse,
} from "../src/index.js";
import type { ApiTable } from "../src/spec/api-table.js";
import { PostFileError } from "./errors.js";
import { nameFiles } from "./file-names.js";
import { readPlace } from "./resolve-inputs.js";
import { pickFiles, type Wish } from "./wish.js";

type Post = Parameters<typeof postFiles>[0];

/** A post with the response that has it, and with it the headers that its links need. */
export interface FoundPost {
  readonly post: Post;
  readonly response: TikAPIResponse<unknown>;
  readonly files: readonly PostFile[];
  readonly id: string;
  readonly author: string;
}

/** Asks for a post by its id: links expire, and need what comes with them. */
export async function findPost(
  api: Client,
  { operations, video }: ApiTable,
  id: string,
  wish: Wish,
  signal: AbortSignal,
): Promise<FoundPost> {
  const operation = operations.find((candidate) => candidate.id === video.operation);
  if (operation === undefined) throw new Error(`The table has no operation ${video.operation}.`);
  // Ids of the table are those of the client.
  const call = api.call as unknown as (id: string, params: object, options: object) => Promise<TikAPIResponse<unknown>>;
  const response = await call.call(api, operation.id, { [video.parameter]: id }, { signal });
  // The spec says that it is one.
  const post = (readPlace(response.json, video.post) ?? {}) as Post;
  const link = parseTikTokLink(postUrl(post) ?? "");
  const files = pickFiles(wish, postFiles(post), `The post ${id}`);
  const named = link?.kind === "post" ? link : { id: id.replace(/\W+/g, "-"), username: "" };
  return { post, response, files, id: named.id, author: named.username ?? "" };
}

/** Saves one of its files; a video by the link that is wanted. */
export const saveFile = (
  { post, response }: FoundPost,
  file: PostFile,
  target: Parameters<typeof response.saveVideo>[1],
  { source }: Wish,
  options: DownloadOptions,
) => response.saveVideo(file.kind === "video" ? post : file, target, { ...options, source });

/** Where its files go: below a folder, and never out of it. */
export async function placeFiles(dir: string, template: string, found: FoundPost): Promise<string[]> {
  const date = postDate(found.post)?.toISOString().slice(0, 10) ?? "";
  const names = nameFiles(template, { id: found.id, author: found.author, date }, found.files);
  const paths = names.map((name) => join(dir, name));
  const root = await realpath(dir);
  for (const folder of new Set(paths.map((path) => dirname(path)))) {
    await mkdir(folder, { recursive: true });
    const way = relative(root, await realpath(folder));
    // A link in the folder can lead anywhere.
    if (way === ".." || way.startsWith(`..${sep}`))
      throw new PostFileError(`${folder} is a link out of ${dir}. Nothing was saved there.`);
  }
  return paths;
}
