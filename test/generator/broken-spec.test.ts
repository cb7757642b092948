import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parseYaml } from "../../generator/read/redocly.js";
import { readFolder } from "../support/read-folder.js";
import { runScript } from "../support/run-node.js";
import { copySpec, type Edit } from "../support/spec-copy.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";
import { explainSpec } from "./explain-spec.js";
import { tinySpec } from "./tiny-spec.js";

const file = "paths/public.yaml";
const curser: Edit = { file, after: "operationId: public.posts\n", find: "next: {cursor:", replace: "next: {curser:" };
const tag: Edit = { file, after: "operationId: public.check\n", find: "tags: [Public]", replace: "tags: [Pubic]" };
const text: Edit = { file: "paths/posts.yaml", find: "x-changes-state: true", replace: 'x-changes-state: "yes"' };

describe("a spec with several mistakes", () => {
  it("is told of all of them in one run, in the order of its files and lines", async () => {
    const { root, places } = await copySpec(await makeTemporaryFolder(), [curser, tag, text]);
    const [ofCurser, ofTag, ofText] = places.map(({ line }) => line);
    expect((await explainSpec(root)).map((line) => /([\w-]+\.yaml:\d+):/.exec(line)?.[1])).toEqual([
      `posts.yaml:${ofText}`,
      `public.yaml:${ofTag}`,
      `public.yaml:${ofCurser}`,
    ]);
  });
});

it("a spec without named schemas is told what it lacks", async () => {
  const folder = await makeTemporaryFolder();
  const files = Object.entries(tinySpec).filter(([name]) => !name.startsWith("schemas/"));
  for (const [name, tree] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    const text = JSON.stringify(tree, null, 1).replaceAll(
      /"\$ref": "(\.\.\/)?schemas\/\w+\.yaml"/g,
      '"type": "object"',
    );
    await writeFile(join(folder, name), text);
  }
  expect(await explainSpec(join(folder, "openapi.yaml"))).toContainEqual(
    expect.stringMatching(/openapi\.yaml:\d+:\d+: x-video: x-video names the schema "Drink", which does not exist/),
  );
});

it("the files of paths can be held against the schema of extensions alone, as editors do", async () => {
  const text = await readFile(new URL("../../openapi/extensions.schema.json", import.meta.url), "utf8");
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(text));
  const paths = parseYaml(await readFile(new URL("../../openapi/paths/posts.yaml", import.meta.url), "utf8")) as {
    like: { post: object };
  };
  expect(validate(paths)).toBe(true);
  Object.assign(paths.like.post, { "x-plan": "golden" });
  expect(validate(paths)).toBe(false);
});

describe("npm run generate stops, says why in one line, and leaves everything as it was at", () => {
  const script = fileURLToPath(new URL("../../scripts/generate.ts", import.meta.url));
  const stops = {
    "a mistake": [curser, 'public.posts: x-pagination names the parameter "curser"'],
    "a file that is not YAML": [{ file, find: "  get:\n", replace: " get\n" }, "is not YAML"],
  } as const;

  it.concurrent.each(Object.entries(stops))(
    "%s",
    async (_, [edit, message]) => {
      const { root } = await copySpec(await makeTemporaryFolder(), [edit]);
      const surroundings = await makeTemporaryFolder();
      await mkdir(join(surroundings, "generated"));
      await writeFile(join(surroundings, "generated/types.ts"), "// from an earlier run\n");
      const before = await readFolder(surroundings);

      const run = await runScript(script, ["--spec", root, "--out", "generated"], { cwd: surroundings });

      expect(run).toMatchObject({ code: 1, stdout: "" });
      expect(run.stderr).toContain(message);
      expect(run.stderr.trimEnd().split("\n")).toHaveLength(1);
      expect(await readFolder(surroundings)).toEqual(before);
    },
    90_000,
  );

  const wrong = {
    "a spec that does not exist": [["--spec", "nowhere.yaml"], "nowhere.yaml:1:1: the spec: "],
    "an option that does not exist": [["--output", "generated"], "--output"],
  } as const;

  it.concurrent.each(Object.entries(wrong))(
    "%s",
    async (_, [args, message]) => {
      const folder = await makeTemporaryFolder();
      const run = await runScript(script, args, { cwd: folder });
      expect(run).toMatchObject({ code: 1, stdout: "" });
      expect(run.stderr).toContain(message);
      expect(run.stderr).not.toContain("    at ");
      expect(await readFolder(folder)).toEqual({});
    },
    90_000,
  );
});
