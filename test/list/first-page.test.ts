import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import TikAPI, { type PagingOptions } from "../../src/index.js";
import { startLoopback } from "../support/loopback-server.js";
import { collect, idsOf, listPosts, postPage, secUid, threePages } from "../support/post-pages.js";
import { runNode } from "../support/run-node.js";
import { failure, neverAnswer } from "../support/scripted-fetch.js";

/** A list on a real server that never answers. */
async function listSilence(options: PagingOptions = {}) {
  const { url, requests } = await startLoopback(() => {});
  const api = TikAPI({ apiKey: "unit-key", baseUrl: url, retries: 5 });
  return { list: api.public.posts({ secUid }, options), requests };
}

const arrive = async (requests: readonly IncomingMessage[]): Promise<IncomingMessage> => {
  await expect.poll(() => requests).toHaveLength(1);
  return requests[0] as IncomingMessage;
};

describe("leaving a loop while the first page is under way", () => {
  test.each(["items", "pages"] as const)("closes its connection (%s)", async (what) => {
    const { list, requests } = await listSilence();
    const walk = what === "items" ? list[Symbol.asyncIterator]() : list.pages({ prefetch: 1 });
    const underway = walk.next();
    const closed = once((await arrive(requests)).socket, "close");
    await walk.return();
    await closed;
    expect(await underway).toEqual({ done: true, value: undefined });
    expect(requests).toHaveLength(1);
  });

  test("by throw() closes it too, and rejects with what was thrown", async () => {
    const { list, requests } = await listSilence();
    const walk = list[Symbol.asyncIterator]();
    const underway = walk.next();
    const closed = once((await arrive(requests)).socket, "close");
    await expect(walk.throw(new RangeError("own"))).rejects.toThrow("own");
    await closed;
    expect(await underway).toEqual({ done: true, value: undefined });
  });

  test("ends the wait before a retry", async () => {
    const retryAfter = failure(503, {}, { "retry-after": "30" });
    const { call, requests } = listPosts({ retries: 3 }, [retryAfter, postPage(["1"])]);
    const walk = call[Symbol.asyncIterator]();
    const underway = walk.next();
    await expect.poll(() => requests).toHaveLength(1);
    await walk.return();
    await underway;
    expect(idsOf(await collect(call))).toEqual(["1"]);
    expect(requests).toHaveLength(2);
  });

  test("leaves it to others who wait for it, and asks once", async () => {
    let answer: (page: Response) => void = () => {};
    const slow = () => new Promise<Response>((resolve) => (answer = resolve));
    const { call, requests } = listPosts({}, [slow, ...threePages().slice(1)]);
    const walks = [call[Symbol.asyncIterator](), call.pages()];
    const underway = walks.map((walk) => walk.next());
    const items = call.toArray();
    await expect.poll(() => requests).toHaveLength(1);
    for (const walk of walks) await walk.return();
    await Promise.all(underway);
    expect(requests[0]?.signal.aborted).toBe(false);
    const awaited = Promise.resolve(call);
    answer(threePages()[0]);
    expect(idsOf((await awaited).items)).toEqual(["1", "2"]);
    expect(idsOf(await items)).toHaveLength(6);
    expect(requests).toHaveLength(3);
  });

  test("leaves it to one who awaited it before", async () => {
    const { call, requests } = listPosts({}, [neverAnswer]);
    call.catch(() => {});
    const walk = call.pages();
    const underway = walk.next();
    await expect.poll(() => requests).toHaveLength(1);
    await walk.return();
    await underway;
    expect(requests[0]?.signal.aborted).toBe(false);
  });

  test("by all lets a later one load it anew", async () => {
    const { call, requests } = listPosts({ deadline: 60_000 }, [neverAnswer, neverAnswer, ...threePages()]);
    for (const number of [1, 2]) {
      const walks = [call[Symbol.asyncIterator](), call.pages()];
      const underway = walks.map((walk) => walk.next());
      await expect.poll(() => requests).toHaveLength(number);
      for (const walk of walks) await walk.return();
      await Promise.all(underway);
      expect(requests[number - 1]?.signal.aborted).toBe(true);
    }
    expect(idsOf(await collect(call))).toHaveLength(6);
    expect(requests).toHaveLength(5);
  });

  test("does not forget a page that has arrived", async () => {
    const { call, requests } = listPosts();
    for await (const _ of call) break;
    for await (const _ of call.pages()) break;
    expect((await call).items).toHaveLength(2);
    expect(requests).toHaveLength(1);
  });

  test("lets the process end at once, though three of four lists are silent", async () => {
    // In a process of its own, the only thing that could keep it alive is a connection of the client.
    const server = createServer((request, response) => {
      if (request.url?.includes("cursor=1")) response.end('{"status":"success","itemList":[{"id":"1"}]}');
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const program = `
      import TikAPI, { iterateLists } from ${JSON.stringify(new URL("../../src/index.ts", import.meta.url).href)};
      const api = TikAPI({ apiKey: "unit-key", baseUrl: "${baseUrl}", timeout: 600_000 });
      const open = (cursor) => api.public.posts({ secUid: "${secUid}", cursor });
      for await (const { item } of iterateLists(["1", "2", "3", "4"], open, { order: "arrival" })) {
        console.log(item.id);
        break;
      }`;
    const { code, stdout } = await runNode(["--import", "tsx", "--input-type=module", "-e", program], { cwd: "." });
    expect([code, stdout]).toEqual([0, "1\n"]);
  });
});
