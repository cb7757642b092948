import { expect, test } from "vitest";
import { findNearestName } from "../../src/settings/nearest-name.js";

const known = ["retryRateLimit", "apiKey", "baseUrl", "timeout", "retries", "limit", "maxPages", "maxEmptyPages"];

test.each([
  ["timout", "timeout"],
  ["retry", "retries"],
  ["RETRIES", "retries"],
  ["api_key", "apiKey"],
  ["key", "apiKey"],
  ["url", "baseUrl"],
  ["limt", "limit"],
  ["limits", "limit"],
  ["maxPage", "maxPages"],
  ["emptyPages", "maxEmptyPages"],
])("%s is near to %s", (name, nearest) => {
  expect(findNearestName(name, known)).toBe(nearest);
});

test.each(["proxy", "x", "", "unheardOf"])("%j is near to none", (name) => {
  expect(findNearestName(name, known)).toBeUndefined();
});
