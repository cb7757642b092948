import type { ServerResponse } from "node:http";
import type { Middleware } from "openapi-fetch";
import TikAPI, { type Checkpoint, type ClientOptions } from "../../src/index.js";
import type { Page } from "../../src/list/page.js";
import type { ListOptions, PagedCall } from "../../src/list/paged-call.js";
import type { ExampleParameters } from "./example-parameters.js";
import { type ListPlan, type ListReply, type ScriptedList, scriptList } from "./list-script.js";
import { startLoopback } from "./loopback-server.js";
import { paginateAny } from "./raw-call.js";
import { reachMethod } from "./reach-method.js";

export type AnyPage = Page<unknown, unknown, object>;
export type AnyList = PagedCall<unknown, unknown, object>;

/** A list that can be asked for. */
export interface PlayedList extends ScriptedList {
  /** Asks for it through the tree, with a client of its own; by default for the first page. */
  open(params?: ExampleParameters, options?: ListOptions, client?: ClientOptions): AnyList;
  /** Asks for it by its path, with a client of its own. */
  paginate(params?: ExampleParameters, options?: ListOptions, client?: ClientOptions): AnyList;
  /** The same with middleware of openapi-fetch around each page, which copies the response. */
  paginateAround(params?: ExampleParameters, options?: ListOptions, client?: ClientOptions): AnyList;
  /** Goes on from a checkpoint, with a client of its own. */
  resume(checkpoint: Checkpoint | null | undefined, options?: ListOptions, client?: ClientOptions): AnyList;
}

/** Plays a list on a real server on loopback, for the running test. */
export async function serveList(plan: ListPlan): Promise<PlayedList> {
  const list = scriptList(plan);
  const { url } = await startLoopback((request, response) => {
    sendReply(list.answer(new URL(request.url ?? "", "http://list")), response);
  });
  return { ...list, ...listWays(plan, url) };
}

/** Plays a list in this process, through a fetch. */
export function fetchList(plan: ListPlan): PlayedList {
  const list = scriptList(plan);
  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const { url, signal } = new Request(input, init);
    const reply = list.answer(new URL(url));
    if (reply === "reset") throw new TypeError("fetch failed");
    if (reply !== "silence") return Response.json(reply.body, reply);
    return new Promise((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
  };
  return { ...list, ...listWays(plan, "http://127.0.0.1", { fetch }) };
}

function listWays({ operation, params }: ListPlan, baseUrl: string, own: ListOptions = {}) {
  const createApi = (client: ClientOptions = {}) =>
    TikAPI({ apiKey: "paging-key", accountKey: "paging-account-key", baseUrl, ...client });
  const ways: Pick<PlayedList, "open" | "paginate" | "paginateAround" | "resume"> = {
    open: (given = params, options, client) =>
      reachMethod(createApi(client), operation)(given, { ...own, ...options }) as unknown as AnyList,
    paginate: (given = params, options, client) =>
      paginateAny(createApi(client), operation, given, { ...own, ...options }),
    paginateAround: (given = params, options, client) =>
      paginateAny(createApi(client), operation, given, { ...own, ...options }, copyResponse),
    resume(checkpoint, options, client) {
      const api = createApi(client);
      // What is wrong is said by the client.
      return (operation.account ? api.user() : api).resume(checkpoint as Checkpoint, { ...own, ...options });
    },
  };
  return ways;
}

const copyResponse: Middleware = { onResponse: ({ response }) => new Response(response.body, response) };

export function sendReply(reply: ListReply, response: ServerResponse): void {
  if (reply === "silence") return;
  if (reply === "reset") {
    response.socket?.destroy();
    return;
  }
  response.writeHead(reply.status, { "content-type": "application/json", ...reply.headers });
  response.end(JSON.stringify(reply.body));
}
