import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Skipped } from "../run/run-checks.ts";
import { type Change, describeChange } from "./change.ts";
import { compareSpecs } from "./compare-specs.ts";
import { findEarlyRemovals } from "./find-early-removals.ts";
import { findReleases, isCurrent } from "./find-releases.ts";
import { openSpec } from "./open-spec.ts";
import { readVersionOf } from "./read-version.ts";
import { askForBump, isAtLeast, raiseVersion } from "./version-bump.ts";

/** Rejects if the changelog or the version says less than what changed in the spec since the last release. */
export async function checkRelease(root: string): Promise<Skipped | undefined> {
  const [last, previous] = await findReleases(root);
  if (last === undefined)
    return new Skipped("No git tag such as v0.1.0 leads here, so there is no release to compare with.");
  const since = await compareWith(last, root);
  const isRelease = since.changes.length === 0 && (await isCurrent(last, root));
  // A release itself is compared with the one before it.
  const [tag, { changes, early }] =
    isRelease && previous !== undefined ? [previous, await compareWith(previous, root)] : [last, since];
  const release = {
    released: tag.slice(1),
    version: await readVersionOf("package.json", root),
    changelog: await readFile(join(root, "CHANGELOG.md"), "utf8"),
  };
  const gaps = [...early, ...findReleaseGaps(changes, release)];
  if (gaps.length > 0) throw new Error([...gaps, '"npm run spec:diff -- --changelog" writes a draft.'].join("\n"));
  return undefined;
}

async function compareWith(tag: string, root: string) {
  const before = await openSpec(tag, root);
  const after = await openSpec(join(root, "generated/openapi.json"), root);
  const [changes = []] = await compareSpecs([{ before, after }]);
  return { changes, early: findEarlyRemovals(before, after) };
}

export interface Release {
  /** The version of the last release. */
  readonly released: string;
  /** The version of package.json. */
  readonly version: string;
  readonly changelog: string;
}

/** What the version and the changelog leave out. Each break must be named; of other changes, the changelog must say something. */
export function findReleaseGaps(changes: readonly Change[], { released, version, changelog }: Release): string[] {
  const bump = askForBump(changes, released);
  const least = raiseVersion(released, bump);
  const news = readNews(changelog, released);
  const unnamed = changes.filter(({ heading, subjects }) => heading === "breaks" && !subjects.some(isNamedIn(news)));
  const noted = changes.filter(({ heading }) => heading !== "documentation");
  return [
    ...(isAtLeast(version, least)
      ? []
      : [
          `package.json has version ${version}, but the changes since ${released} ask for a ${bump} version, ${least}.`,
        ]),
    ...unnamed.map((change) => `CHANGELOG.md does not name what breaks: ${describeChange(change)}`),
    ...(noted.length > 0 && unnamed.length === 0 && !/^- /m.test(news)
      ? [`CHANGELOG.md says nothing above ${released}, but the spec changed: ${describeChange(noted[0] as Change)}`]
      : []),
  ];
}

/** What stands above the section of the last release. */
function readNews(changelog: string, released: string): string {
  const sections = changelog.split(/^(?=## )/m);
  const last = sections.findIndex((section) => /^## \[?([^\s\]]+)/.exec(section)?.[1] === released);
  return sections.slice(0, last === -1 ? undefined : last).join("");
}

/** The name as a word of its own: `Post` is not named by `PostPage`, nor `public.posts` by `user.public.posts`. */
const isNamedIn = (text: string) => (subject: string) => {
  const name = subject.replace(/^TikTok code /, "").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\w.])${name}(?!\\w|\\.\\w)`).test(text);
};
