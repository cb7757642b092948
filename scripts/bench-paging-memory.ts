/**
 * Walks a long list of a server and prints by how many bytes the heap grew at most after the first items:
 * `node --expose-gc --import tsx scripts/bench-paging-memory.ts <url> <items> <after>`. `bench-paging.ts` runs it.
 */
import TikAPI from "../src/index.ts";

const [baseUrl = "", items = "", after = ""] = process.argv.slice(2);
const api = TikAPI({ apiKey: "bench-key", baseUrl });
const list = api.public.posts({ secUid: "invented-user-with-a-million-posts------" }, { limit: Number(items) });
const startedAt = performance.now();
const heaps: number[] = [];
let count = 0;
for await (const _ of list) {
  if (++count % Number(after) === 0) heaps.push(measureHeap());
}
if (count !== Number(items)) throw new Error(`${count} items arrived.`);
const [first = 0, ...later] = heaps;
const seconds = (performance.now() - startedAt) / 1000;
console.log(JSON.stringify({ growth: Math.max(...later) - first, seconds }));

function measureHeap(): number {
  if (globalThis.gc === undefined) throw new Error("Run this with --expose-gc.");
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}
