import { type Change, describeChange, titles } from "./change.ts";
import { listSections, toList, toMarkdown, toText } from "./sections.ts";
import { type Bump, raiseVersion } from "./version-bump.ts";

export interface Report {
  readonly old: string;
  readonly new: string;
  readonly changes: readonly Change[];
  readonly bump: Bump;
  /** The version that the bump starts from. */
  readonly version: string;
}

/** For a terminal. */
export const writeText = (report: Report): string =>
  toText(`From ${report.old} to ${report.new}`, listSections(report.changes, titles), conclude(report));

export const writeMarkdown = (report: Report): string =>
  toMarkdown(
    `What changed from ${report.old} to ${report.new}`,
    listSections(report.changes, titles),
    conclude(report),
  );

export const writeJson = (report: Report): string => JSON.stringify(report, null, 2);

/** A draft for CHANGELOG.md, to be shortened by a person. */
export function writeChangelog({ changes }: Report): string {
  const sections: [title: string, lines: readonly Change[]][] = [
    ["Added", changes.filter(({ heading }) => heading === "new")],
    ["Changed", changes.filter((change) => isChanged(change))],
    ["Deprecated", changes.filter(({ text }) => text.startsWith("deprecated"))],
    ["Removed", changes.filter((change) => isRemoved(change))],
  ];
  const written = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `### ${title}\n\n${toList(lines.map(draftLine))}`);
  return written.length === 0 ? "Nothing that users notice." : written.join("\n\n");
}

const isRemoved = ({ heading, text }: Change): boolean =>
  heading === "breaks" && /^(removed|the type is gone)/.test(text);

const isChanged = (change: Change): boolean =>
  change.heading === "behaviour" || (change.heading === "breaks" && !isRemoved(change));

const draftLine = (change: Change): string =>
  `${change.heading === "breaks" ? "**Breaking:** " : ""}${describeChange(change)}`;

function conclude({ changes, bump, version }: Report): string {
  if (changes.length === 0) return "Nothing changed.";
  return `This asks for a ${bump} version: ${raiseVersion(version, bump)} after ${version}.`;
}
