import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { checkSpec } from "../../scripts/generate/check/check-spec.js";
import { readReservedNames } from "../../scripts/generate/check/read-reserved-names.js";
import { loadSpec } from "../../scripts/generate/read/load-spec.js";
import { readOperations } from "../../scripts/generate/read/read-operations.js";
import { SpecError } from "../../scripts/generate/read/spec-error.js";
import { readFolder } from "../support/read-folder.js";
import { runScript } from "../support/run-node.js";
import { copySpec, type Edit, type Place } from "../support/spec-copy.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";

interface Mistake {
  readonly what: string;
  readonly edit: Edit;
  /** What is said about it: the file, the line, what is wrong. */
  readonly message: (place: Place) => string | RegExp;
}

const file = "paths/public.yaml";

/** Mistakes that keep the files from being read as one document. */
const unreadable: readonly Mistake[] = [
  {
    what: "a $ref to a place that does not exist",
    edit: { file: "openapi.yaml", find: `${file}#/check`, replace: `${file}#/chekc` },
    message: ({ line }) => `openapi/openapi.yaml:${line}:5: Can't resolve $ref`,
  },
  {
    what: "a $ref to a file that does not exist",
    edit: { file, after: "operationId: public.posts\n", find: "PostPage.yaml", replace: "PostPages.yaml" },
    message: ({ line }) => `openapi/${file}:${line}:15: Can't resolve $ref`,
  },
  {
    what: "an operation id that is used twice",
    edit: { file, find: "operationId: public.likes\n", replace: "operationId: public.posts\n" },
    message: () => /openapi\/paths\/public\.yaml:\d+:\d+: Every operation must have a unique `operationId`/,
  },
  {
    what: "a file that is not YAML",
    edit: { file: "paths/key.yaml", find: "    operationId: key\n", replace: "   operationId: key\n" },
    message: ({ line }) => `openapi/paths/key.yaml:${line}:4: Failed to parse: bad indentation`,
  },
  {
    what: "a root file that is not YAML",
    edit: { file: "openapi.yaml", find: "info:\n", replace: "info: [\n" },
    message: () => /missed comma .*openapi\/openapi\.yaml" \(\d+:\d+\)/,
  },
];

/** Mistakes in what only this project's generator knows. */
const nonsensical: readonly Mistake[] = [
  {
    what: "paging by a parameter that the operation does not have",
    edit: { file, after: "operationId: public.posts\n", find: "next: {cursor:", replace: "next: {curser:" },
    message: ({ after }) => `${file}:${after}: public.posts: x-pagination names the parameter "curser"`,
  },
  {
    what: "paging by items that the body does not have",
    edit: { file, after: "operationId: public.likes\n", find: "items: /itemList", replace: "items: /itemLists" },
    message: ({ after }) => `${file}:${after}: public.likes: x-pagination.items is /itemLists`,
  },
  {
    what: "paging by a flag that the body does not have",
    edit: { file, after: "operationId: public.playlists\n", find: "more: /hasMore", replace: "more: /hasMoar" },
    message: ({ after }) => `${file}:${after}: public.playlists: x-pagination.more is /hasMoar`,
  },
  {
    what: "paging by a cursor that the body does not have",
    edit: { file, after: "operationId: public.music\n", find: "{cursor: /cursor}", replace: "{cursor: /cursors}" },
    message: ({ after }) => `${file}:${after}: public.music: x-pagination.next.cursor is /cursors`,
  },
  {
    what: "a link of videos that posts do not have",
    edit: { file: "openapi.yaml", find: "- /video/playAddr", replace: "- /video/playAdr" },
    message: () => /public\.video: x-video names the link \/video\/playAdr, which Post does not have/,
  },
  {
    what: "a date of posts that these do not have",
    edit: { file: "openapi.yaml", after: "x-post:", find: "/createTime", replace: "/createTme" },
    message: () => /^x-post\.createTime is \/createTme, which Post does not have$/m,
  },
  {
    what: "headers of videos that the body does not have",
    edit: { file: "openapi.yaml", find: "headers: /$other/videoLinkHeaders", replace: "headers: /$other/headers" },
    message: () => /public\.video: x-video\.headers is \/\$other\/headers/,
  },
  {
    what: "an operation id below another operation",
    edit: { file, find: "operationId: public.videoV2\n", replace: "operationId: public.video.v2\n" },
    message: ({ line }) => `${file}:${line}: public.video.v2: its prefix "public.video" is an operation too`,
  },
];

async function explain(root: string): Promise<string> {
  try {
    const { spec, findPlace } = await loadSpec(root);
    checkSpec(spec, readOperations(spec), { reservedNames: readReservedNames(), findPlace });
  } catch (error) {
    if (error instanceof SpecError) return error.message;
    throw error;
  }
  return "nothing is wrong";
}

const copyWith = async (...mistakes: readonly Mistake[]) =>
  copySpec(
    await makeTemporaryFolder(),
    mistakes.map(({ edit }) => edit),
  );

describe("the generator says where the spec has", () => {
  for (const mistake of unreadable) {
    it(mistake.what, async () => {
      const { root, places } = await copyWith(mistake);
      for (const place of places) expect(await explain(root)).toMatch(mistake.message(place));
    });
  }

  describe("all at once,", () => {
    let message: string;
    let places: readonly Place[];
    beforeAll(async () => {
      const copy = await copyWith(...nonsensical);
      places = copy.places;
      message = await explain(copy.root);
    });

    for (const [index, { what, message: expected }] of nonsensical.entries()) {
      it(what, () => {
        expect(message).toMatch(expected(places[index] as Place));
        expect(message.split("\n")).toHaveLength(nonsensical.length);
      });
    }
  });
});

describe("npm run generate stops and leaves everything as it was at", () => {
  const script = fileURLToPath(new URL("../../scripts/generate.ts", import.meta.url));
  for (const mistake of [...unreadable.slice(0, 1), ...nonsensical.slice(0, 1)]) {
    it.concurrent(mistake.what, async () => {
      const { root, places } = await copyWith(mistake);
      const surroundings = await makeTemporaryFolder();
      await mkdir(join(surroundings, "generated"));
      await writeFile(join(surroundings, "generated/types.ts"), "// from an earlier run\n");
      const before = await readFolder(surroundings);

      const run = await runScript(script, ["--spec", root, "--out", "generated"], { cwd: surroundings });

      expect(run).toMatchObject({ code: 1, stdout: "" });
      for (const place of places) expect(run.stderr).toMatch(mistake.message(place));
      expect(run.stderr).not.toContain("    at ");
      expect(await readFolder(surroundings)).toEqual(before);
    }, 90_000);
  }
});
