import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseYaml } from "@redocly/openapi-core";
import { beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { checkSpec } from "../../generator/check/check-spec.js";
import { loadSpec } from "../../generator/read/load-spec.js";
import { readOperations } from "../../generator/read/read-operations.js";
import type { Spec } from "../../generator/read/spec.js";
import { describeChange } from "../../scripts/spec-diff/change.js";
import { compareWithOfficial } from "../../scripts/spec-pull/compare-official.js";
import { describeComparison } from "../../scripts/spec-pull/describe-comparison.js";
import { type OfficialPackage, openPackage, PackageError } from "../../scripts/spec-pull/open-package.js";
import { readArguments } from "../../scripts/spec-pull/read-arguments.js";
import { publishPackage } from "../support/npm-registry.js";
import { type Run, runScript } from "../support/run-node.js";
import { readSpec } from "../support/spec-operations.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";
import { type Edit, editSpec } from "./edited-spec.js";

const project = fileURLToPath(new URL("../..", import.meta.url));
const locate = (path: string) => join(project, path);
const [spec, overlay] = ["openapi/openapi.yaml", "openapi/3.2.2.overlay.yaml"].map(locate) as [string, string];
const newest = locate("node_modules/tikapi-3.2.2");

const run = (...args: string[]) => runScript(locate("scripts/spec-pull.ts"), args, { cwd: project });

/** What the facts say of version 3.2.2, and the spec has only in its overlay. */
const moved = [
  "user.posts.comments.list: is now `GET /user/comment/list`, was `GET /comment/list`.",
  "user.posts.comments.replies: is now `GET /user/comment/reply/list`, was `GET /comment/reply/list`.",
];
const replaced =
  "public.discover: is now `GET /public/discover/v3`, was `GET /public/discover/{category}`; without `category` and `offset`; with `keyword` (required) and `nextCursor`.";
const removed = "public.discoverKeyword: `GET /public/discover/keyword` is gone, as the spec says (x-removed-in 3.2).";

describe("npm run spec:pull", () => {
  let folder: string;
  let draft: string;
  let pulled: Run;
  beforeAll(async () => {
    folder = await makeTemporaryFolder();
    draft = join(folder, "draft.overlay.yaml");
    pulled = await run(newest, "--out", draft);
  });

  it("tells what version 3.2.2 moves, replaces and removes, and nothing else", () => {
    expect(pulled).toMatchObject({ code: 0, stderr: "" });
    expect(pulled.stdout.split("\n\n").slice(1, -1)).toEqual([
      `Moved\n  ${moved.join("\n  ")}`,
      `Replaced\n  ${replaced}`,
      `Removed\n  ${removed}`,
    ]);
  });

  it("has nothing left to tell where the overlay of that version is applied, and drafts nothing", async () => {
    const nothing = join(folder, "nothing.overlay.yaml");
    const { code, stdout } = await run(newest, "--overlay", overlay, "--json", "--out", nothing);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ package: "tikapi@3.2.2", findings: [] });
    await expect(readFile(nothing)).rejects.toThrow("ENOENT");
  });

  it("drafts an overlay that is refused until its questions are answered", async () => {
    const loaded = await loadSpec(spec, [draft]);
    const refuse = () => checkSpec(loaded, new Set());
    expect(refuse).toThrow(/draft\.overlay\.yaml:\d+:\d+: public\.discover: x-questions is not known here/);
    expect(refuse).toThrow('public.discover: it has no success; write a response "200"');
    // What the package says all of has no question.
    expect(refuse).toThrow(/^(.*public\.discover: .*\n?)+$/);
  });

  it("drafts what the overlay of version 3.2.2 says, but for the answers", async () => {
    const shipped = (await loadSpec(spec, [overlay])).spec;
    const answered = join(folder, "answered.overlay.yaml");
    await writeFile(answered, JSON.stringify(answer(parseYaml(await readFile(draft, "utf8")) as Draft, shipped)));
    const loaded = await loadSpec(spec, [answered]);
    checkSpec(loaded, new Set());
    expect(loaded.spec.paths).toEqual(shipped.paths);
    expect(loaded.spec.components).toEqual(shipped.components);
    expect(loaded.spec.info).toEqual(shipped.info);
  });

  it("overwrites no draft, as somebody may have answered it", async () => {
    await expect(run(newest, "--out", draft)).resolves.toEqual({
      code: 2,
      stdout: "",
      stderr: `The draft cannot be written to ${draft}: it is there already; choose another file or delete it.\n`,
    });
  });
});

interface Draft {
  readonly actions: { update?: Readonly<Record<string, Readonly<Record<string, Members>>>> }[];
}
type Members = Record<string, unknown>;

/** The answers to the questions of the draft, as the overlay of version 3.2.2 has them. */
function answer(draft: Draft, { paths, components }: Spec): Draft {
  const [path, item] = draft.actions
    .flatMap(({ update = {} }) => Object.entries(update))
    .find(([, members]) => members["get"]?.["x-questions"] !== undefined) as [string, { readonly get: Members }];
  const { get } = item;
  const { operationId, ...known } = get;
  delete get["x-questions"];
  const shipped = paths[path]?.["get"] as unknown as Members;
  for (const name of ["summary", "description", "x-pagination", "x-since", "responses", "parameters"])
    get[name] = shipped[name];
  if (shipped["x-documented"] === undefined) delete get["x-documented"];
  expect(known).toMatchObject({ tags: shipped["tags"], security: shipped["security"] });
  const { DiscoverPostsPage } = components.schemas;
  return {
    ...draft,
    actions: [...draft.actions, { target: "$.components.schemas", update: { DiscoverPostsPage } }] as never,
  };
}

describe("the official package", () => {
  let official: OfficialPackage;
  beforeAll(async () => {
    official = await openPackage(newest);
  });

  const compare = (before: Spec) =>
    describeComparison(compareWithOfficial(readOperations(before), official.operations, official.version)).map(
      describeChange,
    );

  it("of version 3.2.2 has all that this version brought, and nothing else, that the spec of 3.1.4 had not", () => {
    const main = readSpec();
    const later = readOperations(main).filter(({ source }) => source["x-since"] !== undefined);
    // The spec takes a cursor as a number or a text; then it was a text.
    const before = editSpec(main, [
      ...later.map(({ path, method }): Edit => [["paths", path, method.toLowerCase()], undefined]),
      [["components", "parameters", "UserCursor", "schema", "type"], "string"],
    ]);
    expect(compare(before)).toEqual([
      "public.checkV3: `GET /public/check/v3`, hidden, with `country`, `session_id`, `username`, `user_id` and `secUid`.",
      "public.commentsList: `GET /public/comment/list`, with `country`, `session_id`, `media_id` (required), `count` and `cursor`.",
      "public.commentRepliesList: `GET /public/comment/reply/list`, with `country`, `session_id`, `media_id` (required), `comment_id` (required), `count` and `cursor`.",
      ...moved,
      replaced,
      removed,
      "public.followersList, public.followingList, user.following and user.followers: `nextCursor` takes a number, was string.",
    ]);
  });

  it("of version 3.1.5 is what the spec says", async () => {
    const { operations, version } = await openPackage(locate("node_modules/tikapi"));
    expect(compareWithOfficial(readOperations(readSpec()), operations, version)).toEqual({
      added: [],
      changed: [],
      removed: [],
    });
  });
});

describe("a package", () => {
  /** A small package of the form of the official one. Its code looks around. */
  const files = {
    "api.js": `import makeApi from "rests";
      console.log("Hello");
      const path = "/" + Object.keys(process.env).sort().join();
      export default makeApi({ public: { posts: { path, params: { secUid: { required: true } } } } });`,
  };
  const manifest = { name: "tikapi", version: "9.8.7", type: "module" };

  it("comes from the registry, or from a file; its code sees no variables of the environment", async () => {
    const folder = await makeTemporaryFolder();
    const { tarball, env } = await publishPackage(folder, manifest, files);
    vi.stubEnv("SECRET_OF_THE_MACHINE", "hush");
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    onTestFinished(() => void vi.unstubAllEnvs());
    const packages = [await openPackage("latest"), await openPackage("9.8.7"), await openPackage(tarball)];
    for (const { version, operations } of packages) {
      expect(version).toBe("9.8.7");
      expect(operations).toMatchObject([{ id: "public.posts", parameters: [{ name: "secUid", in: "query" }] }]);
      expect(operations[0]?.path).not.toMatch(/SECRET|npm|HOME|PATH/);
    }
    await expect(openPackage("9.8.8")).rejects.toThrow("npm cannot get tikapi@9.8.8: No matching version found");
  });

  it.each([
    ["an empty folder", {}, "has no api.js"],
    ["without operations", { "api.js": "export default {};" }, "its table may have another form now"],
    [
      "whose code fails",
      { "api.js": 'throw new TypeError("Oh"); export default {};' },
      "cannot be read: TypeError: Oh",
    ],
    ["that needs another", { "api.js": 'import "left";' }, "cannot be read: Error [ERR_MODULE_NOT_FOUND]"],
  ])("that cannot be read is refused with a sentence: %s", async (_, contents, sentence) => {
    const folder = await makeTemporaryFolder();
    const all = { "package.json": JSON.stringify(manifest), ...contents };
    for (const [name, text] of Object.entries(all)) await writeFile(join(folder, name), text);
    const error = await openPackage(folder).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(PackageError);
    expect((error as Error).message).toContain(sentence);
  });

  it("that no version can name is refused before npm is asked", async () => {
    await expect(openPackage("../3.2.2")).rejects.toThrow('"../3.2.2" is no version such as 3.2.2');
  });
});

describe("arguments", () => {
  it("are the newest version, this spec and text, if nothing is said", () => {
    expect(readArguments([])).toMatchObject({ source: "latest", spec: "openapi/openapi.yaml", overlays: [] });
    expect(readArguments(["3.2.2", "--overlay", "a", "--overlay", "b"])).toMatchObject({
      source: "3.2.2",
      overlays: ["a", "b"],
    });
  });

  it.each([
    ["two versions", ["3.2.1", "3.2.2"], "Give one version at most"],
    ["two forms", ["--json", "--markdown"], "Give one of --markdown and --json."],
    ["an unknown option", ["--jsom"], "Unknown option '--jsom'"],
  ])("are refused with a sentence: %s", (_, words, sentence) => {
    expect(() => readArguments(words)).toThrow(sentence);
  });
});
