import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { Spec } from "../../generator/read/spec.js";
import { type Run, runScript } from "../support/run-node.js";
import { type DescribedOperation, describeOperations, findDescribed, readSpec } from "../support/spec-operations.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";

const project = fileURLToPath(new URL("../..", import.meta.url));
const main = readSpec();
const listRequests = (spec: Spec) => describeOperations(spec).map(({ id, method, path }) => `${id} ${method} ${path}`);
const listRequired = ({ parameters }: DescribedOperation) =>
  parameters.filter(({ required }) => required).map(({ name }) => name);

describe("the overlay of version 3.2.2", () => {
  let run: Run;
  let spec: Spec;
  beforeAll(async () => {
    const out = join(await makeTemporaryFolder(), "generated");
    const args = ["--overlay", "openapi/3.2.2.overlay.yaml", "--out", out];
    run = await runScript(join(project, "scripts/generate.ts"), args, { cwd: project });
    spec = JSON.parse(await readFile(join(out, "openapi.json"), "utf8")) as Spec;
  }, 90_000);

  it("is compiled without a word", () => expect(run).toEqual({ code: 0, stdout: "", stderr: "" }));

  it("moves, replaces and removes what the official package of that version does, and nothing else", () => {
    const [old, now] = [listRequests(main), listRequests(spec)];
    expect(old.filter((request) => !now.includes(request)).sort()).toEqual([
      "public.discover GET /public/discover/{category}",
      "public.discoverKeyword GET /public/discover/keyword",
      "user.posts.comments.list GET /comment/list",
      "user.posts.comments.replies GET /comment/reply/list",
    ]);
    expect(now.filter((request) => !old.includes(request)).sort()).toEqual([
      "public.discover GET /public/discover/v3",
      "user.posts.comments.list GET /user/comment/list",
      "user.posts.comments.replies GET /user/comment/reply/list",
    ]);
    expect(spec.info.version).toBe("3.2.2");
  });

  it("leaves what it moves as it was", () => {
    for (const id of ["user.posts.comments.list", "user.posts.comments.replies"])
      expect(findDescribed(spec, id).source).toEqual(findDescribed(main, id).source);
  });

  it("discovers posts by a keyword, page by page", () => {
    const discover = findDescribed(spec, "public.discover");
    expect(listRequired(discover)).toEqual(["keyword"]);
    expect(discover.paging?.next).toEqual({ nextCursor: "/nextCursor" });
  });
});

describe("the spec has what version 3.2 adds", () => {
  it("comments and their replies without an account key", () => {
    for (const [id, twin] of [
      ["public.commentsList", "user.posts.comments.list"],
      ["public.commentRepliesList", "user.posts.comments.replies"],
    ] as const) {
      const operation = findDescribed(main, id);
      expect(operation.account).toBe(false);
      expect(operation.source["x-since"]).toBe("3.2");
      expect(listRequired(operation)).toEqual(listRequired(findDescribed(main, twin)));
      expect(operation.paging).toEqual(findDescribed(main, twin).paging);
    }
  });

  it("a profile by any of the three names of a user", () => {
    const names = findDescribed(main, "public.checkV3").parameters.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["username", "user_id", "secUid"]));
    expect(listRequired(findDescribed(main, "public.checkV3"))).toEqual([]);
  });
});
