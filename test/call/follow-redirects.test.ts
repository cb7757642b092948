import { describe, expect, test } from "vitest";
import { sendAttempt } from "../../src/call/send-attempt.js";
import TikAPI, { ConnectionError, ResponseError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { answerSuccess, type LoopbackServer, startLoopback } from "../support/loopback-server.js";
import { makeSettings } from "../support/make-settings.js";
import { makeCall } from "../support/read-error.js";
import { scriptFetch } from "../support/scripted-fetch.js";

const keys = { apiKey: "unit-key", accountKey: "unit-account-key" };
const statuses = [301, 302, 303, 307, 308];

/** A server that redirects every path of the spec there, and answers all other paths. */
const startRedirecting = (location: string, status = 302): Promise<LoopbackServer> =>
  startLoopback((request, response) => {
    if (/^\/(key|user)\//.test(request.url ?? "")) response.writeHead(status, { location }).end();
    else answerSuccess(request, response);
  });

const createApi = ({ url }: LoopbackServer) => TikAPI({ ...keys, baseUrl: url });

describe.each(statuses)("a %i", (status) => {
  test("within the origin is followed for reads, with the keys", async () => {
    const server = await startRedirecting("/moved?to=here", status);
    const answer = await createApi(server).user().info();
    expect(answer.status).toBe(200);
    expect(answer.url).toBe(`${server.url}/moved?to=here`);
    expect(server.requests.map(({ url }) => url)).toEqual(["/user/info", "/moved?to=here"]);
    expect(server.requests[1]?.headers).toMatchObject({ "x-api-key": "unit-key", "x-account-key": "unit-account-key" });
  });

  test("to another origin is refused: nothing arrives there, and the error names the target", async () => {
    const other = await startLoopback(answerSuccess);
    const server = await startRedirecting(`${other.url}/elsewhere?token=1`, status);
    const error = await catchError(createApi(server).key(), ConnectionError);
    expect(other.requests).toEqual([]);
    expect(error.reason).toBe("redirected");
    expect(error.message).toBe(
      `key: not following a redirect to ${other.url}/elsewhere: keys are only sent to ${server.url}`,
    );
    expect(server.requests).toHaveLength(1);
  });

  test("is not followed by a call that changes state, whatever its method", async () => {
    const server = await startRedirecting("/moved", status);
    const account = createApi(server).user();
    const post = account.posts.like({ media_id: "7000000000000000001" });
    expect(await catchError(post, ConnectionError)).toMatchObject({
      reason: "redirected",
      message: expect.stringMatching(`to ${server.url}/moved: .*repeat`),
    });
    const get = account.conversationRequests.delete({ conversation_id: "1", conversation_short_id: "2" });
    expect((await catchError(get, ConnectionError)).reason).toBe("redirected");
    expect(server.requests.map(({ method }) => method)).toEqual(["POST", "GET"]);
  });
});

test("a POST is not sent again to another place, even if it changes nothing", async () => {
  const fetch = scriptFetch(new Response(null, { status: 307, headers: { location: "/moved" } }));
  const { request, ...call } = makeCall();
  const post = { ...call, request: { ...request, method: "POST" }, settings: makeSettings({ ...keys, fetch }) };
  const error = await catchError(sendAttempt(post, new AbortController().signal), ConnectionError);
  expect(error.reason).toBe("redirected");
  expect(fetch.requests).toHaveLength(1);
});

test("a second redirect that leaves the origin is refused too", async () => {
  const other = await startLoopback(answerSuccess);
  const server: LoopbackServer = await startLoopback((_, response) => {
    const location = server.requests.length === 1 ? "/second" : other.url;
    response.writeHead(302, { location }).end();
  });
  await expect(createApi(server).key()).rejects.toMatchObject({ reason: "redirected" });
  expect(other.requests).toEqual([]);
});

test("a redirect that leads back to itself ends after five", async () => {
  const server = await startRedirecting("/key/info");
  const error = await catchError(createApi(server).key(), ConnectionError);
  expect(error.message).toContain("more than 5 in a row");
  expect(server.requests).toHaveLength(6);
});

test.each([
  ["/no-such-redirect", 300],
  ["http://", 302],
  [undefined, 302],
])("an answer that is no redirect (%s, %i) is an error by its status", async (location, status) => {
  const server = await startLoopback((_, response) => {
    response.writeHead(status, location === undefined ? {} : { location }).end();
  });
  await expect(catchError(createApi(server).key(), ResponseError)).resolves.toMatchObject({ status });
});

test.each(["user@", ":password@", "user:password@"])(
  "a target with a user name or password (%s) is refused, and the error does not show them",
  async (credentials) => {
    const server = await startLoopback((request, response) => {
      response.writeHead(302, { location: `http://${credentials}${request.headers.host}/moved` }).end();
    });
    const error = await catchError(createApi(server).key(), ConnectionError);
    expect(error.reason).toBe("redirected");
    expect(error.message).toContain(`${server.url}/moved: it contains a user name or password`);
    expect(server.requests).toHaveLength(1);
  },
);

test.each(["data:text/plain,all-of-it", "mailto:quiet.harbor@example.com"])(
  "a target that is no place on a server is named by its scheme alone: %s",
  async (location) => {
    const error = await catchError(createApi(await startRedirecting(location)).key(), ConnectionError);
    expect(error.message).toContain(`to a ${new URL(location).protocol} address: keys`);
  },
);

test("a target that a runtime hides is refused", async () => {
  const fetch = async () => Object.defineProperty(new Response(), "type", { value: "opaqueredirect" });
  const error = await catchError(TikAPI({ ...keys, fetch }).key(), ConnectionError);
  expect(error.reason).toBe("redirected");
  expect(error.message).toContain("this runtime hides");
});

test("a middleware that makes a request of its own does not undo this", async () => {
  const other = await startLoopback(answerSuccess);
  const server = await startRedirecting(other.url);
  const api = createApi(server).withOptions({
    middleware: [(request, next) => next(new Request(request.url, { headers: request.headers }))],
  });
  await expect(api.key()).rejects.toMatchObject({ reason: "redirected" });
  expect(other.requests).toEqual([]);
});

test("a key in the target does not reach the message", async () => {
  const server = await startRedirecting("http://other.example/unit-key/unit-account-key");
  const error = await catchError(createApi(server).key(), ConnectionError);
  expect(error.message).toContain("http://other.example/[key]/[key]");
});

test.each([
  ["with backslashes", "made\\up\\key\\0123456789", (key: string) => key],
  ["with dot segments", "made/./up/../key-0123456789", (key: string) => key],
  ["with a query", "madeUp?key#0123456789", (key: string) => key],
  ["in its normal form", "made\\up\\key\\0123456789", (key: string) => key.replaceAll("\\", "/")],
])(
  "a key %s that the target of a redirect holds is not shown, though the URL parser changes it",
  async (_, key, spell) => {
    const reply = new Response(null, { status: 302, headers: { location: `https://other.example/a/${spell(key)}/b` } });
    const error = await catchError(TikAPI({ apiKey: key, fetch: scriptFetch(reply) }).key(), ConnectionError);
    expect(error.message).toContain("not following a redirect to https://other.example/a/[key]/b:");
  },
);
