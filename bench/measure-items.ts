import type { Report, Setup } from "./figure.ts";
import { ourEntry } from "./places.ts";
import { collectGarbage, summarize } from "./rounds.ts";
import { withServer } from "./start-server.ts";

/** Whether a long list leaves anything behind. */
export async function measureItems({ quick }: Setup): Promise<Report> {
  const limit = quick ? 100_000 : 1_000_000;
  const step = limit / 20;
  const heaps: number[] = [];
  const { default: TikAPI } = (await import(ourEntry().href)) as typeof import("../src/index.ts");
  const startedAt = performance.now();
  await withServer(async (url) => {
    const api = TikAPI({ apiKey: "inventedKey0123456789", baseUrl: `${url}/${limit}/0` });
    let items = 0;
    for await (const _ of api.public.posts({ secUid: "invented-user".padEnd(40, "-") }, { limit })) {
      if (++items % step > 0) continue;
      collectGarbage();
      heaps.push(process.memoryUsage().heapUsed / 1024 / 1024);
    }
    if (items !== limit) throw new Error(`${items} items arrived.`);
  });
  const [first = 0, ...later] = heaps;
  const growth = later.map((heap) => heap - first);
  const seconds = (performance.now() - startedAt) / 1000;
  return {
    figures: [
      {
        what: `heap growth over ${limit} items, at most, after the first ${step}`,
        unit: "MB",
        ...summarize([Math.max(...growth)]),
        atMost: 20,
        details: `${seconds.toFixed(0)} s; ${(heaps.at(-1) ?? 0).toFixed(0)} MB in all at the end`,
      },
    ],
  };
}
