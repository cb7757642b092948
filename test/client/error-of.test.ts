import { describe, expect, test } from "vitest";
import TikAPI, { ConnectionError, isErrorOf } from "../../src/index.js";
import { failure, networkError, type Reply, scriptFetch } from "../support/scripted-fetch.js";

const makeError = (reply: Reply): Promise<unknown> =>
  TikAPI({ apiKey: "invented-key", fetch: scriptFetch(reply), retries: 0 })
    .public.check({ username: "quiet.harbor" })
    .catch((error: unknown) => error);

describe.each([400, 401, 403, 428, 429, 503])("the error of a %i", (status) => {
  test("is one of its operation, whatever the status or with its own", async () => {
    const error = await makeError(failure(status));
    expect(isErrorOf(error, "public.check")).toBe(true);
    expect(isErrorOf(error, "public.check", status)).toBe(true);
  });

  test("is none of another operation, or with another status", async () => {
    const error = await makeError(failure(status));
    expect(isErrorOf(error, "public.posts")).toBe(false);
    expect(isErrorOf(error, "public.posts", status)).toBe(false);
    expect(isErrorOf(error, "public.check", status + 1)).toBe(false);
    expect(isErrorOf(error, "public.check", 0)).toBe(false);
  });
});

test("an error without an answer is none of them", async () => {
  const error = await makeError(networkError("ECONNREFUSED"));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(isErrorOf(error, "public.check")).toBe(false);
});

test.each([undefined, null, "an error", { operationId: "public.check", status: 400 }, new Error("other")])(
  "%s is none of them",
  (other) => {
    expect(isErrorOf(other, "public.check")).toBe(false);
    expect(isErrorOf(other, "public.check", 400)).toBe(false);
  },
);

test("it narrows: fields and message of a 400 can be read", async () => {
  const error = await makeError(failure(400, { message: "Wrong.", fields: { username: "too long" } }));
  if (!isErrorOf(error, "public.check", 400)) return expect.unreachable();
  expect([error.fields, error.json?.message]).toEqual([{ username: "too long" }, "Wrong."]);
});
