import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { checkSpec } from "../../generator/check/check-spec.js";
import { loadSpec } from "../../generator/read/load-spec.js";
import type { Spec } from "../../generator/read/spec.js";
import { readFolder } from "../support/read-folder.js";
import { runScript } from "../support/run-node.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";
import { tinySpec } from "./tiny-spec.js";

const project = fileURLToPath(new URL("../..", import.meta.url));
const list = "$.paths['/drinks/{kind}'].get";
const count = `${list}.parameters[?(@.name=='count')]`;

let folder: string;
let root: string;
beforeAll(async () => {
  folder = await makeTemporaryFolder();
  root = join(folder, "openapi.yaml");
  for (const [name, tree] of Object.entries(tinySpec)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), JSON.stringify(tree));
  }
});

const head = "overlay: 1.0.0\ninfo: {title: Later drinks, version: 1.0.0}\nactions:\n";
const action = (target: string, change: string) => `  - target: ${JSON.stringify(target)}\n    ${change}\n`;
let overlays = 0;

async function writeOverlay(text: string): Promise<string> {
  const file = join(folder, `${overlays++}.overlay.yaml`);
  await writeFile(file, text);
  return file;
}

/** What overlays of these actions make of the spec: it is checked as any other. */
async function apply(...texts: readonly string[]): Promise<Spec> {
  const files = await Promise.all(texts.map((actions) => writeOverlay(head + actions)));
  const loaded = await loadSpec(root, files);
  checkSpec(loaded, new Set());
  return loaded.spec;
}

/** What is said of an overlay, without its folder: `line:column: subject: text`. */
async function refuse(text: string): Promise<string> {
  const file = await writeOverlay(text);
  const error = await loadSpec(root, [file])
    .then(
      (loaded) => {
        checkSpec(loaded, new Set());
        return undefined;
      },
      (thrown: Error) => thrown,
    )
    .catch((thrown: Error) => thrown);
  return (error?.message ?? "").replaceAll(`${relative(process.cwd(), file)}:`, "");
}

const findOperation = (spec: Spec, path: string) => spec.paths[path]?.["get"];
const readVideo = async () => findOperation((await loadSpec(root)).spec, "/video");
const listParameters = (spec: Spec) => findOperation(spec, "/drinks/{kind}")?.parameters ?? [];

describe("an overlay", () => {
  it("merges objects, joins lists, and replaces single values", async () => {
    const update = "update: {summary: Every drink, tags: [Bar], x-pagination: {next: {next: /inner/next}}}";
    const spec = await apply(
      `${action(list, update)}${action("$", "update: {tags: [{name: Bar, description: All of it.}]}")}`,
    );
    const operation = findOperation(spec, "/drinks/{kind}");
    expect(operation).toMatchObject({ operationId: "drinks.list", summary: "Every drink", tags: ["Drinks", "Bar"] });
    expect(operation?.["x-pagination"]).toMatchObject({ items: "/drinks", next: { next: "/inner/next" } });
    expect(spec.tags?.map(({ name }) => name)).toEqual(["Drinks", "Bar"]);
  });

  it("appends one entry to a list that it names", async () => {
    const size = "{name: size, in: query, schema: {type: integer}, example: 3}";
    const spec = await apply(action(`${list}.parameters`, `update: ${size}`));
    expect(listParameters(spec).at(-1)).toEqual({ name: "size", in: "query", schema: { type: "integer" }, example: 3 });
  });

  it("adds an operation", async () => {
    const again = JSON.stringify({ "/video/v2": { get: { ...(await readVideo()), operationId: "drinks.videoV2" } } });
    const spec = await apply(action("$.paths", `update: ${again}`));
    expect(findOperation(spec, "/video/v2")?.operationId).toBe("drinks.videoV2");
  });

  it("removes what it names", async () => {
    const spec = await apply(
      action("$.paths['/news']", "remove: true") +
        action("$.components.schemas.Drink.properties.photo", "remove: true") +
        action("$", "update: {x-post: {photos: /made}}"),
    );
    expect(Object.keys(spec.paths)).not.toContain("/news");
    expect(spec.components.schemas["Drink"]?.properties).not.toHaveProperty("photo");
  });

  it("finds a parameter by its name, also where it is shared, and changes it for that operation alone", async () => {
    const next = "[?(@.name == 'next')]";
    const changed = await apply(action(`${list}.parameters${next}`, "update: {required: true}"));
    const [, first] = listParameters(changed);
    expect(first).toMatchObject({ name: "next", required: true });
    expect(changed.components.parameters?.["Next"]).not.toHaveProperty("required");
    expect(findOperation(changed, "/news")?.parameters).toEqual([{ $ref: "#/components/parameters/Next" }]);
  });

  it("removes an entry of a list by what it says", async () => {
    const spec = await apply(action(count, "remove: true") + action("$.components.parameters.Count", "remove: true"));
    expect(JSON.stringify(listParameters(spec))).not.toContain("Count");
    expect(listParameters(spec)).toHaveLength(2);
  });

  it("finds members by every form that a path can have", async () => {
    const targets = [
      '$["paths"]["/drinks/{kind}"].get',
      "$.paths['/drinks/{kind}']['get']",
      "$.paths.*.get",
      "$['paths']['\\/drinks/{kind}'].get",
    ];
    for (const target of targets) {
      const spec = await apply(action(target, "update: {summary: Found}"));
      expect([target, findOperation(spec, "/drinks/{kind}")?.summary]).toEqual([target, "Found"]);
    }
    const entries = ["[1]", "[?(@.name=='count')]", '[?@.name == "count"]'];
    for (const entry of entries)
      expect(
        listParameters(
          await apply(
            action(`${list}.parameters${entry}`, "remove: true") +
              action("$.components.parameters.Count", "remove: true"),
          ),
        ),
      ).toHaveLength(2);
  });

  it("comes after the overlays before it", async () => {
    const spec = await apply(
      action("$", "update: {x-counts: {rounded: counts}}") + action(list, "update: {summary: One}"),
      action(list, "update: {summary: Two}"),
    );
    expect(findOperation(spec, "/drinks/{kind}")?.summary).toBe("Two");
  });

  it("changes no place that shares a value by an anchor with the one that it names", async () => {
    const video = JSON.stringify({ ...(await readVideo()), operationId: "drinks.videoV2" });
    const spec = await apply(
      action("$.paths", `update: {/v2: {get: &video ${video}}, /v3: {get: *video}}`) +
        action("$.paths['/v3'].get", "update: {operationId: drinks.videoV3}"),
    );
    expect(["/v2", "/v3"].map((path) => findOperation(spec, path)?.operationId)).toEqual([
      "drinks.videoV2",
      "drinks.videoV3",
    ]);
  });
});

describe("an overlay is refused, with its line,", () => {
  it.each([
    [
      "that matches nothing",
      action("$.paths['/drink'].get", "remove: true"),
      "4:5: action 1: leads to nothing; the document has no such place",
    ],
    [
      "that finds no entry",
      action(`${list}.parameters[?(@.name=='siz')]`, "remove: true"),
      "4:5: action 1: leads to nothing; the document has no such place",
    ],
    [
      "that needs what an action before removed",
      action("$.paths['/news']", "remove: true") + action("$.paths['/news'].get", "update: {}"),
      "6:5: action 2: leads to nothing; the document has no such place",
    ],
    [
      "that names a single value",
      action(`${list}.summary`, "update: {}"),
      "4:5: action 1: leads to a single value; name the object or list that holds it",
    ],
    [
      "that would replace a list",
      action(list, "update: {tags: Bar}"),
      "5:14: action 1: cannot replace a list by a single value; remove it first",
    ],
    [
      "that would replace a value by an object",
      action(list, "update: {summary: {}}"),
      "5:14: action 1: cannot replace a single value by an object; remove it first",
    ],
    [
      "that appends several entries at once",
      action(`${list}.tags`, "update: [A, B]"),
      "5:5: action 1: the target is a list, which gets one entry; write an action for each",
    ],
    [
      "that merges a value into an object",
      action(list, "update: text"),
      "5:5: action 1: the target is an object, so this must be one as well",
    ],
    [
      "that does nothing",
      action(list, "description: Nothing."),
      "4:5: action 1: an action has either update or remove: true",
    ],
    [
      "that does two things",
      action(list, "{}").replace("{}", "remove: true\n    update: {}"),
      "4:5: action 1: an action has either update or remove: true",
    ],
    ["with a remove that is no boolean", action(list, "remove: yes please"), "5:5: action 1: must be true or false"],
    ["that removes everything", action("$", "remove: true"), "4:5: action 1: the whole document cannot be removed"],
    [
      "with an unknown member",
      action(list, "updates: {}"),
      "5:5: action 1: updates is not known here; it can have target, description, update, remove; write update",
    ],
    [
      "that goes through a reference",
      action(`${count}.schema`, "update: {maximum: 40}"),
      "4:5: action 1: leads to nothing, because the way there is a reference; begin at #/components/parameters/Count",
    ],
    ["whose description is no text", action(list, "update: {}\n    description: 5"), "6:5: action 1: must be a text"],
    ["without a target", "  - update: {}\n", "4:5: action 1: target is missing"],
    ["that is a text", "  - remove\n", "4:5: action 1: is not an action"],
  ])("%s", async (_, actions, said) => expect((await refuse(head + actions)).split("\n")).toContain(said));

  it.each([
    "$..get",
    "paths",
    "$.paths[0:2]",
    "$.paths['/news',\"/video\"]",
    "$.paths[?(@.get && @.put)]",
    "$.paths.",
    "",
  ])("whose path is %s", async (target) =>
    expect(await refuse(head + action(target, "remove: true"))).toBe(
      "4:5: action 1: cannot be read as a path; a path is made of $, .name, ['name'], [0], .*, [*] and [?(@.name=='value')]",
    ),
  );

  it.each([
    [
      "of another version",
      head.replace("1.0.0", "1.1.0") + action("$", "update: {}"),
      '1:1: overlay: is version "1.1.0", and only 1.0 is known here; write 1.0.0',
    ],
    ["without a version", (head + action("$", "update: {}")).replace("overlay: 1.0.0\n", ""), ": overlay is missing"],
    [
      "without actions",
      head.replace("actions:\n", "actions: []\n"),
      "3:1: actions: must be a list with at least one action",
    ],
    [
      "with an unknown member at its root",
      `extend: x\n${head}${action("$", "update: {}")}`,
      "1:1: extend: extend is not known here; it can have overlay, info, actions, extends; write extends",
    ],
    [
      "with an unknown member in its info",
      (head + action("$", "update: {}")).replace("title", "titel"),
      "2:8: info: titel is not known here; it can have title, version; write title",
    ],
    [
      "whose version is a number",
      head.replace("version: 1.0.0", "version: 1") + action("$", "update: {}"),
      "2:29: info: must be a text",
    ],
    ["that is a list", "[]", "1:1: the overlay: is not an object"],
    ["that is no YAML", `${head}  - {`, "is not YAML"],
    ["that contains itself", head + action("$", "update: &a {x-post: *a}"), "contains itself"],
  ])("%s", async (_, text, said) => expect(await refuse(text)).toContain(said));

  it("that is not there", async () => {
    await expect(loadSpec(root, [join(folder, "none.yaml")])).rejects.toThrow(
      "none.yaml:1:1: the overlay: cannot be read",
    );
  });

  it("where what it makes of the spec breaks a rule of OpenAPI", async () => {
    expect(await refuse(head + action(list, "update: {operationid: drinks.all}"))).toMatch(
      /^5:14: action 1: Property `operationid` is not expected here/,
    );
    expect(
      await refuse(
        head +
          action("$.paths['/news']", "remove: true") +
          action("$", "update: {components: {schemas: {Old: {type: string}}}}"),
      ),
    ).toMatch(/^7:\d+: action 2: .*Old.*never used/);
  });

  it("where what it makes of the spec breaks a rule of the generator", async () => {
    expect(await refuse(head + action(list, "update: {x-plan: gold}"))).toMatch(/^5:14: action 1: .*premium/);
    expect(await refuse(head + action(`${list}.x-pagination`, "update: {more: /most}"))).toMatch(/^5:14: action 1: /);
  });
});

describe("npm run generate -- --overlay", () => {
  it("compiles the changed spec, and leaves the files of the spec alone", async () => {
    const file = await writeOverlay(head + action(list, "update: {operationId: drinks.all}"));
    const second = await writeOverlay(head + action(list, "update: {summary: List all of them}"));
    const before = await readFolder(join(folder, "paths"));
    const out = join(folder, "out/generated");
    const args = ["--spec", root, "--overlay", file, "--overlay", second, "--out", out];
    expect(await runScript(join(project, "scripts/generate.ts"), args, { cwd: project })).toMatchObject({
      code: 0,
      stderr: "",
    });
    const { "methods.ts": methods } = await readFolder(out);
    expect(methods).toContain("List all of them");
    expect(methods).not.toMatch(/\blist[:(]/);
    expect(await readFolder(join(folder, "paths"))).toEqual(before);
  }, 90_000);
});
