import TikAPI, { type Client, type ClientOptions, type TikAPIError } from "../../src/index.js";
import type { Fault, FaultServer } from "./fault-server.js";
import { scaleTime } from "./scale-time.js";

/** One call of each sort; all of them carry both keys. */
export const calls = {
  read: (api: Client) => api.user().info(),
  "change by POST": (api: Client) => api.user().posts.like({ media_id: "7000000000000000001" }),
  "change by GET": (api: Client) =>
    api.user().conversationRequests.delete({ conversation_id: "1", conversation_short_id: "2" }),
} satisfies Record<string, (api: Client) => PromiseLike<unknown>>;

/** The same calls by other ways: through a middleware, and through openapi-fetch. */
export const callsByWay = {
  methods: calls,
  middleware: {
    read: (api) => calls.read(withCopies(api)),
    "change by POST": (api) => calls["change by POST"](withCopies(api)),
    "change by GET": (api) => calls["change by GET"](withCopies(api)),
  },
  raw: {
    read: (api) => api.user().raw.GET("/user/info"),
    "change by POST": (api) => api.user().raw.POST("/user/like", { body: { media_id: "7000000000000000001" } }),
    "change by GET": (api) =>
      api.user().raw.GET("/user/conversations/requests/delete", {
        params: { query: { conversation_id: "1", conversation_short_id: "2" } },
      }),
  },
} satisfies Record<string, Record<keyof typeof calls, (api: Client) => PromiseLike<unknown>>>;

export type Way = keyof typeof callsByWay;
export const ways = Object.keys(callsByWay) as Way[];

/** A client whose middleware passes on a copy of every request; it counts for the client it is made from. */
const withCopies = (api: Client): Client => api.set({ middleware: [(request, next) => next(request.clone())] });

export type CallKind = keyof typeof calls;
export const callKinds = Object.keys(calls) as CallKind[];

export interface FaultRun {
  /** The error's class, `success`, or `hangs`. */
  readonly outcome: string;
  readonly error: unknown;
  /** Attempts made, and how many of them the server saw. */
  readonly attempts: number;
  readonly arrivals: number;
  readonly duration: number;
  readonly api: Client;
}

/** Where nobody listens: a privileged port of a service that is long dead. */
const closedPort = "http://127.0.0.1:2";
/** Far beyond what any of these calls may take. */
const hangAfter = scaleTime(20_000);

/** Makes a call to a server that fails in one way, or to none. */
export async function runFault(
  server: FaultServer,
  fault: Fault | "refuses",
  kind: CallKind,
  options: ClientOptions,
  way: Way = "methods",
): Promise<FaultRun> {
  const place = fault === "refuses" ? { baseUrl: closedPort, arrivals: () => 0 } : server.open(fault);
  const api = TikAPI({ ...options, baseUrl: place.baseUrl });
  const startedAt = performance.now();
  const { outcome, error } = await settle(callsByWay[way][kind](api));
  const duration = performance.now() - startedAt;
  return { outcome, error, duration, attempts: api.usage.requests, arrivals: place.arrivals(), api };
}

/** `raw` gives failures as answers. */
const isFailedRaw = (result: unknown): boolean =>
  typeof result === "object" && result !== null && "response" in result && !(result.response as Response).ok;

async function settle(call: PromiseLike<unknown>): Promise<{ outcome: string; error?: unknown }> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hang = new Promise<{ outcome: string }>((resolve) => {
    timer = setTimeout(() => resolve({ outcome: "hangs" }), hangAfter);
  });
  const settled = Promise.resolve(call).then(
    (result) => ({ outcome: isFailedRaw(result) ? "an answer" : "success" }),
    (error: TikAPIError) => ({ outcome: error.name, error }),
  );
  return Promise.race([settled, hang]).finally(() => clearTimeout(timer));
}
