import type { Change, Heading } from "./change.ts";

export type Bump = "major" | "minor" | "patch" | "none";

/**
 * The part of the version that changes ask for, by semantic versioning. Below 1.0.0 a break asks for a minor version, as npm's
 * `^0.1.0` takes in patches only; all else is a patch there.
 */
export function askForBump(changes: readonly Change[], version: string): Bump {
  const has = (heading: Heading) => changes.some((change) => change.heading === heading);
  const isStable = readVersion(version)[0] > 0;
  if (has("breaks")) return isStable ? "major" : "minor";
  if (has("behaviour") || has("new")) return isStable ? "minor" : "patch";
  return has("documentation") ? "patch" : "none";
}

/** `raiseVersion("1.2.3", "minor")` → `1.3.0`. What stands behind a hyphen is left out. */
export function raiseVersion(version: string, bump: Bump): string {
  const [major, minor, patch] = readVersion(version);
  const raised = { major: [major + 1, 0, 0], minor: [major, minor + 1, 0], patch: [major, minor, patch + 1] };
  return (bump === "none" ? [major, minor, patch] : raised[bump]).join(".");
}

/** Whether a version is at least another one, a pre-release as much as its release. */
export function isAtLeast(version: string, least: string): boolean {
  const [is, must] = [readVersion(version), readVersion(least)];
  const first = is.findIndex((part, index) => part !== must[index]);
  return first === -1 || (is[first] as number) > (must[first] as number);
}

function readVersion(version: string): [major: number, minor: number, patch: number] {
  const [, major, minor, patch] = /^v?(\d+)\.(\d+)\.(\d+)/.exec(version) ?? [];
  if (patch === undefined) throw new Error(`"${version}" is not a version such as 1.2.3`);
  return [Number(major), Number(minor), Number(patch)];
}
