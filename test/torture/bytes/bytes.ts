import fc from "fast-check";
import { type Client, TikAPIError } from "../../../src/index.js";
import { requiredParameters } from "../../support/example-parameters.js";
import { plays } from "../../support/list-plays.js";
import type { AnyList } from "../../support/list-server.js";
import { reachMethod } from "../../support/reach-method.js";
import { scaleTime } from "../../support/scale-time.js";
import { changes } from "../fuzz/scenario.js";
import { type Bench, type Broken, makeClient, type Part, settle } from "../part.js";
import { describeError, watchProcess } from "../watch-process.js";
import { type ByteServer, startByteServer } from "./byte-server.js";
import { type Mutation, mutate, mutations } from "./mutate.js";
import { type ValidAnswer, validAnswers } from "./valid-answers.js";

interface BytesCase {
  readonly answer: keyof typeof validAnswers;
  readonly mutations: readonly Mutation[];
  /** Whether the server ends the connection, or leaves it to the client. */
  readonly ends: boolean;
  readonly retries: number;
}

const timeout = scaleTime(80);
const deadline = scaleTime(600);
const slack = scaleTime(2_000);

/** Valid answers with some of their bytes changed: a value or a TikAPIError, in time. */
export const bytes: Part<BytesCase> = {
  name: "bytes",
  cases: fc.record({
    answer: fc.constantFrom(...(Object.keys(validAnswers) as (keyof typeof validAnswers)[])),
    mutations,
    ends: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
    retries: fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(1) }),
  }),
  rounds: { short: 100, turn: 500 },
  async open(bench) {
    const server = await startByteServer(bench.tally);
    return { play: (drawn) => play(drawn, server, bench), close: server.close };
  },
};

async function play(drawn: BytesCase, server: ByteServer, bench: Bench): Promise<readonly Broken[]> {
  const { asks, bytes }: ValidAnswer = validAnswers[drawn.answer];
  const broken = mutate(bytes, drawn.mutations);
  const baseUrl = server.open({ bytes: broken, ends: drawn.ends });
  const { retries } = drawn;
  // A mutated answer can ask for any wait.
  const limits = { timeout, deadline, retries };
  const api = makeClient(bench, { apiKey: "torture-key", accountKey: "torture-account-key", baseUrl, ...limits });
  bench.tally.mutations += drawn.mutations.length;
  const watch = watchProcess();
  const startedAt = performance.now();
  const ended = await Promise.race([
    settle(bench, ask[asks](api, baseUrl)).then(() => "a value", nameEnd),
    new Promise<"nothing">((resolve) => setTimeout(() => resolve("nothing"), slack + 3 * timeout).unref()),
  ]);
  const duration = performance.now() - startedAt;
  const limit = (retries + 1) * timeout + retries * 500 + slack;
  const what = `${JSON.stringify(broken.toString("latin1"))}: ${ended}`;
  return [
    ...(ended === "nothing" || duration > limit ? [{ rule: "whatever arrives, a call ends in time", what }] : []),
    ...(ended.startsWith("other: ") ? [{ rule: "whatever arrives, a call gives a value or a TikAPIError", what }] : []),
    ...watch.stop(scaleTime),
  ];
}

const nameEnd = (error: unknown): string =>
  error instanceof TikAPIError ? "a TikAPIError" : `other: ${describeError(error)}`;

const ask: Readonly<Record<ValidAnswer["asks"], (api: Client, baseUrl: string) => Promise<unknown>>> = {
  "a call": (api) => api.key(),
  "a raw call": (api) => api.raw.GET("/key/info"),
  "a change": async (api) => {
    const [change] = changes;
    if (change !== undefined) await reachMethod(api, change)(requiredParameters(change));
  },
  "a list": (api) => {
    const [play] = plays;
    const list = play && reachMethod(api, play.operation)(play.params);
    // Every method of a paged operation gives a list.
    return (list as unknown as AnyList).toArray({ limit: 9 });
  },
  "a download": (api, baseUrl) => api.download(baseUrl, new WritableStream()),
};
