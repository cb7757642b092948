import { expect, test } from "vitest";
import * as index from "../src/index.js";

test("the package exports the factory, the error classes, a guard for each and iterateLists, and nothing else at run time", () => {
  expect(Object.keys(index).sort()).toEqual([
    "BadRequestError",
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
    "default",
    "isBadRequestError",
    "isConfigurationError",
    "isConnectionError",
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
  ]);
});

test("every export can be called or constructed", () => {
  expect(Object.values(index).filter((value) => typeof value !== "function")).toEqual([]);
});
