import TikAPI, { type FeedOptions } from "../../src/index.js";
import { requiredParameters } from "./example-parameters.js";
import { type Body, type ListReply, put } from "./list-script.js";
import { type AnyList, sendReply } from "./list-server.js";
import { startLoopback } from "./loopback-server.js";
import { reachMethod } from "./reach-method.js";
import { type DescribedOperation, describeOperations, readSpec } from "./spec-operations.js";

/** What a poll finds: the ids of events, or events as they are. */
export interface Poll {
  readonly events?: readonly (string | Body)[] | null;
  /** Where to go on; another place than before unless it is said, and nothing with `null`. */
  readonly cursor?: string | null;
}

export interface ServedFeed {
  /** The cursor that each poll came with, oldest first. */
  readonly cursors: (string | null)[];
  /** Polls it through the tree, every millisecond unless it is said. */
  open(options?: FeedOptions, params?: object): AnyList;
}

/** The operations of the spec that are polled. */
export const feeds: readonly DescribedOperation[] = describeOperations(readSpec()).filter(
  ({ paging }) => paging?.feed !== undefined,
);

const [operation] = feeds;
if (operation?.paging?.feed === undefined) throw new Error("The spec has no feed.");
const { paging } = operation;
export const { feed } = operation.paging;
const [[cursorName, cursorAt]] = Object.entries(paging.next) as [[string, string]];

/** An event with an id. */
export function makeEvent(id: string, more: Body = {}): Body {
  const event: Body = { ...more };
  put(event, feed.id, id);
  return event;
}

/** The event that the feed ends with, in one of the ways that it can end. */
export function makeLastEvent(id: string, way = 0): Body {
  const event = makeEvent(id);
  for (const [pointer, values] of Object.entries(feed.end)) {
    const all = [values].flat();
    put(event, pointer, all[way] ?? all[0]);
  }
  return event;
}

export function readEventId(event: unknown): unknown {
  return feed.id
    .split("/")
    .slice(1)
    .reduce((node, name) => (node as Body)[name] as Body, event as Body);
}

/** Plays a feed on a real server on loopback: a reply for each poll, and none when there are no more. */
export async function serveFeed(...polls: readonly (Poll | ListReply)[]): Promise<ServedFeed> {
  const cursors: (string | null)[] = [];
  const { url: baseUrl } = await startLoopback((request, response) => {
    const { searchParams } = new URL(request.url ?? "", "http://feed");
    const poll = polls[cursors.length] ?? "silence";
    cursors.push(searchParams.get(cursorName));
    sendReply(typeof poll === "string" || "status" in poll ? poll : answer(poll, cursors.length), response);
  });
  return {
    cursors,
    open(options, params = requiredParameters(operation as DescribedOperation)) {
      const api = TikAPI({ apiKey: "paging-key", accountKey: "paging-account-key", baseUrl });
      const poll = reachMethod(api, operation as DescribedOperation);
      return poll(params as Body, { pollInterval: 1, ...options } as FeedOptions) as unknown as AnyList;
    },
  };
}

function answer({ events = [], cursor }: Poll, number: number): ListReply {
  const body: Body = { status: "success", message: "" };
  put(
    body,
    [paging.items].flat()[0] ?? "",
    events?.map((event) => (typeof event === "string" ? makeEvent(event) : event)),
  );
  if (cursor !== null) put(body, cursorAt, cursor ?? `+/${number}==`);
  return { status: 200, body };
}
