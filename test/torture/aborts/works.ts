import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Client, iterateLists } from "../../../src/index.js";
import type { AnyList } from "../../support/list-server.js";
import { readIds } from "../../support/list-walks.js";
import { reachMethod } from "../../support/reach-method.js";
import { file, filePath, list } from "./steady-answers.js";

/** What a work gets: the client, the signal that may end it, and a folder of its own. */
export interface Tools {
  readonly api: Client;
  readonly baseUrl: string;
  readonly signal: AbortSignal;
  readonly folder: string;
}

/** Works that can be aborted. Each gives what it got as a text. */
export const works = {
  "a call that is tried again": async ({ api, signal }) => JSON.stringify((await api.key({}, { signal })).json),
  "a raw call": async ({ api, signal }) => JSON.stringify((await api.raw.GET("/key/info", { signal })).data),
  "calls in a queue": async ({ api, signal }) => {
    const patient = api.withOptions({ concurrency: 1 });
    const calls = [1, 2, 3].map(() => openList(patient, { signal }));
    return JSON.stringify((await Promise.all(calls)).map(({ items }) => readIds(items)));
  },
  "a walk through items": async ({ api, signal }) => collect(openList(api, { signal })),
  "a walk that fetches ahead": async ({ api, signal }) => {
    const ids: string[] = [];
    for await (const { items } of openList(api, { signal, prefetch: 1 }).pages()) ids.push(...readIds(items));
    return ids.join();
  },
  "many lists": async ({ api, signal }) => {
    const ids: string[] = [];
    const many = iterateLists([1, 2, 3], () => openList(api, { signal, deadline: 60_000 }), { concurrency: 2 });
    for await (const { item } of many) ids.push(...readIds([item]));
    return ids.join();
  },
  "a download to a file": async ({ api, baseUrl, signal, folder }) => {
    const path = join(folder, "video.mp4");
    await api.download(baseUrl + filePath, path, { signal });
    return readFileSync(path).toString("hex");
  },
  "a download to a stream": async ({ api, baseUrl, signal }) => {
    const chunks: Uint8Array[] = [];
    const target = new WritableStream<Uint8Array>({ write: (chunk) => void chunks.push(chunk) });
    await api.download(baseUrl + filePath, target, { signal });
    return Buffer.concat(chunks).toString("hex");
  },
} satisfies Record<string, (tools: Tools) => Promise<string>>;

export type WorkName = keyof typeof works;

/** What each gives when nothing ends it. */
export const results: Readonly<Record<WorkName, string>> = {
  "a call that is tried again": '{"status":"success","done":true}',
  // Its first answer is an error, which it returns without data if it is not tried again.
  "a raw call": '{"status":"success","done":true}',
  "calls in a queue": JSON.stringify([1, 2, 3].map(() => list.ids.slice(0, 2))),
  "a walk through items": list.ids.join(),
  "a walk that fetches ahead": list.ids.join(),
  "many lists": [1, 2, 3].flatMap(() => list.ids).join(),
  "a download to a file": file.toString("hex"),
  "a download to a stream": file.toString("hex"),
};

/** The files that a work left; they are deleted. */
export function takeFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder);
  for (const name of names) rmSync(join(folder, name), { recursive: true });
  return names;
}

const openList = (api: Client, options: object): AnyList =>
  reachMethod(api, list.operation)(list.params, options) as unknown as AnyList;

async function collect(items: AsyncIterable<unknown>): Promise<string> {
  const ids: string[] = [];
  for await (const item of items) ids.push(...readIds([item]));
  return ids.join();
}
