import { listSections, toMarkdown, toText } from "../spec-diff/sections.ts";
import { type Finding, titles } from "./describe-comparison.ts";

export interface Report {
  /** The official package that was read, with its version. */
  readonly package: string;
  /** The spec that it was compared with, and what changed that before. */
  readonly spec: readonly string[];
  readonly findings: readonly Finding[];
}

/** For a terminal. */
export const writeText = (report: Report): string =>
  toText(describe(report), listSections(report.findings, titles), conclude(report));

export const writeMarkdown = (report: Report): string =>
  toMarkdown(describe(report), listSections(report.findings, titles), conclude(report));

export const writeJson = (report: Report): string => JSON.stringify(report, null, 2);

const describe = (report: Report): string => `How ${report.package} differs from ${report.spec.join(" with ")}`;

const conclude = ({ findings }: Report): string =>
  findings.length === 0
    ? "Nothing differs."
    : "Bodies, paging, and whether a call changes state are not in the package: the draft asks for them.";
