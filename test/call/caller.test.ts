import { describe, expect, test } from "vitest";
import { addCaller } from "../../src/call/caller.js";
import TikAPI, { type ClientOptions, iterateLists } from "../../src/index.js";
import { ConnectionError } from "../../src/spec/errors.js";
import { catchError } from "../support/catch-error.js";
import { secUid, threePages } from "../support/post-pages.js";
import { failure, neverAnswer, type Reply, scriptFetch } from "../support/scripted-fetch.js";

type Api = ReturnType<typeof TikAPI>;

const posts = (api: Api) => api.public.posts({ secUid });

// Their names stand for the caller's lines.
const uses: Readonly<Record<string, (api: Api) => Promise<unknown>>> = {
  async callAndWait(api) {
    await api.public.check({ username: "quiet.harbor" });
  },
  async callWithHandler(api) {
    await api.public.check({ username: "quiet.harbor" }).catch((error: Error) => {
      throw error;
    });
  },
  async callSeveral(api) {
    await Promise.all([api.public.check({ username: "quiet.harbor" }), api.public.check({ username: "quiet.harbor" })]);
  },
  async loopOverItems(api) {
    for await (const _ of posts(api));
  },
  async loopOverPages(api) {
    for await (const _ of posts(api).pages({ prefetch: 1 }));
  },
  async loopOverPage(api) {
    for await (const _ of await posts(api));
  },
  async waitForPage(api) {
    await posts(api);
  },
  async walkByNextItems(api) {
    let page: Awaited<ReturnType<typeof posts>> | null = await posts(api);
    while (page) page = await page.nextItems();
  },
  async collectItems(api) {
    await posts(api).toArray();
  },
  async loopTwiceAtOnce(api) {
    const list = posts(api);
    const loop = async () => {
      for await (const _ of list);
    };
    await Promise.all([loop(), loop()]);
  },
  async loopOverLists(api) {
    for await (const _ of iterateLists([1, 2], () => posts(api)));
  },
};

const replies: Readonly<Record<string, readonly Reply[]>> = {
  "an error answer": [failure(400), failure(400)],
  "a timeout": [neverAnswer, neverAnswer],
  "an error of a later page": [threePages()[0], failure(400), failure(400)],
  "a timeout of a later page": [threePages()[0], neverAnswer, neverAnswer],
};

async function failWith(use: (api: Api) => Promise<unknown>, replies: readonly Reply[], options?: ClientOptions) {
  const copies = replies.map((reply) => (reply instanceof Response ? reply.clone() : reply));
  const api = TikAPI({ apiKey: "unit-key", retries: 0, timeout: 20, fetch: scriptFetch(...copies), ...options });
  const error = await catchError(use(api), Error);
  return error.stack ?? "";
}

describe.each(Object.entries(replies))("the stack of %s names the caller", (name, replies) => {
  const isLater = name.includes("later");
  const fitting = Object.entries(uses).filter(([use]) => !isLater || /^(loopOver|walk|collect)/.test(use));

  test.each(fitting)("of %s", async (use, run) => {
    const stack = await failWith(run, replies);
    expect(stack).toMatch(new RegExp(`at (async )?${use} .*caller\\.test\\.ts:\\d+`));
  });
});

describe("a caller is added", () => {
  async function fail(error: unknown): Promise<void> {
    await null;
    addCaller(error, { stack: "Error\n    at remembered (file:///app.js:1:1)" });
  }

  test("once, however often the error passes", async () => {
    const error = new ConnectionError("It broke.", "interrupted");
    for (const _ of [1, 2, 3]) await fail(error);
    expect(error.stack?.match(/at remembered/g)).toHaveLength(1);
    expect(error.stack?.startsWith("ConnectionError: It broke.") || error.stack?.startsWith("Error: It broke.")).toBe(
      true,
    );
  });

  test("to none but errors of this package", async () => {
    const own = new RangeError("own");
    const { stack } = own;
    await fail(own);
    expect(own.stack).toBe(stack);
    await fail("a text");
    await fail(undefined);
  });

  test("where the stack is a text; a program may make anything of it", async () => {
    const error = Object.assign(new ConnectionError("It broke.", "interrupted"), { stack: ["a site"] });
    await fail(error);
    expect(error.stack).toEqual(["a site"]);
    const other = new ConnectionError("It broke.", "interrupted");
    const { stack } = other;
    addCaller(other, { stack: [] });
    expect(other.stack?.startsWith(stack ?? "-")).toBe(true);
  });

  test("without leaving the runtime's limit changed", async () => {
    const { stackTraceLimit } = Error;
    await fail(new ConnectionError("It broke.", "interrupted"));
    expect(Error.stackTraceLimit).toBe(stackTraceLimit);
  });
});

test("a key that the server repeats is not in the stack", async () => {
  const apiKey = "secret-key-of-the-unit-tests";
  for (const use of Object.values(uses)) {
    const stack = await failWith(use, [failure(400, { message: apiKey }), failure(400, { message: apiKey })], {
      apiKey,
    });
    expect(stack).toContain("400 from public.");
    expect(stack).not.toContain(apiKey);
  }
});

describe("the stack of a timeout names the caller", () => {
  const link = "https://video.example/file";
  const target = () => new WritableStream();

  test.each<[string, (api: Api) => Promise<unknown>]>([
    [
      "callRaw",
      async function callRaw(api) {
        await api.raw.GET("/public/check", { params: { query: { username: "quiet.harbor" } } });
      },
    ],
    [
      "callByPath",
      async function callByPath(api) {
        await api.request("GET", "/new/endpoint");
      },
    ],
    [
      "downloadLink",
      async function downloadLink(api) {
        await api.download(link, target());
      },
    ],
  ])("of %s", async (name, use) => {
    for (const options of [{}, { timeout: 5_000, deadline: 20 }]) {
      if (name.startsWith("download") && "deadline" in options) continue;
      const stack = await failWith(use, [neverAnswer], options);
      expect(stack).toMatch(new RegExp(`at (async )?${name} .*caller\\.test\\.ts:\\d+`));
    }
  });
});
