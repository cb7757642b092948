import { describe, expect, it } from "vitest";
import { table } from "../../generated/operations.js";
import { mockTikAPI } from "../../src/testing.js";
import { requiredParameters } from "../support/example-parameters.js";
import { describeOperations, readSpec } from "../support/spec-operations.js";
import { connectInMemory } from "./connect.js";

const examples = new Map(
  describeOperations(readSpec()).map((operation) => [operation.id, requiredParameters(operation)]),
);
const reads = table.operations.filter(({ changesState }) => !changesState);
const secUid = "x".repeat(40);

describe("a result", () => {
  it.each([2_000, 5_000, 20_000])("of any operation that reads has at most %d characters", async (maxResult) => {
    const { call } = await connectInMemory({ fetch: mockTikAPI().fetch }, { maxResult });
    for (const operation of reads) {
      const params = examples.get(operation.id);
      const { isError, text, value } = await call("call_operation", { id: operation.id, params });
      expect([operation.id, isError, text.length <= maxResult]).toEqual([operation.id, false, true]);
      expect(Object.keys(value)).toContain(operation.paging === undefined ? "data" : "items");
    }
  });

  it("that is cut says so, and how to get the rest", async () => {
    const { call } = await connectInMemory({ fetch: mockTikAPI().fetch }, { maxResult: 2_000 });
    const args = { id: "public.check", params: { username: "x" } };
    expect((await call("call_operation", args)).value.cut).toContain("with fields");
    const exact = await call("call_operation", { ...args, fields: ["userInfo.stats"] });
    expect(exact.value).not.toHaveProperty("cut");
    expect(exact.value.data["userInfo.stats"].followerCount).toBeTypeOf("number");
  });

  it("of a list has whole items only, and the next one begins where it ended", async () => {
    const tiktok = mockTikAPI();
    const ids = Array.from({ length: 40 }, (_, index) => String(index));
    tiktok.on("public.posts").pages(ids.slice(0, 15), [], ids.slice(15, 38), ids.slice(38));
    const { call } = await connectInMemory({ fetch: tiktok.fetch }, { maxResult: 9_000 });
    const seen: string[] = [];
    let next: object = { params: { secUid } };
    let results = 0;
    for (let more = true; more; results++) {
      const { value } = await call("call_operation", { id: "public.posts", limit: 25, ...next });
      seen.push(...value.items.map((item: { id: string }) => item.id));
      more = value.more;
      next = { checkpoint: value.checkpoint };
    }
    expect(seen).toEqual(ids);
    expect(results).toBeGreaterThan(4);
    expect(tiktok.calls("public.posts")).toHaveLength(4);
  });

  it("of a list without a limit is one page; a checkpoint can be used again", async () => {
    const tiktok = mockTikAPI();
    tiktok.on("public.posts").pages(["1", "2"], ["3"]);
    const { call } = await connectInMemory({ fetch: tiktok.fetch });
    const first = await call("call_operation", { id: "public.posts", params: { secUid }, fields: ["id"] });
    expect(first.value).toMatchObject({ count: 2, more: true });
    const { checkpoint } = first.value;
    for (let time = 0; time < 2; time++) {
      const { value } = await call("call_operation", { id: "public.posts", checkpoint, fields: ["id"] });
      expect(value).toMatchObject({ items: [{ id: "3" }], more: false });
    }
  });

  it("polls a feed once", async () => {
    const tiktok = mockTikAPI();
    tiktok.on("user.live.chat").pages(["1"], ["2"], ["3"]);
    const { call } = await connectInMemory({ fetch: tiktok.fetch });
    const args = { id: "user.live.chat", limit: 500 };
    const { value } = await call("call_operation", { ...args, params: examples.get(args.id) });
    expect(value).toMatchObject({ count: 1, more: true, checkpoint: expect.any(String) });
    expect(tiktok.calls()).toHaveLength(1);
  });

  it("shows what a first page has instead of items", async () => {
    const { call } = await connectInMemory({ fetch: mockTikAPI().fetch });
    const { value } = await call("call_operation", {
      id: "public.hashtag",
      params: { name: "#pier" },
      fields: ["challengeInfo.stats.viewCount", "id"],
    });
    expect(value.page_without_items["challengeInfo.stats.viewCount"]).toBeTypeOf("number");
    expect(value).toMatchObject({ count: 0, more: true });
  });

  it("of a username is that of the account, where an id is needed", async () => {
    const tiktok = mockTikAPI();
    const { call } = await connectInMemory({ fetch: tiktok.fetch });
    await call("call_operation", { id: "public.posts", params: { secUid: "https://www.tiktok.com/@quiet.harbor" } });
    const [lookup] = tiktok.calls();
    const [list] = tiktok.calls("public.posts");
    expect(lookup).toMatchObject({ operationId: "public.check", params: { username: "quiet.harbor" } });
    expect(list?.params.secUid).toMatch(/^MS4wLjABAAAA/);
  });
});

describe("a call that the client cancels", () => {
  it("ends its request", async () => {
    const cancelled = new AbortController();
    let requests = 0;
    const { call } = await connectInMemory({
      fetch: (_, { signal }) =>
        new Promise((_resolve, reject) => {
          requests++;
          signal?.addEventListener("abort", () => reject(signal.reason));
          ended = new Promise((resolve) => signal?.addEventListener("abort", resolve));
          cancelled.abort("enough");
        }),
    });
    let ended: Promise<unknown> = Promise.reject(new Error("Nothing was sent."));
    ended.catch(() => {});
    await expect(call("call_operation", { id: "key" }, { signal: cancelled.signal })).rejects.toThrow("enough");
    await ended;
    expect(requests).toBe(1);
  });
});
