import { describe, expect, it } from "vitest";
import * as library from "../../src/index.js";
import { mockTikAPI } from "../../src/testing.js";
import { cliKeys } from "../support/run-cli.js";
import { connectInMemory } from "./connect.js";

type Script = (tiktok: ReturnType<typeof mockTikAPI>) => unknown;

interface Case {
  readonly id?: string;
  readonly params?: object;
  readonly options?: library.ClientOptions;
  readonly script?: Script;
  readonly expected: object;
}

const page = (tiktok: ReturnType<typeof mockTikAPI>) =>
  tiktok.on("key").respond(() => new Response("<html>busy</html>", { headers: { "content-type": "text/html" } }));

/** One for each class of errors that a call can end with. */
const cases: Readonly<Record<string, Case>> = {
  configuration: {
    id: "user.info",
    options: { accountKey: undefined },
    expected: { scope: "client", retryable: false },
  },
  validation: { params: { nothing: 1 }, expected: { fields: { nothing: expect.any(String) }, retryable: false } },
  budget: { options: { budget: { requests: 0 } }, expected: { scope: "key", retryable: false } },
  connection: { script: (tiktok) => tiktok.on("key").reset(), expected: { retryable: true } },
  timeout: { script: (tiktok) => tiktok.on("key").timeout(), options: { timeout: 30 }, expected: { retryable: true } },
  parse: { script: page, expected: { retryable: false } },
  "bad-request": {
    id: "public.check",
    params: { username: "x" },
    script: (tiktok) => tiktok.on("public.check").fail(400),
    expected: { status: 400, retryable: false },
  },
  unauthorized: { script: (tiktok) => tiktok.on("key").fail(401), expected: { status: 401, scope: "key" } },
  forbidden: {
    script: (tiktok) =>
      tiktok.on("key").respond(() => Response.json({ message: "Not in your plan." }, { status: 403 })),
    expected: { status: 403, message: expect.stringContaining("Not in your plan.") },
  },
  tiktok: {
    id: "public.check",
    params: { username: "nobody" },
    script: (tiktok) => tiktok.on("public.check").fail(403, "userDoesNotExist"),
    expected: { tiktok: { code: 10202, name: "userDoesNotExist", kind: "not-found" }, retryable: false },
  },
  "session-expired": {
    id: "user.info",
    script: (tiktok) => tiktok.on("user.info").fail(428),
    expected: { status: 428, scope: "account" },
  },
  "rate-limit": {
    script: (tiktok) =>
      tiktok.on("key").respond(() => Response.json({}, { status: 429, headers: { "retry-after": "3600" } })),
    expected: { status: 429, scope: "key", retry_after_seconds: 3600 },
  },
  server: {
    script: (tiktok) => tiktok.on("key").respond(() => Response.json({}, { status: 500 })),
    expected: { status: 500, retryable: true },
  },
};

describe("a failure is a result that says what to do", () => {
  it.each(Object.entries(cases))("%s", async (kind, { id = "key", params = {}, options, script, expected }) => {
    const tiktok = mockTikAPI();
    script?.(tiktok);
    const { call } = await connectInMemory({ fetch: tiktok.fetch, accountKey: cliKeys.account, ...options });
    const { isError, text, value } = await call("call_operation", { id, params });
    expect(isError).toBe(true);
    expect(value.error).toMatchObject({ kind, ...expected });
    expect(value.error.advice.length).toBeGreaterThan(10);
    expect(text).not.toMatch(/\n|\s+at .*\.[jt]s|cli-a\w+-key/);
  });

  it("covers every class of errors that calls have", () => {
    const names = Object.keys(library).filter((name) => /^[A-Z].*Error$/.test(name));
    const kinds = names.map((name) =>
      name
        .replace(/Error$/, "")
        .replaceAll(/(?<=[a-z])([A-Z])/g, "-$1")
        .toLowerCase(),
    );
    const bases = ["tik-api", "response"];
    // Before a call, or of a list; see below.
    const others = ["authorization", "pagination"];
    const covered = Object.keys(cases).map((kind) => kind.replace("tiktok", "tik-tok"));
    expect([...covered, ...bases, ...others].sort()).toEqual(
      kinds.map((kind) => kind.replace("tik-a-p-i", "tik-api")).sort(),
    );
  });

  it("of a list comes with the items before it, and with the place to go on from", async () => {
    const tiktok = mockTikAPI();
    tiktok.on("public.posts").pages(["1", "2"], ["3"]).fail(429).pages(["3"]);
    const { call } = await connectInMemory({ fetch: tiktok.fetch });
    const args = { id: "public.posts", fields: ["id"], limit: 10 };
    const stopped = await call("call_operation", { ...args, params: { secUid: "x".repeat(40) } });
    expect(stopped.isError).toBe(false);
    expect(stopped.value).toMatchObject({ count: 3, more: true, stopped_by: { kind: "rate-limit" } });
  });

  it("of a list that repeats itself says that it cannot go on", async () => {
    const tiktok = mockTikAPI();
    tiktok.on("public.posts").reply({ cursor: "5", hasMore: true });
    const { call } = await connectInMemory({ fetch: tiktok.fetch });
    const args = { id: "public.posts", fields: ["id"], limit: 100 };
    const { value } = await call("call_operation", { ...args, params: { secUid: "x".repeat(40) } });
    expect(value).toMatchObject({ stopped_by: { kind: "pagination", retryable: false } });
    const again = await call("call_operation", { ...args, checkpoint: value.checkpoint });
    expect(again).toMatchObject({ isError: true, value: { error: { kind: "pagination" } } });
  });
});
