import { getEventListeners } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { scaleTime } from "../../support/scale-time.js";
import { type Bench, type Broken, makeClient, type Part, settle } from "../part.js";
import { describeError, watchProcess } from "../watch-process.js";
import { type SteadyServer, startSteadyServer } from "./steady-server.js";
import { results, takeFiles, type WorkName, works } from "./works.js";

/** A work that is run again and again, and aborted one turn of the event loop later each time. */
interface AbortCase {
  readonly work: WorkName;
  readonly over: "sockets" | "memory";
  readonly middleware: boolean;
  /** Turns before the first abort, and from one abort to the next. */
  readonly from: number;
  readonly step: number;
  /** Ends of microtasks to wait for after the last turn. */
  readonly microtasks: number;
}

/** At most so many aborts of a case: enough for every turn of these works in memory. */
const mostAborts = 60;

export const aborts: Part<AbortCase> = {
  name: "aborts",
  cases: fc.record({
    work: fc.constantFrom(...(Object.keys(works) as WorkName[])),
    over: fc.constantFrom("memory", "sockets"),
    middleware: fc.boolean(),
    from: fc.nat({ max: 30 }),
    step: fc.constantFrom(1, 2, 7),
    microtasks: fc.nat({ max: 40 }),
  }),
  rounds: { short: 12, turn: 16 },
  async open(bench) {
    const server = await startSteadyServer(bench.tally);
    const folder = mkdtempSync(join(tmpdir(), "torture-aborts-"));
    return {
      play: (drawn) => sweep(drawn, server, folder, bench),
      close: async () => {
        await server.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};

/** Aborts later and later, until the work is faster or something is broken. */
async function sweep(drawn: AbortCase, server: SteadyServer, folder: string, bench: Bench): Promise<readonly Broken[]> {
  for (let count = 0; count < mostAborts; count++) {
    const turns = drawn.from + count * drawn.step;
    const watch = watchProcess();
    const run = await abortAfter(turns, drawn, server, folder, bench);
    const broken = [...run.broken, ...watch.stop(scaleTime)];
    if (broken.length > 0) return broken.map(({ rule, what }) => ({ rule, what: `after ${turns} turns: ${what}` }));
    if (run.wasFaster) return [];
  }
  return [];
}

async function abortAfter(turns: number, drawn: AbortCase, server: SteadyServer, folder: string, bench: Bench) {
  const { work, over, middleware, microtasks } = drawn;
  const { baseUrl, fetch, counts } = server.open(over);
  const api = makeClient(bench, {
    apiKey: "torture-key",
    accountKey: "torture-account-key",
    baseUrl,
    retries: 1,
    ...(fetch && { fetch }),
    ...(middleware && { middleware: [(request, next) => next(request)] }),
  });
  const controller = new AbortController();
  const { signal } = controller;
  const reason = { abortedAfter: turns };
  let end: { result?: string; error?: unknown } | undefined;
  const running = settle(bench, works[work]({ api, baseUrl, signal, folder })).then(
    (result) => {
      end = { result };
    },
    (error: unknown) => {
      end = { error };
    },
  );
  for (let turn = 0; turn < turns && end === undefined; turn++) await new Promise((resolve) => setImmediate(resolve));
  for (let task = 0; task < microtasks; task++) await undefined;
  const wasFaster = end !== undefined;
  bench.tally.aborts++;
  controller.abort(reason);
  await Promise.race([running, new Promise((resolve) => setTimeout(resolve, scaleTime(1_000)).unref())]);
  const { requests } = api.usage;
  const isQuiet = await waitFor(() => counts.underWay === 0);
  const late = api.usage.requests - requests;
  return { wasFaster, broken: judge() };

  function judge(): Broken[] {
    const files = takeFiles(folder);
    const listeners = getEventListeners(signal, "abort").length;
    const isWhole = end?.result === results[work];
    const isFair = end !== undefined && ("error" in end ? end.error === reason : isWhole);
    const left = files.filter((name) => name !== "video.mp4" || end?.result === undefined);
    return [
      ...when(end === undefined, "an abort ends the work at once", "it goes on"),
      ...when(end !== undefined && !isFair, "an aborted work gives its reason, or all of its result", describe(end)),
      ...when(!isQuiet, "an abort closes the connection", `${counts.underWay} exchanges are open`),
      ...when(late > 0, "no attempt is made after the end", `${late} attempts`),
      // A Request of the platform, which `raw` makes, listens until it is collected.
      ...when(listeners > 0 && work !== "a raw call", "no listener stays on the signal", `${listeners}`),
      ...when(left.length > 0, "an aborted download leaves no file", left.join()),
    ];
  }
}

const describe = (end: { result?: string; error?: unknown } | undefined): string =>
  end?.result?.slice(0, 200) ?? describeError(end?.error);

async function waitFor(isSo: () => boolean): Promise<boolean> {
  const until = performance.now() + scaleTime(3_000);
  while (!isSo() && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 2));
  return isSo();
}

const when = (isBroken: boolean, rule: string, what: string): Broken[] => (isBroken ? [{ rule, what }] : []);
