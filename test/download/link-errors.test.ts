import { expect, test, vi } from "vitest";
import { openLink } from "../../src/download/open-link.js";
import {
  BadRequestError,
  ForbiddenError,
  RateLimitError,
  ResponseError,
  ServerError,
  UnauthorizedError,
} from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { linkKey, makeLink, streamOf } from "../support/linked-video.js";
import { scaleTime } from "../support/scale-time.js";

const { signal } = new AbortController();

async function refuse(response: Response): Promise<ResponseError> {
  return catchError(openLink(makeLink([response]).link, 0, {}, signal), ResponseError);
}

const renew = " Links expire and need the headers of their response: ask for the post again.";

test.each([
  [204, ResponseError, renew],
  [400, BadRequestError, renew],
  [401, UnauthorizedError, renew],
  [403, ForbiddenError, renew],
  [404, ResponseError, renew],
  [410, ResponseError, renew],
  [429, RateLimitError, ""],
  [499, ResponseError, renew],
  [500, ServerError, ""],
  [503, ServerError, ""],
])("status %i is an error of its own class, which says what to do", async (status, errorClass, advice) => {
  const error = await refuse(new Response(null, { status, headers: { "retry-after": "7" } }));
  expect(error.constructor).toBe(errorClass);
  expect(error.message).toBe(`download: video.example answered ${status}.${advice}`);
  expect(error).toMatchObject({ operationId: "download", status, text: "", retryAfter: 7_000 });
});

test("an error shows no key that the host repeats", async () => {
  const error = await refuse(new Response(`Who is ${linkKey}?`, { status: 403, headers: { "x-said": linkKey } }));
  expect(error.text).toBe("Who is [key]?");
  expect(JSON.stringify(error)).not.toContain(linkKey);
});

test("an error shows the first 200 characters, without the space around them", async () => {
  expect((await refuse(new Response(` \n${"x".repeat(300)}`, { status: 404 }))).text).toBe("x".repeat(200));
});

test("an error shows characters that were cut in two", async () => {
  const bytes = new TextEncoder().encode("é");
  const body = streamOf([bytes.subarray(0, 1), bytes.subarray(1)]);
  expect((await refuse(new Response(body, { status: 404 }))).text).toBe("é");
});

test("an error shows what came before its body broke off", async () => {
  const body = streamOf(["Go away"], new Error("lost"));
  expect((await refuse(new Response(body, { status: 404 }))).text).toBe("Go away");
});

test("an endless error is read no further than needed, and its connection not left open", async () => {
  let pieces = 0;
  const cancel = vi.fn();
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        // Not truly endless, so that reading on fails this test instead of hanging it.
        if (++pieces === 50) controller.close();
        else controller.enqueue(new Uint8Array(1_000).fill(120));
      },
      cancel,
    },
    { highWaterMark: 0 },
  );
  await refuse(new Response(body, { status: 404 }));
  expect(pieces).toBe(2);
  expect(cancel).toHaveBeenCalledOnce();
});

test.each<[string, UnderlyingSource<Uint8Array>]>([
  ["stops in the middle", {}],
  ["never says that it is cancelled", { cancel: () => new Promise(() => {}) }],
])("an error whose body %s does not wait for it", async (_, source) => {
  const body = new ReadableStream<Uint8Array>({
    ...source,
    start: (controller) => controller.enqueue(new TextEncoder().encode("Go away")),
  });
  const error = await refuse(new Response(body, { status: 403 }));
  expect(error).toBeInstanceOf(ForbiddenError);
  expect(error.text).toBe("Go away");
});

test("an error of one huge piece is not read as a whole", async () => {
  const body = streamOf([new Uint8Array(50_000_000).fill(120)]);
  const startedAt = performance.now();
  expect((await refuse(new Response(body, { status: 404 }))).text).toHaveLength(200);
  expect(performance.now() - startedAt).toBeLessThan(scaleTime(200));
});

test("an error that the caller ends comes back with the caller's reason", async () => {
  const ending = new AbortController();
  const { link } = makeLink([new Response(new ReadableStream(), { status: 403 })]);
  const ended = openLink(link, 0, {}, ending.signal);
  await new Promise(setImmediate);
  const reason = new Error("Enough.");
  ending.abort(reason);
  await expect(ended).rejects.toBe(reason);
});
