import { expect, test } from "vitest";
import TikAPI, { ConnectionError, PaginationError, ParseError, TikAPIError } from "../../src/index.js";
import { errorStatuses } from "../support/answer-faults.js";
import { catchError } from "../support/catch-error.js";
import { expose } from "../support/expose.js";
import { startFaultServer } from "../support/fault-server.js";
import { scaleTime } from "../support/scale-time.js";
import { answerEach, scriptFetch } from "../support/scripted-fetch.js";
import { settle } from "../support/settle.js";

const secUid = "x".repeat(40);

function makeClient(body: string | ReadableStream, init: ResponseInit = {}) {
  return TikAPI({
    apiKey: "invented-key",
    retries: 0,
    timeout: scaleTime(5000),
    fetch: answerEach(() => new Response(body, init)),
  });
}

const depth = 100_000;
const nestings = {
  arrays: "[".repeat(depth) + "]".repeat(depth),
  objects: `${'{"a":'.repeat(depth)}0${"}".repeat(depth)}`,
  "arrays that never end": "[".repeat(depth),
};

test.each(Object.entries(nestings))("100,000 nested %s do no harm, wherever they are", async (_, deep) => {
  for (const body of [deep, `{"fields":${deep}}`, `{"message":${deep}}`, `{"itemList":[${deep}],"hasMore":true}`]) {
    const list = makeClient(body).public.posts({ secUid }).toArray({ limit: 50 });
    expect(await settle(list)).toMatch(/^a (result|TikAPIError)$/);
    expect(await settle(makeClient(body, { status: 400 }).key())).toBe("a TikAPIError");
  }
});

test.each([
  ['{"message":{"toString":1,"valueOf":1}}', '{"toString":1,"valueOf":1}'],
  ['{"message":["Wrong.","Very."]}', "Wrong., Very."],
  ['{"message":[["Wrong."]]}', '[["Wrong."]]'],
  ['{"message":null}', '{"message":null}'],
  ['{"message":"Wrong.","fields":{"id":{"toString":0,"valueOf":0}}}', 'Wrong. id: {"toString":0,"valueOf":0}'],
  ['{"message":"Wrong.","fields":{"id":["too long","odd"],"count":1e400}}', "Wrong. id: too long, odd; count: null"],
])("the words of an error may be any JSON: %s", async (body, said) => {
  const error = await catchError(makeClient(body, { status: 400 }).key(), TikAPIError);
  expect(error.message).toBe(`400 from key: ${said}`);
});

test("keys such as __proto__ and constructor stay in the body, and change no object", async () => {
  const body = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"fields":{"__proto__":"x"}}';
  for (const code of [200, 400, 403]) {
    const call = makeClient(body, { status: code, headers: [["__proto__", "polluted"]] }).key();
    const result = await call.catch((error: unknown) => error);
    const { json } = result as { json: object };
    expect(Object.keys(json)).toEqual(["__proto__", "constructor", "fields"]);
    JSON.stringify(result);
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect("polluted" in {}).toBe(false);
});

test("a cursor that is too large to be a number ends a list with a PaginationError", async () => {
  const fetch = scriptFetch(new Response('{"itemList":[{}],"hasMore":true,"cursor":1e400}'));
  const list = TikAPI({ apiKey: "invented-key", fetch }).public.posts({ secUid });
  await catchError(list.toArray(), PaginationError);
});

test("a status beyond 599 reaches a raw caller as it is", async () => {
  const server = await startFaultServer();
  const { baseUrl } = server.open(errorStatuses["status 999"]);
  const { response, error } = await TikAPI({ apiKey: "invented-key", baseUrl }).raw.GET("/key/info");
  await server.close();
  expect([response.status, response.ok, error]).toEqual([999, false, ""]);
});

/** A body that cannot be given up. */
const stubborn = () =>
  new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(1000)),
    cancel: () => Promise.reject(new Error("no")),
  });

test("a redirect whose body cannot be given up is judged like any other", async () => {
  const init = { status: 302, headers: { location: "https://other.example/" } };
  const error = await catchError(makeClient(stubborn(), init).key(), ConnectionError);
  expect(error.reason).toBe("redirected");
});

test("a body that is too large and cannot be given up is too large", async () => {
  await catchError(makeClient(stubborn()).withOptions({ maxResponseBytes: 10 }).key(), ParseError);
});

test("what a body fails with is shown without keys", async () => {
  const broken = Object.assign(new TypeError("lost invented-key"), { headers: { "x-api-key": "invented-key" } });
  const body = new ReadableStream({ pull: () => Promise.reject(broken) });
  const error = await catchError(makeClient(body).key(), ConnectionError);
  expect(error).toMatchObject({ reason: "interrupted", cause: { message: "lost [key]" } });
  expect(expose(error)).not.toContain("invented-key");
});
