import { copyFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import TikAPI, { ConnectionError, RateLimitError, TikTokError } from "../../src/index.js";
import { prefer, startMock } from "../../src/mock.js";
import { catchError } from "../support/catch-error.js";
import { runScript } from "../support/run-node.js";
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

  it("says how to install Prism where it is missing", async () => {
    const folder = await makeTemporaryFolder();
    await copyFile(new URL("../../src/mock.ts", import.meta.url), join(folder, "mock.mts"));
    const file = join(folder, "start.mts");
    await writeFile(file, 'import { startMock } from "./mock.mts";\nawait startMock();\n');
    const { code, stderr } = await runScript(file, [], { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toContain("Error: The mock needs Prism: npm install --save-dev @stoplight/prism-cli@5.14.2");
    expect(stderr).toContain("Cannot find module '@stoplight/prism-cli/package.json'");
  });
});

describe("a preference", () => {
  it("is a status, and an example if one is named", () => {
    expect(prefer({ code: 429 })).toEqual({ Prefer: "code=429" });
    expect(prefer<"public.posts">({ code: 200, example: "emptyPage" })).toEqual({
      Prefer: "code=200, example=emptyPage",
    });
  });
});
