import type { Figure, Report, Setup, Spread } from "./figure.ts";
import { type Call, makeCalls } from "./participants.ts";
import { difference, interleave, pairUp } from "./rounds.ts";

/** Microseconds of one call. */
interface Cost {
  readonly cpu: number;
  readonly wall: number;
}

const body = JSON.stringify({
  status: "success",
  userInfo: { user: { id: "1234567", uniqueId: "name" }, stats: { followerCount: 12 } },
});
const page = '{"status":"success","itemList":[{"id":"1","desc":"An invented post."}],"hasMore":false,"cursor":"30"}';

/** What a call costs this process when the network costs nothing, over a bare fetch with the same stub. */
export async function measureCpu({ quick }: Setup): Promise<Report> {
  // tikapi is not among them: its fetch cannot be replaced.
  const names = ["fetch", "fetch + timeout", "openapi-fetch", "ky", "axios", "tikapi-fetch"] as const;
  const calls = await makeCalls(names, ask("check", { username: "name" }, body));
  const secUid = "invented-user".padEnd(40, "-");
  const lists = await makeCalls(["tikapi-fetch"], ask("posts", { secUid }, page));
  const runs = {
    ...(Object.fromEntries(names.map((name) => [name, () => timeCall(calls[name], quick)])) as Record<
      (typeof names)[number],
      () => Promise<Cost>
    >),
    list: () => timeCall(lists["tikapi-fetch"], quick),
  };
  const costs = await interleave(runs, quick ? { warmup: 6, measured: 12 } : { warmup: 8, measured: 30 });
  const added = (name: keyof typeof runs, kind: keyof Cost): Spread =>
    pairUp(
      costs[name].map((cost) => cost[kind]),
      costs.fetch.map((cost) => cost[kind]),
      difference,
    );
  const figure = (what: string, name: "tikapi-fetch" | "list", kind: keyof Cost): Figure => ({
    what: `${what}, over a bare fetch`,
    unit: "µs",
    ...added(name, kind),
    atMost: 15,
  });
  const { atMost: _, ...ofList } = figure("CPU added per page of a list", "list", "cpu");
  return {
    figures: [
      figure("CPU added per call", "tikapi-fetch", "cpu"),
      figure("wall time added per call", "tikapi-fetch", "wall"),
      ofList,
    ],
    comparisons: [
      {
        what: "CPU added per call, over a bare fetch",
        unit: "µs",
        better: "less",
        participants: Object.fromEntries(names.slice(1).map((name) => [name, added(name, "cpu")])),
      },
    ],
  };
}

function ask(method: "check" | "posts", query: Record<string, string>, text: string) {
  const headers = { "content-type": "application/json", "content-length": String(text.length) };
  return { baseUrl: "https://api.invalid", method, query, fetch: async () => new Response(text, { headers }) };
}

async function timeCall(call: Call, quick: boolean): Promise<Cost> {
  const count = quick ? 500 : 1000;
  const startedAt = performance.now();
  const before = process.cpuUsage();
  for (let index = 0; index < count; index++) await call();
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / count, wall: ((performance.now() - startedAt) * 1000) / count };
}
