import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { tiktokCodes } from "../../generated/operations.js";
import * as ownErrors from "../../src/spec/errors.js";

const { TikAPIError } = ownErrors;
const context = { operationId: "public.check", request: { method: "GET", url: "https://api.example/public/check" } };
const response = {
  ...context,
  status: 400,
  headers: new Headers({ "x-a": "1" }),
  text: "{}",
  json: {},
  retryAfter: 2000,
};
const tiktok = { code: 10202, name: "userDoesNotExist", description: "No such account.", kind: "not-found" } as const;

/** Every class with one of its errors and the classes above it, the nearest first. */
const makeFamily = (errors: typeof ownErrors): readonly [ownErrors.TikAPIError, ...string[]][] => [
  [new errors.TikAPIError("m", context)],
  [new errors.BudgetError(500, context), "TikAPIError"],
  [new errors.ConfigurationError("m", context), "TikAPIError"],
  [new errors.AuthorizationError("access_denied", "m"), "TikAPIError"],
  [new errors.ValidationError({ count: "must be at most 30" }, context), "TikAPIError"],
  [new errors.ConnectionError("m", "interrupted", context), "TikAPIError"],
  [new errors.TimeoutError("m", "deadline", 5000, context), "ConnectionError", "TikAPIError"],
  [new errors.ParseError("m", 200, "text/html", "<html>", context), "TikAPIError"],
  [new errors.PaginationError("m", context), "TikAPIError"],
  [new errors.ResponseError("m", response), "TikAPIError"],
  [new errors.BadRequestError("m", { count: "too big" }, response), "ResponseError", "TikAPIError"],
  [new errors.UnauthorizedError("m", response), "ResponseError", "TikAPIError"],
  [new errors.ForbiddenError("m", response), "ResponseError", "TikAPIError"],
  [new errors.TikTokError("m", tiktok, response), "ForbiddenError", "ResponseError", "TikAPIError"],
  [new errors.SessionExpiredError("m", response), "ResponseError", "TikAPIError"],
  [new errors.RateLimitError("m", response), "ResponseError", "TikAPIError"],
  [new errors.ServerError("m", undefined, response), "ResponseError", "TikAPIError"],
];
const family = makeFamily(ownErrors);
const classNames = family.map(([error]) => error.name);
const exported = new Map<string, unknown>(Object.entries(ownErrors));

test("the family is complete: every exported class is in it", () => {
  expect(classNames.toSorted()).toEqual(
    [...exported.keys()].filter((name) => name.endsWith("Error") && !name.startsWith("is")).sort(),
  );
});

describe.each(family.map(([error, ...ancestors]) => ({ name: error.name, error, ancestors })))(
  "a $name",
  ({ name, error, ancestors }) => {
    test("is an instance of its class and of the classes above, and of no other", () => {
      const classes = classNames.filter((other) => error instanceof (exported.get(other) as typeof TikAPIError));
      expect(classes.toSorted()).toEqual([name, ...ancestors].sort());
      expect(error).toBeInstanceOf(Error);
    });

    test("is known to its guard and to the guards of the classes above, and to no other", () => {
      expect(findGuards(ownErrors, error)).toEqual([name, ...ancestors].sort());
    });

    test("prints its name, and tells the call", () => {
      expect(String(error).startsWith(`${name}: `)).toBe(true);
      expect(error.stack?.startsWith(`${name}: `) ?? false).toBe(true);
      // Nothing was called where a user comes back from the authorisation page.
      const isOfCall = name !== "AuthorizationError";
      expect(error.operationId).toBe(isOfCall ? "public.check" : undefined);
      expect(error.request).toEqual(isOfCall ? context.request : undefined);
    });

    test("becomes plain JSON with name and message, without a stack", () => {
      const json = JSON.parse(JSON.stringify(error));
      expect(json).toMatchObject({ name, message: error.message, attempts: [] });
      expect(json).not.toHaveProperty("stack");
    });
  },
);

test("toJSON tells what is special about each class", () => {
  const special = Object.fromEntries(family.map(([error]) => [error.name, error.toJSON()]));
  const shared = { status: 400, retryAfter: 2000, json: {}, headers: { "x-a": "1" } };
  expect(special).toMatchObject({
    AuthorizationError: { reason: "access_denied" },
    ValidationError: { operationId: "public.check", request: context.request, fields: { count: "must be at most 30" } },
    ConnectionError: { reason: "interrupted" },
    TimeoutError: { reason: "timeout", limit: "deadline", milliseconds: 5000 },
    ParseError: { status: 200, contentType: "text/html", excerpt: "<html>" },
    ResponseError: shared,
    BadRequestError: { ...shared, fields: { count: "too big" } },
    TikTokError: { ...shared, tiktok },
    ServerError: { ...shared, tiktok: undefined },
  });
});

describe("a queue can read from an error", () => {
  const { scope, retryable } = { scope: "call", retryable: false } as const;
  const whatToDo: Readonly<Record<string, Pick<ownErrors.TikAPIError, "scope" | "retryable">>> = {
    TikAPIError: { scope, retryable },
    BudgetError: { scope: "key", retryable },
    ConfigurationError: { scope: "client", retryable },
    AuthorizationError: { scope: "account", retryable },
    ValidationError: { scope, retryable },
    ConnectionError: { scope, retryable: true },
    TimeoutError: { scope, retryable: true },
    ParseError: { scope, retryable },
    PaginationError: { scope, retryable },
    ResponseError: { scope, retryable },
    BadRequestError: { scope, retryable },
    UnauthorizedError: { scope: "key", retryable },
    ForbiddenError: { scope, retryable },
    TikTokError: { scope, retryable },
    SessionExpiredError: { scope: "account", retryable },
    RateLimitError: { scope: "key", retryable: true },
    ServerError: { scope, retryable: true },
  };
  const answered = { ...response, json: undefined };
  const errors = new Map(family.map(([error]) => [error.name, error]))
    .set("RateLimitError", new ownErrors.RateLimitError("m", { ...answered, status: 429 }))
    .set("ServerError", new ownErrors.ServerError("m", undefined, { ...answered, status: 503 }))
    .set("SessionExpiredError", new ownErrors.SessionExpiredError("m", { ...answered, status: 503 }));

  test.each([...errors])("what it is about, and whether to try again: %s", (name, error) => {
    expect(whatToDo).toHaveProperty(name);
    expect(error).toMatchObject(whatToDo[name] ?? {});
    expect(JSON.parse(JSON.stringify(error))).toMatchObject(whatToDo[name] ?? {});
  });

  const kinds = new Set(tiktokCodes.map(({ kind }) => kind));
  test.each([...kinds])("whether a code of the kind %s passes, whatever its status", (kind) => {
    const code = { ...tiktok, kind };
    for (const status of [200, 403, 503]) {
      const make = status === 503 ? ownErrors.ServerError : ownErrors.TikTokError;
      const passes = kind === "transient" || (kind === "unknown" && status === 503);
      expect(new make("m", code, { ...response, status })).toMatchObject({ retryable: passes, scope: "call" });
    }
  });

  test.each([400, 401, 403, 404, 405, 408, 428, 429, 500, 501, 502, 503, 504])(
    "whether a status passes: %i",
    (status) => {
      const passing = [408, 429, 500, 502, 503, 504];
      expect(new ownErrors.ResponseError("m", { ...response, status }).retryable).toBe(passing.includes(status));
    },
  );

  test.each(["unreachable", "interrupted", "timeout", "redirected"] as const)(
    "a connection's failure: %s",
    (reason) => {
      expect(new ownErrors.ConnectionError("m", reason).retryable).toBe(reason !== "redirected");
    },
  );
});

test("toJSON keeps the attempts and the checkpoint", () => {
  const error = new TikAPIError("m");
  error.attempts = [{ status: 503, error: "ServerError: busy", duration: 12 }];
  error.checkpoint = { operationId: "public.posts", params: { cursor: "30" }, trail: "" };
  expect(JSON.parse(JSON.stringify(error))).toMatchObject({
    attempts: error.attempts,
    checkpoint: { params: { cursor: "30" } },
  });
});

test("toJSON tells the body once: as JSON, or as text where it is none", () => {
  const json = { message: "Refused." };
  const parsed = new ownErrors.ResponseError("m", { ...response, text: JSON.stringify(json), json });
  expect(JSON.parse(JSON.stringify(parsed))).toMatchObject({ json });
  expect(JSON.parse(JSON.stringify(parsed))).not.toHaveProperty("text");
  const page = new ownErrors.ResponseError("m", { ...response, text: "<html>", json: undefined });
  expect(page.toJSON()).toMatchObject({ text: "<html>", json: undefined });
});

test("the official package's names keep working: statusCode, message, json", () => {
  const error = new ownErrors.ResponseError("What went wrong.", { ...response, status: 428, json: { message: "x" } });
  expect([error.statusCode, error.message, error.json]).toEqual([428, "What went wrong.", { message: "x" }]);
});

test("tiktokCode is the code of a TikTokError, and of a ServerError that has one", () => {
  expect(new ownErrors.TikTokError("m", tiktok, response).tiktokCode).toBe(10202);
  expect(new ownErrors.ServerError("m", tiktok, response).tiktokCode).toBe(10202);
  expect(new ownErrors.ServerError("m", undefined, response).tiktokCode).toBeUndefined();
});

test("a ValidationError says every problem in its message", () => {
  const error = new ownErrors.ValidationError({ id: "is required", count: "must be at most 30" }, context);
  expect(error.message).toBe("public.check was not sent: id is required; count must be at most 30");
  expect(new ownErrors.ValidationError({ id: "is required" }).message).toMatch(
    /^The call was not sent: id is required/,
  );
});

test("a cause is kept, and there is none where none was given", () => {
  const cause = new Error("inner");
  expect(new TikAPIError("m", { cause }).cause).toBe(cause);
  expect(Object.hasOwn(new TikAPIError("m"), "cause")).toBe(false);
  expect(inspect(new TikAPIError("m", { cause }))).toContain("inner");
});

test.each([undefined, null, "ResponseError", { name: "ResponseError" }, new Error("x"), new TypeError("x")])(
  "no guard takes %s for an error of this package",
  (other) => {
    expect(findGuards(ownErrors, other)).toEqual([]);
  },
);

describe("with a second copy of the package in the process", () => {
  /** Loaded anew for each name. */
  const importCopy = (name: string): Promise<typeof ownErrors> =>
    import(/* @vite-ignore */ `../../src/spec/errors.js?copy=${name}`);

  test.each(family.map(([{ name }, ...ancestors], index) => ({ name, ancestors, index })))(
    "each copy's guards know the other's $name, for which instanceof is false",
    async ({ name, ancestors, index }) => {
      const other = await importCopy(name);
      const [theirs] = makeFamily(other)[index] ?? [];
      const [ours] = family[index] ?? [];
      expect(theirs instanceof TikAPIError).toBe(false);
      expect(theirs).toMatchObject({ name, attempts: [] });
      expect(findGuards(ownErrors, theirs)).toEqual([name, ...ancestors].sort());
      expect(findGuards(other, ours)).toEqual([name, ...ancestors].sort());
      expect(findGuards(other, theirs)).toEqual([name, ...ancestors].sort());
    },
  );

  test("a class that a user derives is known by the class it derives from", async () => {
    const other = await importCopy("derived");
    class OwnError extends other.RateLimitError {}
    expect(ownErrors.isRateLimitError(new OwnError("m", response))).toBe(true);
  });
});

/** The classes whose guards, in a copy of the package, take a value for theirs. */
function findGuards(copy: typeof ownErrors, value: unknown): string[] {
  const guards = new Map<string, unknown>(Object.entries(copy));
  return classNames.filter((name) => (guards.get(`is${name}`) as (e: unknown) => boolean)(value)).sort();
}
