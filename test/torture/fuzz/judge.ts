import { TikAPIError, TimeoutError } from "../../../src/index.js";
import { expose } from "../../support/expose.js";
import { findKeys } from "../../support/find-keys.js";
import type { Broken } from "../part.js";
import { describeError } from "../watch-process.js";
import { expectIds } from "./consume-list.js";
import type { PlayedCall, PlayedClient } from "./play-client.js";

/** The rules that a client and its calls broke. */
export function judgeClient(client: PlayedClient): Broken[] {
  const { calls, keys, log } = client;
  const shown = findKeys(log.join("\n"), keys);
  return [
    ...calls.flatMap((call) => judgeCall(call, keys)),
    ...when(shown.length > 0, "no key is logged", () => log.find((line) => findKeys(line, keys).length > 0) ?? ""),
    ...judgeUsage(client),
  ];
}

function judgeCall(call: PlayedCall, keys: readonly string[]): Broken[] {
  const broken = [...judgeEnding(call), ...judgeRequests(call), ...judgeValue(call)];
  if (call.end.how === "failed") {
    const shown = findKeys(expose(call.end.error), keys);
    broken.push(...when(shown.length > 0, "no error shows a key", () => expose(call.end.error).slice(0, 2_000)));
  }
  return broken.map(({ rule, what }) => ({ rule, what: `${call.title}: ${what}` }));
}

function judgeEnding({ end, own, duration, limit }: PlayedCall): Broken[] {
  const { how, error } = end;
  const isFair = how !== "failed" || error instanceof TikAPIError || own.includes(error);
  return [
    ...when(how === "hangs", "every call ends", () => `nothing after ${Math.round(duration)} ms`),
    ...when(
      how !== "hangs" && duration > limit,
      "every call ends within its limits",
      () => `${duration} > ${limit} ms`,
    ),
    ...when(!isFair, "callers get a TikAPIError, or what is their own", () => describeError(error)),
  ];
}

function judgeRequests({ changesState, client, record, end }: PlayedCall): Broken[] {
  const counts = [...record.arrivals];
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const most = Math.max(0, ...counts.map(([, count]) => count));
  const attempts = end.error instanceof TikAPIError ? end.error.attempts.length : 0;
  return [
    ...when(
      changesState && total > 1 + record.refusals,
      "no change is processed twice",
      () =>
        `${total} requests arrived, of which the server refused ${record.refusals} for now: ${JSON.stringify(counts)}`,
    ),
    ...when(
      Math.max(most, attempts) > client.retries + 1,
      "no call makes more attempts than it may",
      () => `${most} requests, ${attempts} attempts with ${client.retries} retries: ${JSON.stringify(counts)}`,
    ),
  ];
}

function judgeValue({ plan, list, ids, end, record, echo }: PlayedCall): Broken[] {
  if (list === undefined) {
    const other = findEcho(end.value);
    return when(other !== undefined && other !== echo, "every call gets its own answer", () => `${other}, not ${echo}`);
  }
  const truth = list.truth.flat();
  const expected = expectIds(list.truth, plan.list);
  const isPrefix = ids.every((id, index) => id === truth[index]) && ids.length <= truth.length;
  const isComplete = ids.length === expected.length;
  const isWhole = plan.list.use !== "first" && ids.length === truth.length && (plan.list.maxPages ?? 99) > 8;
  const how = () => `got ${JSON.stringify(ids)} of ${JSON.stringify(list.truth)}`;
  return [
    ...when(!isPrefix, "items come in order, without a gap or a double", how),
    ...when(end.how === "end" && !isComplete && !record.gotOther, "a list that ends is complete", how),
    ...when(
      end.how === "end" && list.isTrap && isWhole && plan.list.limit === null && !record.gotOther,
      "a list that cannot go on says so",
      how,
    ),
  ];
}

/** The answers are ours: a body is `json` of a response, or `data` of a raw one. */
function findEcho(value: unknown): string | undefined {
  const { json, data } = (value ?? {}) as { json?: unknown; data?: unknown };
  const { echo } = (json ?? data ?? {}) as { echo?: string };
  return echo;
}

/** Attempts that were cut off may never have reached the server; all others did. */
function judgeUsage({ api, calls, log }: PlayedClient): Broken[] {
  const { requests, retries } = api.usage;
  const arrived = calls.flatMap(({ record }) => [...record.arrivals.values()]).reduce((sum, count) => sum + count, 0);
  const mayBeCutOff = ({ plan, list, end }: PlayedCall) =>
    [plan.stop, plan.deadline].some((limit) => limit !== null) ||
    end.how === "hangs" ||
    end.error instanceof TimeoutError ||
    (list !== undefined && end.how !== "end");
  const isExact = !calls.some(mayBeCutOff) && !log.some((line) => line.includes(" took longer than "));
  const what = () => `the client counted ${requests} (${retries} retries), the server ${arrived}`;
  return when(isExact ? requests !== arrived : requests < arrived, "usage is what the server saw", what);
}

const when = (isBroken: boolean, rule: string, what: () => string): Broken[] =>
  isBroken ? [{ rule, what: what() }] : [];
