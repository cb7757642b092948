import type fc from "fast-check";
import TikAPI, { type Client, type ClientOptions } from "../../src/index.js";

/** One way to torment the client: it draws cases and plays them. */
export interface Part<Case> {
  readonly name: string;
  /** Draws cases. They are plain data, so that JSON can keep the ones that fail. */
  readonly cases: fc.Arbitrary<Case>;
  /** How many cases `npm test` plays, and how many a long run plays before the next part has its turn. */
  readonly rounds: { readonly short: number; readonly turn: number };
  open(bench: Bench): Promise<OpenPart<Case>>;
}

/** A part with its servers running. */
export interface OpenPart<Case> {
  /** Plays a case, and returns the rules that it broke. */
  play(drawn: Case): Promise<readonly Broken[]>;
  close(): Promise<void>;
}

export interface Broken {
  /** What always holds, as a sentence. */
  readonly rule: string;
  /** How it was broken. */
  readonly what: string;
}

/** What all parts work with. */
export interface Bench {
  readonly tally: Tally;
  readonly plant: Plant;
}

/** A fault that is put into the client on purpose, to see that the rules notice it. */
export interface Plant {
  /** Stands between the client and the network. */
  readonly fetch?: (fetch: typeof globalThis.fetch) => typeof globalThis.fetch;
  /** Stands between the client and its caller. */
  readonly settle?: (call: Promise<unknown>) => Promise<unknown>;
  /** Stands between the command line and its reader. */
  readonly spoilFile?: (path: string) => Promise<void>;
}

/** What a run did. */
export interface Tally {
  rounds: number;
  aborts: number;
  mutations: number;
  cuts: number;
  kills: number;
  requests: number;
}

export const startTally = (): Tally => ({ rounds: 0, aborts: 0, mutations: 0, cuts: 0, kills: 0, requests: 0 });

/** A client as the part wants it, with the fault that is planted. */
export function makeClient({ plant }: Bench, options: ClientOptions): Client {
  if (plant.fetch === undefined) return TikAPI(options);
  // The fetches of the parts are called by the client alone, with what every fetch takes.
  const fetch = (options.fetch ?? globalThis.fetch) as typeof globalThis.fetch;
  return TikAPI({ ...options, fetch: plant.fetch(fetch) });
}

/** What the caller of the client gets, with the fault that is planted. */
export function settle<T>({ plant }: Bench, call: PromiseLike<T>): Promise<T> {
  // A planted fault stands in for the client, so it gives what the client would.
  return (plant.settle?.(Promise.resolve(call)) ?? Promise.resolve(call)) as Promise<T>;
}
