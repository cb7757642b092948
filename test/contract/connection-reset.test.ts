import { expect, it } from "vitest";
import TikAPI, { ConnectionError } from "../../src/index.js";
import { fetchOnceMoreAfterReset } from "../support/after-reset.js";
import { catchError } from "../support/catch-error.js";
import { answerSuccess, startLoopback } from "../support/loopback-server.js";
import { createOfficialClient } from "../support/official-client.js";
import { recordingFetch } from "../support/recording-fetch.js";

/** Resets the connections of its first requests, and answers the others. */
async function serveResets(resets: number) {
  const server = await startLoopback((request, response) => {
    if (server.requests.length <= resets) request.socket.resetAndDestroy();
    else answerSuccess(request, response);
  });
  return server;
}

const like = { media_id: "7000000000000000001" };
const keys = { apiKey: "madeUpApiKey0123456789", accountKey: "madeUpAccountKey9876543210" };

type Call = (baseUrl: string) => PromiseLike<unknown>;
const callWith =
  (fetch: typeof globalThis.fetch): Call =>
  (baseUrl) =>
    TikAPI({ ...keys, baseUrl, fetch, retries: 0 })
      .user()
      .posts.like(like);

const callers: readonly (readonly [string, Call])[] = [
  ["the client", callWith(fetchOnceMoreAfterReset)],
  ["a client whose requests are recorded", callWith(recordingFetch().fetch)],
  ["the official client", (baseUrl) => createOfficialClient({ ...keys, baseUrl }).call("user.posts.like", like)],
];

it.each(callers)("a call of %s to the mock is sent once more when its connection was reset", async (_, call) => {
  const { url, requests } = await serveResets(1);
  await call(url);
  expect(requests.map(({ url: path }) => path)).toEqual(["/user/like", "/user/like"]);
});

it.each(callers)("a call of %s to the mock fails when its connection was reset twice", async (_, call) => {
  const { url, requests } = await serveResets(2);
  await expect(call(url)).rejects.toThrow(/ECONNRESET|hang up|reset/i);
  expect(requests).toHaveLength(2);
});

it("no other failure is tried again", async () => {
  const { url, requests } = await startLoopback((_, response) => void response.writeHead(503).end());
  await expect(callWith(fetchOnceMoreAfterReset)(url)).rejects.toMatchObject({ status: 503 });
  expect(requests).toHaveLength(1);
  const refused = await catchError(callWith(fetchOnceMoreAfterReset)("http://127.0.0.1:2"), ConnectionError);
  expect(refused.reason).toBe("unreachable");
});
