/** A worker of the scale script: reads lists until nothing is left, and reports how much memory it took. */
import { openHarvest } from "../src/harvest.ts";
import TikAPI, { type FetchLike } from "../src/index.ts";
import { makeFetch } from "./harvest-server.ts";

const [database = "", concurrency = "", latency = "", pages = "", size = ""] = process.argv.slice(2);
const [milliseconds, pageCount, pageSize] = [latency, pages, size].map(Number) as [number, number, number];
const fetch: FetchLike = makeFetch({ latency: milliseconds, pages: pageCount, pageSize });
const api = TikAPI({ apiKey: "invented-key", fetch });
const harvest = await openHarvest({ api, database });
let highest = 0;
let first = 0;
const readMemory = () => {
  const { rss } = process.memoryUsage();
  highest = Math.max(highest, rss);
  return rss;
};
const timer = setInterval(readMemory, 500);
// What a program takes anyway is there after its first seconds.
const settled = setTimeout(() => {
  first = readMemory();
}, 10_000);
const startedAt = Date.now();
const { pages: stored, items } = await harvest.work({ concurrency: Number(concurrency) });
clearInterval(timer);
clearTimeout(settled);
await harvest.close();
const { user, system } = process.cpuUsage();
const growth = Math.max(0, highest - (first || highest));
console.log(
  JSON.stringify({ stored, items, startedAt, endedAt: Date.now(), cpu: (user + system) / 1e6, highest, growth }),
);
