import { posix } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readAnchors, readLinks } from "../support/markdown.js";
import { listPacked, listTracked, readManifest, readProjectFile, readRepository } from "../support/project-files.js";

const repository = readRepository();
let tracked: readonly string[];
let packed: readonly string[];
beforeAll(() => {
  [tracked, packed] = [listTracked(), listPacked()];
});

describe("Markdown", () => {
  it("is packed where users look for it", () => {
    const pages = [
      "CHANGELOG.md",
      "MIGRATION.md",
      "README.md",
      "RECIPES.md",
      "SECURITY.md",
      "api.md",
      "guides/harvest.md",
    ];
    expect(packed.filter((file) => file.endsWith(".md")).sort()).toEqual(pages);
  });

  it("in the package links to what is in the package, or by an address to what is in the repository", () => {
    const inBoth = packed.filter((file) => tracked.includes(file));
    expect(findBrokenLinks(packed, inBoth)).toEqual([]);
  });

  it("in the repository links to what is in the repository", () => {
    const unpacked = tracked.filter((file) => !packed.includes(file));
    expect(findBrokenLinks(unpacked, tracked)).toEqual([]);
  });
});

describe("the repository's address", () => {
  it("is that of package.json wherever it is written", () => {
    const [, name = ""] = /([^/]+)$/.exec(repository) ?? [];
    const address = new RegExp(`https?://github\\.com/[\\w.-]+/${name}\\b|https?://github\\.com/${name}/[\\w.-]+`, "g");
    const others = tracked
      .filter((file) => /\.(md|ya?ml|ts|mjs|json)$/.test(file) && !file.endsWith("package-lock.json"))
      .flatMap((file) => (readProjectFile(file).match(address) ?? []).map((found) => `${file}: ${found}`))
      .filter((line) => !line.replace(/\.git$/, "").endsWith(`: ${repository}`));
    expect(others).toEqual([]);
  });

  it("is that of the homepage and of the bugs", () => {
    const { homepage, bugs } = readManifest();
    expect([homepage, bugs.url]).toEqual([`${repository}#readme`, `${repository}/issues`]);
  });
});

/** The links of the pages among `files` that lead nowhere, as `page: link`; relative ones may lead to what is `reachable`. */
function findBrokenLinks(files: readonly string[], reachable: readonly string[]): readonly string[] {
  return files
    .filter((file) => file.endsWith(".md"))
    .flatMap((page) =>
      readLinks(readProjectFile(page))
        .filter((link) => !leadsSomewhere(link, page, reachable))
        .map((link) => `${page}: ${link}`),
    );
}

function leadsSomewhere(link: string, page: string, reachable: readonly string[]): boolean {
  if (link.startsWith(`${repository}/`)) return isPlaceInRepository(link.slice(repository.length + 1));
  if (/^[a-z]+:/i.test(link)) return URL.canParse(link) && link.startsWith("https://");
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? page : posix.join(posix.dirname(page), path);
  return has(reachable, target) && (anchor === undefined || hasAnchor(target, anchor));
}

/** Files and folders of the main branch, and the pages where people write to the maintainers. */
function isPlaceInRepository(place: string): boolean {
  const [address = "", anchor] = place.split("#");
  const [, kind, path = ""] = /^(blob|tree)\/main\/(.+)$/.exec(address) ?? [];
  if (kind === "tree") return anchor === undefined && has(tracked, path) && !tracked.includes(path);
  if (kind === "blob") return tracked.includes(path) && (anchor === undefined || hasAnchor(path, anchor));
  return ["issues", "security/advisories/new"].includes(address);
}

/** Whether a list of files has a file, or something in a folder. */
const has = (files: readonly string[], path: string): boolean =>
  files.some((file) => file === path || file.startsWith(`${path.replace(/\/$/, "")}/`));

const hasAnchor = (file: string, anchor: string): boolean =>
  file.endsWith(".md") && readAnchors(readProjectFile(file)).has(anchor);
