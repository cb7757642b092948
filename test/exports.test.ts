import { expect, test } from "vitest";
import * as values from "../generated/values.js";
import * as harvest from "../src/harvest.js";
import * as index from "../src/index.js";
import * as mock from "../src/mock.js";
import * as runtime from "../src/runtime.js";
import * as testing from "../src/testing.js";
import { readSpec } from "./support/spec-operations.js";

test("the package exports its factory, error classes, guards, helpers and lists of values, and nothing else at run time", () => {
  expect(
    Object.keys(index)
      .filter((name) => !Object.hasOwn(values, name))
      .sort(),
  ).toEqual([
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
    "createTikAPI",
    "default",
    "describeError",
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
    "parseTikTokLink",
    "postDate",
    "postFiles",
    "postUrl",
    "profileUrl",
    "tikapiErrors",
    "unwrap",
  ]);
});

test("the entries for tests export what makes a mock, and what is needed with it", () => {
  expect(Object.keys(mock).sort()).toEqual(["prefer", "startMock"]);
  expect(Object.keys(testing).sort()).toEqual(["UnexpectedCallError", "mockTikAPI", "validateResponse"]);
});

test("the runtime of compiled clients has what every client has, and nothing of this one's spec", () => {
  const { createMock: _, compareBody: __, ...common } = runtime;
  const shared = new Map(Object.entries(index));
  for (const [name, value] of Object.entries(common)) if (shared.has(name)) expect(value).toBe(shared.get(name));
  expect(
    Object.keys(index)
      .filter((name) => !(name in runtime) && !Object.hasOwn(values, name))
      .sort(),
  ).toEqual([
    ...[
      "authorizationUrl",
      "default",
      "describeError",
      "describeTikTokCode",
      "errorOf",
      "exactCounts",
      "isErrorOf",
      "paginate",
    ],
    ...["parseTikTokLink", "postDate", "postFiles", "postUrl", "profileUrl", "tikapiErrors", "unwrap"],
  ]);
});

test("every other export can be called or constructed", () => {
  const exports = { ...index, ...mock, ...runtime, ...testing };
  const others = Object.entries(exports).filter(([name]) => !Object.hasOwn(values, name));
  expect(others.filter(([, value]) => typeof value !== "function")).toEqual([]);
});

test("a list of values is exported for every shared parameter that has some, and one of the scopes", () => {
  const shared = new Map(Object.entries(readSpec().components.parameters ?? {}));
  const choosing = [...shared].filter(([, { schema }]) => schema.enum !== undefined);
  expect(choosing.map(([, { schema }]) => schema.enum)).toEqual(
    expect.arrayContaining(Object.entries(values).flatMap(([name, list]) => (name === "scopes" ? [] : [list]))),
  );
  expect(Object.keys(values)).toHaveLength(choosing.length + 1);
  expect(index.searchCategories).toBe(values.searchCategories);
  for (const [name, { schema }] of choosing)
    expect(
      Object.entries(values).some(
        ([list, own]) =>
          list.startsWith(`${name[0]?.toLowerCase()}${name.slice(1, -1)}`) &&
          JSON.stringify(own) === JSON.stringify(schema.enum),
      ),
    ).toBe(true);
});

test("tikapi-fetch/harvest exports what opens a harvest, and its error", () => {
  expect(Object.keys(harvest).sort()).toEqual(["HarvestError", "openHarvest"]);
});
