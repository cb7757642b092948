import { once } from "node:events";
import { cp, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import TikAPI, { BadRequestError, ConnectionError, RateLimitError, TikTokError } from "../../src/index.js";
import { type MockOptions, prefer, startMock } from "../../src/mock.js";
import { catchError } from "../support/catch-error.js";
import { runScript } from "../support/run-node.js";
import { scaleTime } from "../support/scale-time.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";

describe("the mock server", () => {
  it("answers by the spec, as preferred, until it is closed", async () => {
    const mock = await startMock();
    const api = TikAPI({ apiKey: "any", baseUrl: mock.url, retries: 0 });
    const { json } = await api.public.check({ username: "quiet.harbor" });
    expect(json.userInfo.user.uniqueId).toBe("quiet.harbor");
    const headers = prefer({ code: 403, example: "userDoesNotExist" });
    const { tiktok } = await catchError(api.public.check({ username: "nobody" }, { headers }), TikTokError);
    expect(tiktok.kind).toBe("not-found");
    await expect(api.key({}, { headers: prefer({ code: 429 }) })).rejects.toThrow(RateLimitError);
    await mock.close();
    await expect(api.key()).rejects.toThrow(ConnectionError);
  });

  it("closes within a second, idle and busy connections included, and as often as one likes", async () => {
    const mock = await startMock();
    const silent = connect(Number(new URL(mock.url).port), "127.0.0.1");
    silent.on("error", () => {});
    await once(silent, "connect");
    const headers = { "X-API-KEY": "any" };
    // Read to the end, its connection stays open for the next one.
    await (await fetch(`${mock.url}/key/info`, { headers })).text();
    const busy = Array.from({ length: 100 }, () => fetch(`${mock.url}/key/info`, { headers }).catch(() => undefined));
    await Promise.race(busy);
    const startedAt = performance.now();
    await Promise.all([mock.close(), mock.close()]);
    expect(performance.now() - startedAt).toBeLessThan(scaleTime(1_000));
    await mock.close();
    await Promise.all(busy);
    await expect(fetch(mock.url)).rejects.toThrow();
  });

  it("rejects with an Error that names the port, if that is in use", async () => {
    const mock = await startMock();
    const port = Number(new URL(mock.url).port);
    const error = await catchError(startMock({ port }), Error);
    expect(error.message).toBe(
      `The mock cannot start: port ${port} is in use. Choose another port, or 0 for a free one.`,
    );
    await mock.close();
    await (await startMock({ port })).close();
  });

  it.each([
    [{ port: -1 }, "whole number from 0 to 65535, not -1"],
    [{ port: "80x" }, 'whole number from 0 to 65535, not "80x"'],
    [{ port: 1.5 }, "whole number from 0 to 65535, not 1.5"],
    [{ port: 65_536 }, "whole number from 0 to 65535, not 65536"],
    [{ port: Number.NaN }, "whole number from 0 to 65535"],
    [{ prot: 4_010 }, "startMock() has no option prot: did you mean port?"],
    [{ anything: 1 }, "startMock() has no option anything: it takes port, host, spec, script, log"],
    [{ host: "" }, "host must be an address or a name"],
    [{ host: 4 }, "host must be an address or a name"],
    [{ script: "script.mjs" }, "script must be a function"],
    [{ log: true }, "log must be a function"],
    [{ spec: "" }, "spec must be the name or URL of a file"],
    [{ spec: "no-such-file.json" }, "The mock cannot serve no-such-file.json: "],
    [{ spec: fileURLToPath(import.meta.url) }, "The mock cannot serve "],
  ])("rejects with an Error that says what is wrong with %j", async (options, problem) => {
    // As JavaScript callers can.
    const error = await catchError(startMock(options as MockOptions), Error);
    expect(error.message).toContain(problem);
  });

  it("says how to install Prism where it is missing", async () => {
    const folder = await makeTemporaryFolder();
    await cp(new URL("../../src", import.meta.url), join(folder, "src"), { recursive: true });
    await writeFile(join(folder, "package.json"), '{ "type": "module" }');
    const file = join(folder, "start.mts");
    await writeFile(file, 'import { startMock } from "./src/mock.js";\nawait startMock();\n');
    const { code, stderr } = await runScript(file, [], { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toContain("Error: The mock needs Prism: npm install --save-dev @stoplight/prism-cli@5.14.2");
    expect(stderr).toContain("Cannot find module '@stoplight/prism-cli/package.json'");
  });
});

describe("the mock server listens", () => {
  it.each([
    ["0.0.0.0", /^http:\/\/127\.0\.0\.1:\d+$/],
    ["127.0.0.1", /^http:\/\/127\.0\.0\.1:\d+$/],
    ["localhost", /^http:\/\/localhost:\d+$/],
  ])("on %s, and its address leads there", async (host, url) => {
    const mock = await startMock({ host });
    expect(mock.url).toMatch(url);
    expect((await TikAPI({ apiKey: "any", baseUrl: mock.url }).key()).status).toBe(200);
    await mock.close();
  });

  it("or says why not, with the address", async () => {
    const error = await catchError(startMock({ host: "192.0.2.1" }), Error);
    expect(error.message).toMatch(/^The mock cannot listen on 192\.0\.2\.1, port 0: /);
  });
});

it("a spec of several files is served as one", async () => {
  const mock = await startMock({ spec: fileURLToPath(new URL("../../openapi/openapi.yaml", import.meta.url)) });
  const api = TikAPI({ apiKey: "any", baseUrl: mock.url, retries: 0 });
  expect((await api.public.search({ category: "users", query: "a" })).json.user_list).toBeInstanceOf(Array);
  const call = api.public.posts({ secUid: "1" }, { validate: false });
  expect((await catchError(call, BadRequestError)).fields).toHaveProperty("secUid");
  await mock.close();
});

describe("a preference", () => {
  it("is a status, and an example if one is named", () => {
    expect(prefer({ code: 429 })).toEqual({ Prefer: "code=429" });
    expect(prefer<"public.posts">({ code: 200, example: "emptyPage" })).toEqual({
      Prefer: "code=200, example=emptyPage",
    });
  });
});
