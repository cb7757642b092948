import { describe, expectTypeOf, test } from "vitest";
import TikAPI, { type AccountClient, type Client, type Logger } from "../../src/index.js";

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
