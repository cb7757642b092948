import type { Report, Setup } from "./figure.ts";
import { ourEntry } from "./places.ts";
import { collectGarbage, summarize } from "./rounds.ts";

/** What it costs to have a client for every account. */
export async function measureClients({ quick }: Setup): Promise<Report> {
  const { default: TikAPI } = (await import(ourEntry().href)) as typeof import("../src/index.ts");
  const api = TikAPI({ apiKey: "inventedKey0123456789" });
  const count = 100_000;
  // Keys are the caller's, and so is the place to keep the clients in.
  const keys = Array.from({ length: count }, (_, index) => `inventedAccountKey${index}`);
  const clients: unknown[] = new Array(count).fill(undefined);
  const bytes: number[] = [];
  const microseconds: number[] = [];
  const rounds = quick ? 3 : 9;
  for (let round = -1; round < rounds; round++) {
    clients.fill(undefined);
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    const startedAt = performance.now();
    for (let index = 0; index < count; index++) clients[index] = api.user({ accountKey: keys[index] });
    const duration = performance.now() - startedAt;
    collectGarbage();
    if (round === -1) continue;
    bytes.push((process.memoryUsage().heapUsed - before) / count);
    microseconds.push((duration * 1000) / count);
  }
  return {
    figures: [
      { what: `heap of a client for an account, of ${count}`, unit: "bytes", ...summarize(bytes), atMost: 1024 },
      { what: "making a client for an account", unit: "µs", ...summarize(microseconds), atMost: 5 },
    ],
  };
}
