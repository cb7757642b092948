import { expect, it } from "vitest";
import { understandInput } from "../../cli/mcp/understand-input.js";
import type { Operation } from "../../src/spec/api-table.js";
import { makeService } from "./connect.js";

const service = makeService({});

function understand(id: string, params: Readonly<Record<string, unknown>>) {
  const operation = service.operations.find((candidate) => candidate.id === id) as Operation;
  return understandInput(service, operation, params);
}

const post = "https://www.tiktok.com/@quiet.harbor/video/7109178205151464746?lang=en";

it.each([
  ["public.check", { username: "@quiet.harbor" }, { username: "quiet.harbor" }],
  ["public.check", { username: "www.tiktok.com/@quiet.harbor" }, { username: "quiet.harbor" }],
  ["public.check", { username: "vm.tiktok.com/ZMabc123/" }, { username: "vm.tiktok.com/ZMabc123/" }],
  ["public.video", { id: post }, { id: "7109178205151464746" }],
  ["public.hashtag", { name: "#pier" }, { name: "pier" }],
  ["public.hashtag", { id: "https://www.tiktok.com/tag/pier" }, { name: "pier" }],
  ["public.hashtag", { id: 5120348 }, { id: "5120348" }],
  [
    "public.posts",
    { secUid: "MS4wLjABAAAA".padEnd(60, "x"), count: "5" },
    { secUid: "MS4wLjABAAAA".padEnd(60, "x"), count: 5 },
  ],
  ["public.search", { category: "users", query: `what is ${post}` }, { category: "users", query: `what is ${post}` }],
  ["public.check", { username: "not a name", nothing: 1 }, { username: "not a name", nothing: 1 }],
])("%s takes %j as %j", (id, given, expected) => {
  expect(understand(id, given)).toEqual({ params: expected, missing: [] });
});

it.each(["@quiet.harbor", "quiet.harbor", "https://www.tiktok.com/@quiet.harbor"])(
  "looks up by %s what the spec says can be looked up",
  (secUid) => {
    const { params, missing } = understand("public.posts", { secUid, count: 5 });
    expect(params).toEqual({ count: 5 });
    expect(missing).toEqual([
      {
        parameter: "secUid",
        operation: "public.check",
        params: { username: "quiet.harbor" },
        value: "/userInfo/user/secUid",
      },
    ]);
  },
);

it("refuses an id that lost its last digits on the way", () => {
  // biome-ignore lint/correctness/noPrecisionLoss: that is what models send
  expect(() => understand("public.video", { id: 7109178205151464746 })).toThrow("has lost its last digits");
});
