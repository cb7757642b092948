import { expect, it } from "vitest";
import { type Change, describeChange, mergeChanges } from "../../scripts/spec-diff/change.js";
import { findReleaseGaps } from "../../scripts/spec-diff/check-release.js";
import { askForBump, isAtLeast, raiseVersion } from "../../scripts/spec-diff/version-bump.js";
import { writeChangelog, writeMarkdown } from "../../scripts/spec-diff/write-report.js";

const breaks: Change = { heading: "breaks", subjects: ["Post"], text: "the member `desc` is gone." };
const removed: Change = { heading: "breaks", subjects: ["public.posts"], text: "removed, `GET /posts`." };
const behaviour: Change = { heading: "behaviour", subjects: ["public.posts"], text: "it may now answer with 503." };
const added: Change = { heading: "new", subjects: ["public.notes"], text: "a new operation, `GET /notes`." };
const words: Change = { heading: "documentation", subjects: ["key"], text: "deprecated: the API may refuse it." };
const all = [breaks, removed, behaviour, added, words];

it.each([
  ["1.4.2", all, "2.0.0"],
  ["1.4.2", [behaviour, words], "1.5.0"],
  ["1.4.2", [added], "1.5.0"],
  ["1.4.2", [words], "1.4.3"],
  ["1.4.2", [], "1.4.2"],
  ["0.3.1", all, "0.4.0"],
  ["0.3.1", [behaviour, added], "0.3.2"],
  ["0.3.1", [words], "0.3.2"],
] as const)("after %s, the heaviest change decides about the version", (version, changes, next) => {
  expect(raiseVersion(version, askForBump(changes, version))).toBe(next);
});

it("a pre-release is as good as its release, and parts of versions are numbers", () => {
  expect(isAtLeast("2.0.0-beta.1", "2.0.0")).toBe(true);
  expect(isAtLeast("0.10.0", "0.9.9")).toBe(true);
  expect(isAtLeast("1.9.9", "2.0.0")).toBe(false);
  expect(() => isAtLeast("latest", "2.0.0")).toThrow('"latest" is not a version');
});

it("Markdown has a heading for each kind of change, the heaviest first", () => {
  const report = {
    old: "v1.0.0",
    new: "HEAD",
    changes: mergeChanges([...all].reverse()),
    bump: "major",
    version: "1.0.0",
  } as const;
  expect(
    writeMarkdown(report)
      .split("\n")
      .filter((line) => line.startsWith("#")),
  ).toEqual([
    "# What changed from v1.0.0 to HEAD",
    "## Breaks your types",
    "## Changes behaviour",
    "## New",
    "## Documentation",
  ]);
});

it("the draft of a changelog sorts changes as Keep a Changelog does", () => {
  const report = { old: "v1.0.0", new: "HEAD", changes: all, bump: "major", version: "1.0.0" } as const;
  expect(writeChangelog(report)).toBe(
    [
      "### Added\n\n- public.notes: a new operation, `GET /notes`.",
      "### Changed\n\n- **Breaking:** Post: the member `desc` is gone.\n- public.posts: it may now answer with 503.",
      "### Deprecated\n\n- key: deprecated: the API may refuse it.",
      "### Removed\n\n- **Breaking:** public.posts: removed, `GET /posts`.",
    ].join("\n\n"),
  );
});

it("a line with many subjects names some and counts the others", () => {
  const many = [..."abcdefgh"].map((name): Change => ({ ...breaks, subjects: [name] }));
  expect(mergeChanges(many).map(describeChange)).toEqual(["a, b, c, d and 4 more: the member `desc` is gone."]);
  expect(mergeChanges(many.slice(0, 3)).map(describeChange)).toEqual(["a, b and c: the member `desc` is gone."]);
});

it("a changelog must name what breaks by its whole name, and say something of the rest", () => {
  const gapsOf = (changes: readonly Change[], news: string) =>
    findReleaseGaps(changes, {
      released: "1.0.0",
      version: "2.0.0",
      changelog: `${news}## 1.0.0\n\n- \`Post\` came.\n`,
    });
  const unnamed = ["CHANGELOG.md does not name what breaks: Post: the member `desc` is gone."];
  expect(gapsOf([breaks], "")).toEqual(unnamed);
  expect(gapsOf([breaks], "## 2.0.0\n\n- PostPage and my.Post changed.\n\n")).toEqual(unnamed);
  expect(gapsOf([breaks], "## 2.0.0\n\n- The text of a Post.\n\n")).toEqual([]);
  expect(gapsOf([added], "")).toEqual([
    "CHANGELOG.md says nothing above 1.0.0, but the spec changed: public.notes: a new operation, `GET /notes`.",
  ]);
  expect(gapsOf([added], "## 2.0.0\n\n- Notes.\n\n")).toEqual([]);
  expect(gapsOf([words], "")).toEqual([]);
});
