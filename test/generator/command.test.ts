import { cp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { readFolder } from "../support/read-folder.js";
import { type Run, runScript } from "../support/run-node.js";
import { copySpec } from "../support/spec-copy.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";

const project = fileURLToPath(new URL("../..", import.meta.url));
const command = join(project, "scripts/generate.ts");
const silentSuccess = { code: 0, stdout: "", stderr: "" };

describe("npm run generate", () => {
  let folder: string;
  let first: Run;
  beforeAll(async () => {
    folder = await makeTemporaryFolder();
    await copySpec(folder);
    first = await runScript(command, ["--out", join(folder, "new/generated")], { cwd: project });
  }, 90_000);

  it("compiles the spec without a word and leaves nothing but its output behind", async () => {
    expect(first).toEqual(silentSuccess);
    const names = Object.keys(await readFolder(folder)).filter((name) => !name.startsWith("openapi/"));
    const files = [
      "compiled-types.ts",
      "example-names.ts",
      "methods.ts",
      "models.ts",
      "openapi.d.json.ts",
      "openapi.json",
      "operations.ts",
      "post-facts.ts",
      "tables.ts",
      "types.ts",
      "values.ts",
    ];
    expect(names).toEqual(["new/", "new/api.md", "new/generated/", ...files.map((name) => `new/generated/${name}`)]);
  });

  it("writes neither today's date nor a path of this machine", async () => {
    const text = Object.values(await readFolder(join(folder, "new"))).join();
    expect(text).toContain("Compiled from openapi/");
    expect(text).not.toContain(new Date().toISOString().slice(0, 10));
    expect(text).not.toContain(project);
  });

  describe("--check", () => {
    let stale: string;
    let before: Readonly<Record<string, string>>;
    let accepted: Run;
    let refused: Run;
    beforeAll(async () => {
      const fresh = join(folder, "new/generated");
      stale = join(folder, "stale/generated");
      await cp(fresh, stale, { recursive: true });
      await writeFile(join(folder, "stale/api.md"), "# Operations of long ago\n");
      await writeFile(join(stale, "types.ts"), "export {};\n");
      await rm(join(stale, "methods.ts"));
      await writeFile(join(stale, "left-over.ts"), "");
      before = await readFolder(folder);
      const elsewhere = { cwd: folder, env: { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8" } };
      [accepted, refused] = await Promise.all([
        runScript(command, ["--check", "--spec", "openapi/openapi.yaml", "--out", fresh], elsewhere),
        runScript(command, ["--check", "--out", stale], { cwd: project }),
      ]);
    }, 90_000);

    it("finds the same bytes when a copy of the spec is compiled in another place, time zone and language", () => {
      expect(accepted).toEqual(silentSuccess);
    });

    it("fails when a file is stale, missing or too much, and names it", () => {
      expect(refused.code).toBe(1);
      const named = ["types.ts", "methods.ts", "left-over.ts", "openapi.json", "api.md"].filter(
        (file) => refused.stderr.includes(`${file},`) || refused.stderr.includes(`${file}.`),
      );
      expect(named).toEqual(["types.ts", "methods.ts", "left-over.ts", "api.md"]);
    });

    it("touches nothing", async () => {
      expect(await readFolder(folder)).toEqual(before);
    });
  });
});
