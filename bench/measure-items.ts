import type { Figure, Setup } from "./figure.ts";
import { importClient } from "./find-entry.ts";
import { summarize } from "./rounds.ts";
import { withServer } from "./start-process.ts";

/** Measures whether memory stays flat over a long list. */
export async function measureItems({ quick }: Setup): Promise<Figure[]> {
  const limit = quick ? 100_000 : 1_000_000;
  const step = limit / 20;
  const heaps: number[] = [];
  const { default: TikAPI } = await importClient();
  await withServer(async (url) => {
    const api = TikAPI({ apiKey: "inventedKey0123456789", baseUrl: `${url}/list/${limit}` });
    let items = 0;
    const options = { limit, unique: true };
    for await (const _ of api.public.posts({ secUid: "invented-user".padEnd(40, "-") }, options)) {
      if (++items % step > 0) continue;
      globalThis.gc?.();
      // What is remembered of items is in typed arrays, beside the heap.
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      heaps.push((heapUsed + arrayBuffers) / 1e6);
    }
    if (items !== limit) throw new Error(`${items} items arrived.`);
  });
  const [first = 0, ...later] = heaps;
  const growth = Math.max(...later) - first;
  const what = `largest heap growth over ${limit} items, after the first ${step}`;
  return [{ what, unit: "MB", ...summarize([growth]), atMost: 20 }];
}
