import { describe, expectTypeOf, test } from "vitest";
import TikAPI, { type AccountClient, type Client, type Logger, type Middleware } from "../../src/index.js";

const api = TikAPI("unit-key");
const account = api.user();

test("a client is made of a key, of options, or of nothing", () => {
  expectTypeOf(TikAPI).returns.toEqualTypeOf<Client>();
  expectTypeOf(TikAPI()).toEqualTypeOf<Client>();
  expectTypeOf(TikAPI({ apiKey: "unit-key", sandbox: true })).toEqualTypeOf<Client>();
  // @ts-expect-error a key is a string
  TikAPI(12345);
});

test("the console is a logger", () => {
  expectTypeOf(console).toExtend<Logger>();
});

test("a limiter may grant something to give back, or nothing", () => {
  TikAPI({ limiter: { acquire: async () => {} } });
  TikAPI({ limiter: { acquire: async () => () => {} } });
  TikAPI({ limiter: { acquire: async ({ signal }) => (signal.aborted ? undefined : async () => {}) } });
  // @ts-expect-error there is something to wait for
  TikAPI({ limiter: { acquire: () => {} } });
  // @ts-expect-error a number gives nothing back
  TikAPI({ limiter: { acquire: async () => 5 } });
});

test("middleware may leave out what it does not need", () => {
  TikAPI({ middleware: [(request, next) => next(request)] });
  const middleware: Middleware = (request, next, context) => {
    expectTypeOf(context.operationId).toEqualTypeOf<string>();
    expectTypeOf(context.attempt).toEqualTypeOf<number>();
    expectTypeOf(context.changesState).toEqualTypeOf<boolean>();
    expectTypeOf(context.params).toEqualTypeOf<Readonly<Record<string, unknown>>>();
    return next(request);
  };
  TikAPI({ middleware: [middleware] });
});

test("limits have their members, and usage says what is left", () => {
  TikAPI({ rate: { requests: 5, per: 1000 }, budget: { requests: 500 }, retryRateLimit: { maxWait: 5000 } });
  TikAPI({ retryRateLimit: true });
  // @ts-expect-error per what?
  TikAPI({ rate: { requests: 5 } });
  expectTypeOf(api.usage.remaining).toEqualTypeOf<number | undefined>();
});

test("an account client is made by calling user(), and by new", () => {
  expectTypeOf(api.user({ accountKey: "a" })).toEqualTypeOf<AccountClient>();
  expectTypeOf(new api.user({ accountKey: "a" })).toEqualTypeOf<AccountClient>();
  expectTypeOf(new api.user()).toEqualTypeOf<AccountClient>();
});

describe("operations are where their keys are", () => {
  test("those of accounts are not on the public client", () => {
    // @ts-expect-error an operation of accounts
    api.info();
    // @ts-expect-error an operation of accounts
    api.posts.feed();
    // @ts-expect-error a branch of the account client, which must be made first
    api.user.posts.feed();
    // @ts-expect-error an operation of accounts, even of the same name
    api.public.likes.post();
  });

  test("public ones are not on an account client", () => {
    // @ts-expect-error a public operation
    account.public.check({ username: "a" });
    // @ts-expect-error a public operation
    account.key();
    // @ts-expect-error no accounts of accounts
    account.user();
  });

  test("no other names are on any of them", () => {
    // @ts-expect-error unheard of
    api.public.unheardOf();
    // @ts-expect-error inner parts stay inside
    api.settings;
  });
});

test("clones and changes give the same kind of client", () => {
  expectTypeOf(api.withOptions({ timeout: 5 })).toEqualTypeOf<Client>();
  expectTypeOf(account.withOptions({ timeout: 5 })).toEqualTypeOf<AccountClient>();
  expectTypeOf(api.set({ $sandbox: true })).toEqualTypeOf<Client>();
  expectTypeOf(account.set({ timeout: 5 })).toEqualTypeOf<AccountClient>();
  // @ts-expect-error only set takes the official package's spelling
  api.withOptions({ $sandbox: true });
});

test("methods work when taken off, so they need no this", () => {
  const { check } = api.public;
  expectTypeOf(check).thisParameter.toEqualTypeOf<unknown>();
  expectTypeOf(account.posts.comments.like).thisParameter.toEqualTypeOf<unknown>();
});

test("branches of the tree are read-only", () => {
  // @ts-expect-error replace its methods instead
  api.public = TikAPI().public;
});
