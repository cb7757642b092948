import { cp, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { type Mock, startMock } from "../../src/mock.js";
import { type Run, runNode, runScript } from "../support/run-node.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";
import { copySpecWithDrafts, draftsConsumer, draftsMistakes } from "./drafts-operation.js";

const project = fileURLToPath(new URL("../..", import.meta.url));
const compiler = createRequire(import.meta.url).resolve("typescript/bin/tsc");

/** The project with one operation more in its spec: `src/` is copied, `generated/` compiled, nothing else changed. */
async function makeProject(folder: string): Promise<Run> {
  await copySpecWithDrafts(folder);
  await cp(join(project, "src"), join(folder, "src"), { recursive: true });
  await cp(join(project, "package.json"), join(folder, "package.json"));
  await symlink(join(project, "node_modules"), join(folder, "node_modules"));
  await writeFile(join(folder, "consumer.ts"), draftsConsumer);
  await writeFile(join(folder, "mistakes.ts"), draftsMistakes);
  // Checking TypeScript's own libraries and those of the dependencies takes five times as long as what is at stake here.
  const config = {
    extends: join(project, "tsconfig.json"),
    compilerOptions: { skipLibCheck: true },
    include: ["*.ts"],
  };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
  const command = join(project, "scripts/generate.ts");
  return runScript(command, ["--spec", "openapi/openapi.yaml", "--out", "generated"], { cwd: folder });
}

describe("an operation that is added to the spec, and to nothing else,", () => {
  let mock: Mock;
  let generated: Run;
  let types: Run;
  let consumer: Run;
  beforeAll(async () => {
    const folder = await makeTemporaryFolder();
    generated = await makeProject(folder);
    mock = await startMock({ spec: join(folder, "generated/openapi.json") });
    [types, consumer] = await Promise.all([
      runNode([compiler, "--project", folder], { cwd: folder }),
      runScript("consumer.ts", [], { cwd: folder, env: { TIKAPI_BASE_URL: mock.url } }),
    ]);
    return () => mock.close();
  }, 120_000);

  it("is compiled", () => {
    expect(generated).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("is called and paged through the tree, and checked before it is sent", () => {
    expect(consumer).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(consumer.stdout)).toEqual({
      drafts: [
        { draft: "d1", words: 12 },
        { draft: "d2", words: 7 },
        { draft: "d3", words: 40 },
      ],
      words: 40,
      refused: ["after"],
      requests: ["/user/drafts/own", "/user/drafts/own?after=2", "/user/drafts/shared?after=7"],
    });
  });

  it("is typed: what is right compiles, what is wrong does not", () => {
    const wrongLines = draftsMistakes
      .split("\n")
      .flatMap((line, index) => (line.startsWith("export") ? [index + 1] : []));
    const places = types.stdout.matchAll(/^(\S+)\((\d+),\d+\): error/gm);
    const reported = new Set([...places].map(([, file, line]) => `${file}:${line}`));
    expect([...reported]).toEqual(wrongLines.map((line) => `mistakes.ts:${line}`));
  });

  it("is mocked: the mock checks calls against it", async () => {
    const headers = { "X-API-KEY": "madeUpApiKey", "X-ACCOUNT-KEY": "madeUpAccountKey" };
    const right = await fetch(`${mock.url}/user/drafts/own?after=1`, { headers });
    const wrong = await fetch(`${mock.url}/user/drafts/lost?after=d1`, { headers });
    expect([right.status, right.headers.get("sl-violations")]).toEqual([200, null]);
    expect(wrong.status).toBe(400);
    expect(wrong.headers.get("sl-violations")).toContain("after");
  });
});
