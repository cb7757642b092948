import { setTimeout as wait } from "node:timers/promises";
import type { IterateListsOptions } from "../src/index.ts";
import type { Figure, Report, Setup } from "./figure.ts";
import { ourEntry } from "./places.ts";
import { interleave, pairUp, ratio, summarize } from "./rounds.ts";
import { withServer } from "./start-server.ts";

/** Milliseconds that the server takes for a page, and the caller. */
const latency = 50;
const work = 50;

/** Whether pages ahead and lists at a time save the time that they can. */
export async function measurePaging({ quick }: Setup): Promise<Report> {
  const { default: TikAPI, iterateLists } = (await import(ourEntry().href)) as typeof import("../src/index.ts");
  const rounds = quick ? 1 : 5;

  return withServer(async (url) => {
    const createApi = (pages: number) =>
      TikAPI({ apiKey: "inventedKey0123456789", baseUrl: `${url}/${pages}/${latency}` });
    return { figures: [await measurePrefetch(), await measureLists("given"), await measureLists("arrival")] };

    async function measurePrefetch(): Promise<Figure> {
      const pages = 20;
      const api = createApi(pages);
      const walk = (prefetch: 0 | 1) => () =>
        time(async () => {
          for await (const _ of api.public.posts(user(0)).pages({ prefetch })) await wait(work);
        });
      const { ahead, without } = await interleave(
        { ahead: walk(1), without: walk(0) },
        { warmup: 0, measured: rounds },
      );
      return {
        what: `prefetch: 1 over ${pages} pages, ${latency} ms latency, ${work} ms work each: time against none`,
        unit: "x",
        ...pairUp(ahead, without, ratio),
        atMost: 0.6,
      };
    }

    async function measureLists(order: NonNullable<IterateListsOptions["order"]>): Promise<Figure> {
      const lists = 100;
      const pages = 10;
      const concurrency = 16;
      const ideal = Math.ceil(lists / concurrency) * pages * latency;
      const users = Array.from({ length: lists }, (_, index) => user(index));
      const api = createApi(pages);
      const walk = async () => {
        let items = 0;
        for await (const _ of iterateLists(users, (one) => api.public.posts(one), { concurrency, order })) items++;
        if (items !== lists * pages * 30) throw new Error(`${items} items arrived.`);
      };
      const { durations } = await interleave({ durations: () => time(walk) }, { warmup: 1, measured: rounds });
      return {
        what: `${lists} lists of ${pages} pages, ${concurrency} at a time, order "${order}": time against the ideal`,
        unit: "x",
        ...summarize(durations.map((duration) => duration / ideal)),
        atMost: 1.15,
      };
    }
  });
}

function user(number: number): { secUid: string } {
  return { secUid: `invented-user-${number}`.padEnd(40, "-") };
}

async function time(run: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await run();
  return performance.now() - startedAt;
}
