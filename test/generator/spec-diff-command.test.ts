import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { Spec } from "../../generator/read/spec.js";
import { Skipped } from "../../scripts/run/run-checks.js";
import { headings } from "../../scripts/spec-diff/change.js";
import { checkRelease } from "../../scripts/spec-diff/check-release.js";
import { findReleases, runGit } from "../../scripts/spec-diff/find-releases.js";
import { openSpec } from "../../scripts/spec-diff/open-spec.js";
import { readArguments } from "../../scripts/spec-diff/read-arguments.js";
import { publishPackage } from "../support/npm-registry.js";
import { runScript } from "../support/run-node.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";
import { type Edit, editSpec, notes } from "./edited-spec.js";

const project = fileURLToPath(new URL("../..", import.meta.url));
const command = join(project, "scripts/spec-diff.ts");
const required: Edit = [["paths", "/notes", "get", "parameters", 1, "required"], true];
const breaking = editSpec(notes, [required]);
const breakLine = "public.notes: the parameter `count` is now required.";

let folder: string;
beforeAll(async () => {
  folder = await makeTemporaryFolder();
  await writeFile(join(folder, "old.json"), JSON.stringify(notes));
  await writeFile(join(folder, "new.json"), JSON.stringify(breaking));
});

const run = (...args: string[]) => runScript(command, args, { cwd: folder });

describe("npm run spec:diff", () => {
  it("tells what changed and which version that asks for", async () => {
    const { code, stdout, stderr } = await run("old.json", "new.json");
    // The working tree's version decides how much a break weighs.
    expect(stdout).toMatch(
      /^From old\.json to new\.json\n\nBreaks your types\n {2}(.+)\n\nThis asks for a \w+ version: .+\n$/,
    );
    expect(stdout).toContain(`  ${breakLine}\n`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  it("exits with 1 if there are changes that must not be", async () => {
    const [breaks, gains] = await Promise.all([
      run("old.json", "new.json", "--fail-on", "breaking", "--json"),
      run("new.json", "old.json", "--fail-on", "behaviour", "--changelog"),
    ]);
    expect(JSON.parse(breaks.stdout)).toMatchObject({ changes: [{ heading: "breaks" }] });
    expect(breaks.code).toBe(1);
    expect(gains).toEqual({
      code: 0,
      stdout: "### Added\n\n- public.notes: the parameter `count` is now optional.\n",
      stderr: "",
    });
  });

  it("exits with 2 and a sentence for what it cannot read", async () => {
    const torn = editSpec(notes, [[["components", "schemas", "Mood"], { $ref: "#/components/schemas/Nowhere" }]]);
    await writeFile(join(folder, "torn.json"), JSON.stringify(torn));
    const [missing, unreadable] = await Promise.all([run("none.json", "new.json"), run("old.json", "torn.json")]);
    expect(missing).toEqual({ code: 2, stdout: "", stderr: "There is no file none.json.\n" });
    expect(unreadable.stderr).toContain("A spec cannot be compiled to types: Can't resolve $ref");
    expect(unreadable.stderr).not.toMatch(/^ +at /m);
    expect(unreadable.code).toBe(2);
  });

  it("reads the spec of a published package", async () => {
    const manifest = { name: "published-notes", version: "1.2.0" };
    const { env } = await publishPackage(folder, manifest, { "dist/generated/openapi.json": JSON.stringify(notes) });
    const { stdout, stderr } = await runScript(command, ["published-notes@1.2.0", "new.json"], { cwd: folder, env });
    expect(stderr).toBe("");
    expect(stdout).toContain(breakLine);
    expect(stdout).toContain("This asks for a major version: 2.0.0 after 1.2.0.");
  });
});

describe("arguments", () => {
  it("choose what fails: a weight and all above it", () => {
    expect(readArguments([]).failing).toEqual([]);
    expect(readArguments(["--fail-on", "breaking"]).failing).toEqual(["breaks"]);
    expect(readArguments(["--fail-on", "documentation"]).failing).toEqual(headings);
  });

  it.each([
    ["three specs", ["a", "b", "c"], "Give two specs at most"],
    ["two forms", ["--json", "--markdown"], "Give one of --markdown, --json and --changelog."],
    ["an unknown option", ["--jsom"], "Unknown option '--jsom'"],
    ["an unknown weight", ["--fail-on", "bad"], '--fail-on is "bad", but must be one of breaking, behaviour'],
  ])("are refused with a sentence: %s", (_, words, sentence) => {
    expect(() => readArguments(words)).toThrow(sentence);
  });
});

describe("a name of a spec", () => {
  it("that leads nowhere is refused with a sentence", async () => {
    await writeFile(join(folder, "text.json"), "[]");
    await expect(openSpec("nothing", project)).rejects.toThrow('"nothing" is no file, no package such as');
    await expect(openSpec(join(folder, "text.json"), project)).rejects.toThrow("text.json is not a bundled spec");
    await expect(openSpec("HEAD", folder)).rejects.toThrow('"HEAD" is no file');
  });

  it("can be changed by overlays, also by a draft that nobody has answered yet", async () => {
    const overlay = join(folder, "draft.overlay.yaml");
    const root = join(project, "openapi/openapi.yaml");
    const operation = { operationId: "public.sketches", "x-questions": ["What does it answer?"], responses: {} };
    const action = { target: "$.paths", update: { "/public/sketches": { get: operation } } };
    const head = { overlay: "1.0.0", info: { title: "Sketches", version: "1.0.0" } };
    await writeFile(overlay, JSON.stringify({ ...head, actions: [action] }));
    const { paths } = await openSpec(root, project, [overlay]);
    expect(paths["/public/sketches"]?.["get"]).toEqual({
      operationId: "public.sketches",
      responses: { "200": { description: "Not known yet.", content: { "application/json": { schema: {} } } } },
    });
    await expect(openSpec(join(folder, "old.json"), project, [overlay])).rejects.toThrow("is no file in YAML");
  });

  it("can be the root of several files", async () => {
    const { paths } = await openSpec(join(project, "openapi/openapi.yaml"), project);
    const bundled = await openSpec(join(project, "generated/openapi.json"), project);
    expect(Object.keys(paths)).toEqual(Object.keys(bundled.paths));
  });
});

describe("a release", () => {
  let root: string;
  beforeAll(async () => {
    root = await makeTemporaryFolder();
    await mkdir(join(root, "generated"));
    await runGit(root, "init", "--quiet");
    await runGit(root, "config", "user.email", "someone@example.invalid");
    await runGit(root, "config", "user.name", "Someone");
    await release("1.0.0", notes, "## 1.0.0\n\n- The first.\n");
  });

  async function write(version: string, spec: Spec, changelog: string) {
    await writeFile(join(root, "package.json"), JSON.stringify({ version }));
    await writeFile(join(root, "generated/openapi.json"), JSON.stringify(spec));
    await writeFile(join(root, "CHANGELOG.md"), `# Changelog\n\n${changelog}`);
  }

  async function release(version: string, spec: Spec, changelog: string) {
    await write(version, spec, changelog);
    await runGit(root, "add", "--all");
    await runGit(root, "commit", "--quiet", "--allow-empty", "--message", version);
    await runGit(root, "tag", `v${version}`);
  }

  const old = "## 1.0.0\n\n- The first.\n";

  it("is found by its tag, and its spec with it", async () => {
    expect(await findReleases(root)).toEqual(["v1.0.0"]);
    expect(await openSpec("v1.0.0", root)).toEqual(notes);
    expect(await findReleases(folder)).toEqual([]);
  });

  it("that is missing leaves the check out", async () => {
    expect(await checkRelease(folder)).toBeInstanceOf(Skipped);
  });

  it("needs a version and a changelog that say what breaks", async () => {
    await write("1.0.0", breaking, old);
    await expect(checkRelease(root)).rejects.toThrow(
      `package.json has version 1.0.0, but the changes since 1.0.0 ask for a major version, 2.0.0.\nCHANGELOG.md does not name what breaks: ${breakLine}\n`,
    );
    await write("2.0.0-beta.1", breaking, `## 2.0.0 (unreleased)\n\n- Not public.notesOf.\n\n${old}`);
    await expect(checkRelease(root)).rejects.toThrow(/^CHANGELOG.md does not name what breaks/);
    await write("2.0.0-beta.1", breaking, `## 2.0.0 (unreleased)\n\n- \`public.notes\` needs \`count\`.\n\n${old}`);
    expect(await checkRelease(root)).toBeUndefined();
  });

  it("is compared with the one before it when it is tagged", async () => {
    await release("1.1.0", breaking, `## 1.1.0\n\n- More.\n\n${old}`);
    await runGit(root, "tag", "v1.2.0-beta.1", "v1.0.0");
    await expect(checkRelease(root)).rejects.toThrow("the changes since 1.0.0 ask for a major version, 2.0.0");
    await runGit(root, "commit", "--quiet", "--allow-empty", "--message", "Next");
    expect(await checkRelease(root)).toBeUndefined();
  });
});
