import { expect, test } from "vitest";
import * as harvest from "../src/harvest.js";
import * as index from "../src/index.js";
import * as mock from "../src/mock.js";
import * as testing from "../src/testing.js";

test("the package exports its factory, error classes, guards and helpers, and nothing else at run time", () => {
  expect(Object.keys(index).sort()).toEqual([
    "AuthorizationError",
    "BadRequestError",
    "BudgetError",
    "ConfigurationError",
    "ConnectionError",
    "ForbiddenError",
    "PaginationError",
    "ParseError",
    "RateLimitError",
    "ResponseError",
    "ServerError",
    "SessionExpiredError",
    "TikAPIError",
    "TikTokError",
    "TimeoutError",
    "UnauthorizedError",
    "ValidationError",
    "authorizationUrl",
    "default",
    "describeTikTokCode",
    "errorOf",
    "exactCounts",
    "isAuthorizationError",
    "isBadRequestError",
    "isBudgetError",
    "isConfigurationError",
    "isConnectionError",
    "isErrorOf",
    "isForbiddenError",
    "isPaginationError",
    "isParseError",
    "isRateLimitError",
    "isResponseError",
    "isServerError",
    "isSessionExpiredError",
    "isTikAPIError",
    "isTikTokError",
    "isTimeoutError",
    "isUnauthorizedError",
    "isValidationError",
    "iterateLists",
    "paginate",
    "parseAuthorizationRedirect",
    "postDate",
    "postUrl",
    "profileUrl",
    "unwrap",
  ]);
});

test("the entries for tests export what makes a mock, and what is needed with it", () => {
  expect(Object.keys(mock).sort()).toEqual(["prefer", "startMock"]);
  expect(Object.keys(testing).sort()).toEqual(["UnexpectedCallError", "mockTikAPI", "validateResponse"]);
});

test("every export can be called or constructed", () => {
  expect(Object.values({ ...index, ...mock, ...testing }).filter((value) => typeof value !== "function")).toEqual([]);
});

test("tikapi-fetch/harvest exports what opens a harvest, and its error", () => {
  expect(Object.keys(harvest).sort()).toEqual(["HarvestError", "openHarvest"]);
});
