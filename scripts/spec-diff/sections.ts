import { type Change, describeChange } from "./change.ts";

type Section = readonly [title: string, lines: readonly string[]];

/** A section for each heading that has any changes, in the order of the titles. */
export const listSections = <H extends string>(
  changes: readonly Change<H>[],
  titles: Readonly<Record<H, string>>,
): Section[] =>
  Object.entries<string>(titles)
    .map(([heading, title]): Section => {
      const lines = changes.filter((change) => change.heading === heading).map(describeChange);
      return [title, lines];
    })
    .filter(([, lines]) => lines.length > 0);

export const toText = (title: string, sections: readonly Section[], end: string): string =>
  [title, ...sections.map(([name, lines]) => `${name}\n${lines.map((line) => `  ${line}`).join("\n")}`), end].join(
    "\n\n",
  );

export const toMarkdown = (title: string, sections: readonly Section[], end: string): string =>
  [`# ${title}`, ...sections.map(([name, lines]) => `## ${name}\n\n${toList(lines)}`), end].join("\n\n");

export const toList = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join("\n");
