/**
 * Reads the posts of many users every night of a week, from a server that allows five requests a second and so many a night:
 * `npm run simulate [-- --users 1000 --quota 4000]`. A second lasts 200 ms here. Prints what each night cost, and checks that no post
 * was lost or stored twice.
 */
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import TikAPI, { type Checkpoint, isTikAPIError, iterateLists, type Post } from "../src/index.ts";

const { values } = parseArgs({
  options: { users: { type: "string", default: "1000" }, quota: { type: "string", default: "4000" } },
});
const users = Array.from(
  { length: Number(values.users) },
  (_, index) => `MS4wLjABAAAA${String(index).padStart(40, "0")}`,
);
const quota = Number(values.quota);
const nights = 7;
const second = 200;
const latency = second / 5;
const rate = { requests: 5, per: second };
const [pageSize, pagesAtFirst, newPerNight] = [30, 10, 6];

/** How many posts each user has, and when: newest first, an hour apart. */
let today = 0;
const countPosts = () => pageSize * pagesAtFirst + today * newPerNight;
const timeOf = (post: number) => 1_700_000_000 + post * 3_600;

/** The server, without a network between: what is measured is when requests are sent, and how many. */
async function answer(url: string): Promise<Response> {
  const refusal = countRequest();
  await setTimeout(latency);
  if (refusal !== undefined) return Response.json({ status: "error", message: refusal }, { status: 429 });
  return Response.json(makePage(new URL(url).searchParams));
}

let tonight = { requests: 0, tooFast: 0, overQuota: 0 };
let starts: number[] = [];

/** Why a request is refused, if it is. */
function countRequest(): string | undefined {
  const now = performance.now();
  starts = [...starts.filter((start) => now - start < rate.per), now];
  tonight.requests++;
  if (starts.length > rate.requests) {
    tonight.tooFast++;
    return "Too many requests.";
  }
  if (tonight.requests <= quota) return undefined;
  tonight.overQuota++;
  return "The day's requests are used up.";
}

function makePage(search: URLSearchParams) {
  const before = Number(search.get("cursor") ?? Number.POSITIVE_INFINITY) / 1_000;
  const all = Array.from({ length: countPosts() }, (_, index) => countPosts() - 1 - index);
  const left = all.filter((post) => timeOf(post) < before);
  const shown = left.slice(0, pageSize);
  const itemList = shown.map((post) => ({
    id: `${search.get("secUid")?.slice(-6)}-${post}`,
    createTime: timeOf(post),
  }));
  const cursor = String(timeOf(shown.at(-1) ?? 0) * 1_000);
  return { status: "success", message: "", statusCode: 0, itemList, hasMore: left.length > pageSize, cursor };
}

/** What a program keeps between two nights. */
const stored = new Map<string, number>();
const left = new Map<string, Checkpoint<"public.posts">>();
const readOn = new Map<string, number>();

async function readNight(night: number): Promise<void> {
  const api = TikAPI({ apiKey: "invented-key", fetch: answer, rate, budget: { requests: quota }, retries: 0 });
  const options = { known: (id: string) => stored.has(id) };
  const open = (user: string) => {
    const checkpoint = left.get(user);
    return checkpoint === undefined
      ? api.public.posts({ secUid: user }, options)
      : api.resume<"public.posts">(checkpoint, options);
  };
  // What was begun first, then what was never read, then what was read longest ago.
  const order = (user: string) => (left.has(user) ? -2 : (readOn.get(user) ?? -1));
  const queue = users.toSorted((a, b) => order(a) - order(b));
  const lists = iterateLists<string, Post>(queue, open, { concurrency: 8, order: "arrival", onError: "collect" });
  for await (const { item } of lists) stored.set(item.id ?? "", (stored.get(item.id ?? "") ?? 0) + 1);
  const failed = new Map(lists.failures.map(({ input, error }) => [input, error]));
  const untouched = new Set(lists.remaining);
  for (const user of queue) {
    if (untouched.has(user)) continue;
    const error = failed.get(user);
    if (error === undefined) {
      // One that was resumed has not looked for what is new since.
      readOn.set(user, left.delete(user) ? night - 1 : night);
    } else if (isTikAPIError(error) && error.checkpoint !== undefined) {
      // No other list is read here.
      left.set(user, error.checkpoint as Checkpoint<"public.posts">);
    } else throw error;
  }
}

const rows: object[] = [];
for (let night = 0; night < nights; night++) {
  today = night;
  // The server still counts the last requests of the night before.
  await setTimeout(second);
  tonight = { requests: 0, tooFast: 0, overQuota: 0 };
  const before = stored.size;
  await readNight(night);
  const fullWalk = users.length * Math.ceil(countPosts() / pageSize);
  rows.push({
    night: night + 1,
    requests: tonight.requests,
    "of a full walk": `${((100 * tonight.requests) / fullWalk).toFixed(1)} %`,
    "new posts": stored.size - before,
    "429 for haste": tonight.tooFast,
    "429 for the quota": tonight.overQuota,
    "users left in the middle": left.size,
  });
}
console.table(rows);

const lost = users.length * countPosts() - stored.size;
const doubled = [...stored.values()].filter((times) => times > 1).length;
console.log(`${stored.size} posts stored, ${lost} missing, ${doubled} stored more than once.`);
if (lost > 0 || doubled > 0) process.exitCode = 1;
