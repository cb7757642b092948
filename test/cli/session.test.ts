import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Mock, startMock } from "../../src/mock.js";
import { installCommandLine, matchOutput, playSession, readSession } from "../support/session.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";

const text = await readFile(new URL("session.txt", import.meta.url), "utf8");
const session = readSession(text);

let outputs: readonly string[];
let calls: ReturnType<Mock["calls"]>;
beforeAll(async () => {
  const [folder, cwd, mock] = await Promise.all([
    makeTemporaryFolder(),
    makeTemporaryFolder(),
    startMock({
      script: (tiktok) => {
        tiktok.on("public.music").fail(429);
        tiktok.on("user.notifications").fail(428);
        tiktok.on("public.video").fail(403, "videoIsPrivate");
      },
    }),
  ]);
  await installCommandLine(folder);
  const env = { TIKAPI_BASE_URL: mock.url, TIKAPI_API_KEY: "", TIKAPI_ACCOUNT_KEY: "", NO_COLOR: "" };
  const commands = session.map(({ command }) => command);
  outputs = await playSession(commands, { program: join(folder, "cli/main.js"), cwd, env });
  calls = mock.calls();
  await mock.close();
});

describe("a first session at the terminal", () => {
  test("has forty commands at least, and an answer to each", () => {
    expect(session.length).toBeGreaterThanOrEqual(40);
    expect(outputs).toHaveLength(session.length);
  });

  test.each(session.map(({ command, output }, index) => [command, output, index] as const))(
    "$ %s",
    (_, output, index) => {
      expect(outputs[index]).toMatch(matchOutput(output));
    },
  );

  test("shows no key", () => expect(outputs.join("")).not.toContain("session-key-0123456789"));

  test("spends no request on a command that is wrong, explains or only prints", () => {
    const asking = session
      .filter(({ output }) => !/\[exit 2\]$/.test(output))
      .filter(
        ({ command }) => /^tikapi-fetch (call|list|download) /.test(command) && !/--curl|--help| -h\b/.test(command),
      );
    expect(calls.length).toBeLessThanOrEqual(asking.length);
  });
});
