import fc from "fast-check";
import { allFaults } from "../../support/all-faults.js";
import { echoes } from "../../support/echo-faults.js";
import { plays } from "../../support/list-plays.js";
import { describeOperations, readSpec } from "../../support/spec-operations.js";
import { middlewareKinds } from "./middleware-kinds.js";
import { oddHeads } from "./odd-heads.js";

/** What a server does with one request of a call. */
export type Answer =
  | { readonly give: "page"; readonly delay: number; readonly as: "plain" | "gzip" | "drip" | "302" | "307" }
  | { readonly give: "fault"; readonly name: string }
  | { readonly give: "echo"; readonly name: string }
  | { readonly give: "wait"; readonly status: 429 | 503; readonly after: string }
  | { readonly give: "head"; readonly name: string }
  | { readonly give: "json"; readonly body: string }
  | { readonly give: "lost"; readonly code: string; readonly syscall: string };

/** How a caller ends a call early. Times are in milliseconds, the others in items or pages. */
export interface Stop {
  readonly by: "break" | "throw" | "leave" | "abort";
  readonly after: number;
}

export interface CallPlan {
  readonly what: "read" | "change" | "raw" | "request" | "look-alike" | "list";
  /** Picks the operation, or the way to play a list. */
  readonly pick: number;
  readonly answers: readonly Answer[];
  readonly stop: Stop | null;
  readonly deadline: number | null;
  readonly list: ListUse;
}

export interface ListUse {
  readonly use: "first" | "items" | "pages" | "toArray" | "nextItems" | "resume";
  readonly sizes: readonly number[];
  readonly trap: { readonly kind: "repeats" | "no cursor" | "ends beside a cursor"; readonly at: number } | null;
  readonly limit: number | null;
  readonly maxPages: number | null;
  readonly prefetch: 0 | 1;
}

export interface ClientPlan {
  /** Picks what the keys look like. */
  readonly keys: number;
  readonly retries: number;
  readonly timeout: number;
  readonly concurrency: number | null;
  readonly validate: boolean;
  readonly middleware: readonly (keyof typeof middlewareKinds)[];
  readonly together: { readonly order: "given" | "arrival"; readonly onError: "stop" | "collect" } | null;
  readonly calls: readonly CallPlan[];
}

export interface Scenario {
  readonly clients: readonly ClientPlan[];
}

export const operations = describeOperations(readSpec());
export const reads = operations.filter(({ source, paging }) => !source["x-changes-state"] && paging === undefined);
export const changes = operations.filter(({ source }) => source["x-changes-state"]);

const names = (all: object): string[] => Object.keys(all);
/** Redirects are given by pages, which know what follows; nobody listens where `refuses` leads. */
const faults = names(allFaults).filter((name) => name !== "refuses" && !/within the origin|circle/.test(name));
/** This one answers a second request of its own. */
const echoNames = names(echoes).filter((name) => !name.endsWith("which fails"));
const waits = ["0", "0.02", "0.2", "-1", "61", "soon", "", " 0", "1e3", "0, 0", "Sun, 06 Nov 1994 08:49:37 GMT"];

const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({
    give: fc.constant("page" as const),
    delay: fc.constantFrom(0, 0, 5, 40),
    as: fc.constantFrom("plain" as const, "gzip" as const, "drip" as const, "302" as const, "307" as const),
  }),
  fc.record({ give: fc.constant("fault" as const), name: fc.constantFrom(...faults) }),
  fc.record({ give: fc.constant("echo" as const), name: fc.constantFrom(...echoNames) }),
  fc.record({
    give: fc.constant("wait" as const),
    status: fc.constantFrom(429 as const, 503 as const),
    after: fc.constantFrom(...waits),
  }),
  fc.record({ give: fc.constant("head" as const), name: fc.constantFrom(...names(oddHeads)) }),
  fc.record({ give: fc.constant("json" as const), body: fc.json({ maxDepth: 2 }) }),
  fc.record({
    give: fc.constant("lost" as const),
    code: fc.constantFrom("EHOSTUNREACH", "ENETUNREACH", "ECONNRESET", "EHOSTDOWN", "ETIMEDOUT", "EPIPE"),
    syscall: fc.constantFrom("read", "write"),
  }),
);

const orNull = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null, freq: 1 });

const list: fc.Arbitrary<ListUse> = fc.record({
  use: fc.constantFrom("first", "items", "pages", "toArray", "nextItems", "resume"),
  sizes: fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 8 }),
  trap: orNull(
    fc.record({ kind: fc.constantFrom("repeats", "no cursor", "ends beside a cursor"), at: fc.nat({ max: 5 }) }),
  ),
  limit: orNull(fc.nat({ max: 12 })),
  maxPages: orNull(fc.nat({ max: 5 })),
  prefetch: fc.constantFrom(0, 1),
});

const call: fc.Arbitrary<CallPlan> = fc.record({
  what: fc.oneof(
    { weight: 3, arbitrary: fc.constant("list" as const) },
    { weight: 4, arbitrary: fc.constantFrom("read", "change", "raw", "request", "look-alike") },
  ),
  pick: fc.nat({ max: Math.max(operations.length, plays.length) }),
  answers: fc.array(answer, { maxLength: 4 }),
  stop: orNull(
    fc.oneof(
      fc.record({ by: fc.constantFrom("break" as const, "throw" as const), after: fc.nat({ max: 8 }) }),
      fc.record({ by: fc.constantFrom("leave" as const, "abort" as const), after: fc.nat({ max: 120 }) }),
    ),
  ),
  deadline: fc.option(fc.integer({ min: 1, max: 800 }), { nil: null, freq: 2 }),
  list,
});

export const scenarios: fc.Arbitrary<Scenario> = fc.record({
  clients: fc.array(
    fc.record({
      keys: fc.nat({ max: 7 }),
      retries: fc.constantFrom(1, 0, 2),
      timeout: fc.integer({ min: 60, max: 300 }),
      concurrency: orNull(fc.integer({ min: 1, max: 3 })),
      validate: fc.boolean(),
      middleware: fc.array(fc.constantFrom(...(names(middlewareKinds) as (keyof typeof middlewareKinds)[])), {
        maxLength: 2,
      }),
      together: orNull(
        fc.record({ order: fc.constantFrom("given", "arrival"), onError: fc.constantFrom("stop", "collect") }),
      ),
      calls: fc.array(call, { minLength: 1, maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});
