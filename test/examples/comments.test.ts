import { expect, test } from "vitest";
import { mockTikAPI } from "../../src/testing.js";
import { serveInMemory, startExample } from "../support/run-example.js";

test("comments.ts prints the best liked comments of all pages, each with its replies", async () => {
  const tikapi = mockTikAPI();
  tikapi.on("user.posts.comments.list").pages(
    [
      { cid: "1", text: "nice", digg_count: 3, reply_comment_total: 0, user: { unique_id: "ana.example" } },
      { cid: "2", text: "which pan?", digg_count: 40, reply_comment_total: 2, user: { unique_id: "ben.example" } },
    ],
    [{ cid: "3", text: "tried it", digg_count: 7, reply_comment_total: 1, user: { unique_id: "cleo.example" } }],
  );
  const replies: Record<string, string[]> = { "2": ["iron", "cast iron"], "3": ["and?"] };
  tikapi.on("user.posts.comments.replies").respond(({ params }) => {
    const comments = replies[params.comment_id]?.map((text) => ({
      text,
      digg_count: 1,
      user: { unique_id: "dan.example" },
    }));
    return Response.json({ status: "success", message: "", comments, cursor: 3, has_more: 0 });
  });

  const url = await serveInMemory(tikapi);
  const run = await startExample("comments.ts", ["7109178205151464746"], url).ended;

  expect(run).toMatchObject({ code: 0, stderr: "" });
  expect(run.stdout.split("\n")).toEqual([
    "40 likes  @ben.example: which pan?",
    "    1 likes  @dan.example: iron",
    "    1 likes  @dan.example: cast iron",
    "7 likes  @cleo.example: tried it",
    "    1 likes  @dan.example: and?",
    "3 likes  @ana.example: nice",
    "",
  ]);
});
