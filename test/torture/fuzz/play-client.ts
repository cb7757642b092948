import { getEventListeners } from "node:events";
import { type CallOptions, type Client, iterateLists } from "../../../src/index.js";
import type { AnyList } from "../../support/list-server.js";
import { readId } from "../../support/list-walks.js";
import { reachMethod } from "../../support/reach-method.js";
import { scaleTime } from "../../support/scale-time.js";
import { type Bench, makeClient, settle } from "../part.js";
import { consumeList, type Ending, listOptions } from "./consume-list.js";
import { type CallRecord, callHeader, type FuzzServer, lostHeader } from "./fuzz-server.js";
import { middlewareKinds } from "./middleware-kinds.js";
import { type PlannedCall, planCall } from "./planned-call.js";
import { type PlannedList, planList } from "./planned-list.js";
import type { CallPlan, ClientPlan } from "./scenario.js";

/** A call that was played, with everything needed to judge it. */
export interface PlayedCall {
  readonly plan: CallPlan;
  readonly client: ClientPlan;
  readonly title: string;
  readonly changesState: boolean;
  readonly list: PlannedList | undefined;
  readonly record: CallRecord;
  readonly ids: string[];
  readonly echo: string;
  readonly end: { readonly how: Ending | "failed" | "hangs"; readonly value?: unknown; readonly error?: unknown };
  /** What the caller itself may end it with. */
  readonly own: readonly unknown[];
  readonly duration: number;
  /** Milliseconds after which it must have ended. */
  readonly limit: number;
}

export interface PlayedClient {
  readonly plan: ClientPlan;
  readonly api: Client;
  readonly calls: readonly PlayedCall[];
  readonly keys: readonly string[];
  readonly log: readonly string[];
  readonly listeners: () => number;
}

/** Far beyond what any of these calls may take. */
const hangAfter = scaleTime(20_000);
/** How late an ending may come. */
const slack = scaleTime(2_000);

/** Who aborts or leaves must not have to wait for this. */
const farTimeout = 3 * hangAfter;
const canStop = ({ what, stop, list }: CallPlan): boolean =>
  stop?.by === "abort" || (stop?.by === "leave" && what === "list" && ["items", "pages"].includes(list.use));

let made = 0;

/** Makes all calls of a client at once, and waits for their ends. */
export async function playClient(plan: ClientPlan, server: FuzzServer, bench: Bench): Promise<PlayedClient> {
  const keys = [`${makeKey(plan.keys)}/api${made}`, `${makeKey(plan.keys)}/acc${made}`];
  const [apiKey, accountKey] = keys;
  const log: string[] = [];
  const write = (line: string) => void log.push(line);
  const losesAnswers = plan.calls.some(({ answers }) => answers.some(({ give }) => give === "lost"));
  const api = makeClient(bench, {
    apiKey,
    accountKey,
    baseUrl: server.url,
    retries: plan.retries,
    timeout: plan.timeout,
    concurrency: plan.concurrency ?? undefined,
    validate: plan.validate,
    maxResponseBytes: 100_000,
    middleware: plan.middleware.map((kind) => middlewareKinds[kind]),
    logger: { debug: write, info: write, warn: write, error: write },
    logLevel: "debug",
    ...(losesAnswers && { fetch: loseAnswers }),
  });
  const prepared = plan.calls.map((call) => prepare(call, plan, api, server));
  const lists = prepared.filter(({ list }) => list !== undefined);
  const together = plan.together !== null && lists.length > 1 ? lists : [];
  const alone = prepared.filter((one) => !together.includes(one));
  const ends = await Promise.all([
    ...alone.map((one) => finish(one, () => one.run(), bench)),
    ...(together.length === 0 ? [] : [playTogether(together, plan, bench)]),
  ]);
  return {
    plan,
    api,
    calls: ends.flat(),
    keys,
    log,
    // A Request of the platform, which `raw` makes, listens until it is collected.
    listeners: () =>
      prepared
        .filter(({ plan }) => plan.what !== "raw")
        .reduce((sum, { signal }) => sum + getEventListeners(signal, "abort").length, 0),
  };
}

type Prepared = ReturnType<typeof prepare>;

function prepare(plan: CallPlan, client: ClientPlan, api: Client, server: FuzzServer) {
  const echo = `call-${made++}`;
  const list = plan.what === "list" ? planList(plan.pick, echo, plan.list) : undefined;
  const single = list === undefined ? planCall(plan) : undefined;
  const record: CallRecord = {
    answers: [...plan.answers],
    answerWell: (url) => answerWell(list, url, echo),
    arrivals: new Map(),
    refusals: 0,
    gotOther: false,
  };
  server.calls.set(echo, record);
  // What was sent just before the end of a call may arrive long after it.
  for (const old of server.calls.keys()) if (server.calls.size > 500) server.calls.delete(old);
  const controller = new AbortController();
  const own = [{ abortOf: echo }, new Error(`The caller of ${echo} threw this.`)];
  const options: CallOptions = {
    headers: { [callHeader]: echo },
    signal: controller.signal,
    ...(plan.deadline !== null && { deadline: plan.deadline }),
  };
  if (canStop(plan) && client.together === null) options.timeout = farTimeout;
  const ids: string[] = [];
  const open = (params: object) =>
    reachMethod(api, (list as PlannedList).play.operation)(
      { ...params },
      {
        ...options,
        ...listOptions(plan.list),
      },
    ) as unknown as AnyList;
  const run = async (): Promise<{ how: Ending; value?: unknown }> => {
    if (list === undefined) return { how: "end", value: await (single as PlannedCall).start(api, options) };
    const { use } = plan.list;
    return { how: await consumeList({ open, params: list.params, use, stop: plan.stop, thrown: own[1], ids }) };
  };
  const abort = () => controller.abort(own[0]);
  return { plan, client, echo, list, single, record, own, ids, open, run, abort, signal: controller.signal };
}

function answerWell(list: PlannedList | undefined, url: URL, echo: string) {
  const reply = list?.script.answer(url) ?? { status: 200, body: { status: "success", message: "", echo } };
  // The scripts of these lists have neither resets nor silences.
  return typeof reply === "string" ? { status: 500, body: {} } : reply;
}

async function finish(one: Prepared, run: () => Promise<PlayedCall["end"]>, bench: Bench): Promise<PlayedCall> {
  const { plan, single, list } = one;
  const startedAt = performance.now();
  if (plan.stop?.by === "abort") bench.tally.aborts++;
  const timer = plan.stop?.by === "abort" ? setTimeout(one.abort, plan.stop.after) : undefined;
  const end = await orHang(settle(bench, run()).catch((error: unknown) => ({ how: "failed" as const, error })));
  clearTimeout(timer);
  const limits = [plan.deadline, plan.stop?.by === "abort" ? plan.stop.after : null].filter((limit) => limit !== null);
  return {
    ...one,
    title: list === undefined ? (single?.title ?? "") : `${list.play.name} by ${plan.list.use}`,
    changesState: single?.changesState ?? false,
    end,
    duration: performance.now() - startedAt,
    limit: Math.min(hangAfter, ...limits.map((limit) => limit + slack)),
  };
}

async function playTogether(lists: readonly Prepared[], { together }: ClientPlan, bench: Bench): Promise<PlayedCall[]> {
  const [leader] = lists;
  const many = iterateLists(lists, ({ open, list }) => open(list?.params ?? {}), { concurrency: 2, ...together });
  const all = finish(
    leader as Prepared,
    async () => {
      for await (const { input, item } of many) input.ids.push(readId(item));
      return { how: "end" };
    },
    bench,
  );
  const { end, own, duration, limit } = await all;
  return Promise.all(
    lists.map(async (one) => {
      const failure = many.failures.find(({ input }) => input === one);
      const how = end.how === "end" && many.failures.length > 0 ? "stopped" : end.how;
      const played = await finish(one, async () => ({ how: "end" }), { ...bench, plant: {} });
      const shared = failure === undefined ? { ...end, how } : { how: "failed" as const, error: failure.error };
      const plan = { ...one.plan, deadline: null, list: { ...one.plan.list, use: "items" as const } };
      return { ...played, plan, end: shared, own: [...own, ...one.own], duration, limit };
    }),
  );
}

function orHang<T>(work: Promise<T>): Promise<T | { how: "hangs" }> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hang = new Promise<{ how: "hangs" }>((resolve) => {
    timer = setTimeout(() => resolve({ how: "hangs" }), hangAfter);
  });
  return Promise.race([work, hang]).finally(() => clearTimeout(timer));
}

/** The network of a caller, which sometimes loses an answer after the server has given it. */
const loseAnswers: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  const [code, syscall] = response.headers.get(lostHeader)?.split(" ") ?? [];
  if (code === undefined) return response;
  await response.body?.cancel();
  const cause = Object.assign(new Error(`${syscall} ${code}`), { code, syscall });
  throw Object.assign(new TypeError("fetch failed"), { cause });
};

/** Keys of many looks; the last of them are hard to find in a text. */
function makeKey(kind: number): string {
  const looks = ["Qx7zk9VbT2mWc3Rf8hJ", "a+b/c=d&e%f-g_h:i.jkl", `"quoted'{}[]<>|^~key"`, `${"\\".repeat(40)}Zq81rTy`];
  return looks[kind % looks.length] ?? "";
}
