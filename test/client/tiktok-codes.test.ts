import { expect, test } from "vitest";
import { tiktokCodes } from "../../generated/operations.js";
import TikAPI, { describeTikTokCode, TikTokError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { operationFacts } from "../support/operation-facts.js";
import { failure, scriptFetch } from "../support/scripted-fetch.js";

test("the codes are those that the documentation lists and more, each with a name of its own", () => {
  expect(tiktokCodes.map(({ code }) => code)).toEqual(expect.arrayContaining([...operationFacts.tiktokCodes]));
  expect(new Set(tiktokCodes.map(({ name }) => name)).size).toBe(tiktokCodes.length);
});

test.each(tiktokCodes)("$code is described, and an error with it says the same", async ({ code, ...rest }) => {
  expect(describeTikTokCode(code)).toEqual({ code, ...rest });
  expect(rest.description).toMatch(/^[A-Z].*\.$/);
  const fetch = scriptFetch(failure(403, { statusCode: code, message: "" }));
  const error = await catchError(TikAPI({ apiKey: "invented-key", fetch, retries: 0 }).key(), TikTokError);
  expect(error.tiktok).toEqual(describeTikTokCode(code));
  expect(error.message).toBe(`403 from key: ${rest.description} (TikTok ${code})`);
});

test.each([
  [10000, "transient"],
  [10202, "not-found"],
  [10216, "private"],
  [10241, "removed"],
  [10231, "restricted"],
  [10102, "login"],
  [10221, "blocked"],
  [10404, "limit"],
  [10201, "invalid"],
  [10222, "private"],
  [10110, "transient"],
] as const)("the kind of %d is %s", (code, kind) => {
  expect(describeTikTokCode(code).kind).toBe(kind);
});

test.each([0, 8, 77777, -10202, 10202.5, Number.NaN])("%d is not described", (code) => {
  expect(describeTikTokCode(code)).toBeUndefined();
});
