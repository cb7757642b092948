import { readSpecOperations } from "../../cli/spec.js";
import type { OperationId } from "../../generated/models.js";
import { table } from "../../generated/operations.js";
import TikAPI, { type Client, type ClientOptions } from "../../src/index.js";

const { operations } = table;
const found = <T>(what: T | undefined, name: string): T => {
  if (what === undefined) throw new Error(`The spec has no ${name}.`);
  return what;
};

/** A list with the newest items first, of something that is looked up. */
export const newest = found(
  operations.find(
    ({ id, paging, account }) =>
      !account && paging?.order === "newest-first" && lookupOf(id as OperationId) !== undefined,
  ),
  "list of that kind",
);
/** The same with its id as the types know it: a list by `secUid` whose items have an `id`. */
export const newestId = newest.id as "public.posts";
export const lookup = found(lookupOf(newestId), "lookup");
/** A list of other items, by the id of one of those. */
export const followingId = "public.commentsList" satisfies OperationId;
/** A list of an account. */
export const accountId = "user.posts.likes" satisfies OperationId;
export const singleId = lookup.operation as "public.check";

function lookupOf(id: OperationId) {
  const parameters = [...(readSpecOperations().get(id)?.parameters ?? [])];
  return parameters
    .map(([missing, { "x-lookup": one }]) => one && { missing, ...one })
    .find((one) => one !== undefined);
}

/** The long id of an invented user. */
export const userOf = (number: number): string => `invented-user-${String(number).padStart(6, "0")}-of-the-tests`;

export interface ListApi {
  readonly api: Client;
  /** Address and parameters of what was asked for, in order. */
  readonly asked: string[];
  /** How many pages the lists have. */
  pages: number;
  /** How many new items each list has got since, on top of it. */
  grown: number;
  /** Answers a request in place of the list. */
  intervene: ((url: URL, headers: Headers) => Response | undefined | Promise<Response | undefined>) | undefined;
  idsOf(user: string): string[];
  /** What the API says at an address. */
  answer(url: URL): Response;
}

const pageSize = 3;

/** An API of lists in this process: each user has pages of three posts, newest first; each post has a page of two comments. */
export function createListApi(pages: number, options: ClientOptions = {}): ListApi {
  const asked: string[] = [];
  const idsOf = (user: string) =>
    Array.from({ length: state.grown + state.pages * pageSize }, (_, index) => `${user}.${index}`).reverse();
  const fetch = async (input: string, init: { readonly headers: Readonly<Record<string, string>> }) => {
    const url = new URL(input);
    asked.push(`${url.pathname}${url.search}`);
    await new Promise((resolve) => setImmediate(resolve));
    const other = await state.intervene?.(url, new Headers(init.headers));
    return other ?? answer(url);
  };
  function answer({ pathname, searchParams }: URL): Response {
    const operation = operations.find(({ path }) => path === pathname);
    if (operation === undefined || operation.paging === undefined) {
      const [first = "", second = "", third = ""] = lookup.value.split("/").slice(1);
      const name = searchParams.get(lookup.parameter) ?? "";
      const followers = asked.length;
      return success({
        [first]: {
          [second]: { id: name, [third]: userOf(Number(name.replace(/\D/g, ""))) },
          stats: { followerCount: followers },
        },
      });
    }
    if (operation.id === followingId) {
      const media = searchParams.get("media_id") ?? "";
      return success({ comments: [0, 1].map((index) => ({ cid: `${media}:${index}`, text: "a text" })), has_more: 0 });
    }
    const ids = idsOf(searchParams.get("secUid") ?? "own");
    const start = Number(searchParams.get("cursor") ?? 0);
    const end = start + pageSize;
    const items = ids.slice(start, end).map((id) => ({
      id,
      createTime: 1_700_000_000 + Number(id.split(".").at(-1)),
      desc: "\ud83d\ude00 \0 \ud800",
      stats: { playCount: 10 },
      statsV2: { playCount: "12345678901" },
      author: { uniqueId: "=quiet" },
    }));
    return success({ itemList: items, hasMore: end < ids.length, cursor: String(end) });
  }
  const state: ListApi = {
    api: TikAPI({ apiKey: "invented-harvest-key", fetch, retries: 0, ...options }),
    asked,
    pages,
    grown: 0,
    intervene: undefined,
    idsOf,
    answer,
  };
  return state;
}

export const success = (body: object): Response => Response.json({ status: "success", message: "", ...body });
export const refuse = (status: number, headers: Record<string, string> = {}): Response =>
  Response.json({ status: "error", message: "No." }, { status, headers });
