import { writeJson } from "./write-json.js";

/** Leaves out as much of a value as it takes to write it in so many characters. What was left out is said at its place. */
export function shrink(value: unknown, max: number): { readonly value: unknown; readonly isCut: boolean } {
  if (measure(value) <= max) return { value, isCut: false };
  for (const limits of steps) {
    const shorter = shorten(value, limits, 0);
    if (measure(shorter) <= max) return { value: shorter, isCut: true };
  }
  return { value: cutText(writeJson(value), Math.max(0, Math.floor(max / 2) - 100)), isCut: true };
}

/** The number of characters of a value in a result. */
export const measure = (value: unknown): number => writeJson(value).length;

interface Limits {
  /** The most members of a list or of an object. */
  readonly members: number;
  /** The most characters of a text. */
  readonly text: number;
  readonly depth: number;
}

const steps: readonly Limits[] = [
  { members: 100, text: 4_000, depth: 20 },
  { members: 50, text: 1_000, depth: 12 },
  { members: 30, text: 300, depth: 8 },
  { members: 20, text: 200, depth: 6 },
  { members: 12, text: 120, depth: 4 },
  { members: 8, text: 80, depth: 3 },
  { members: 5, text: 60, depth: 2 },
];

function shorten(value: unknown, limits: Limits, depth: number): unknown {
  if (typeof value === "string") return cutText(value, limits.text);
  if (typeof value !== "object" || value === null) return value;
  if (depth === limits.depth)
    return Array.isArray(value) ? `[… ${value.length} items]` : `{… ${Object.keys(value).length} members}`;
  if (Array.isArray(value)) {
    const kept = value.slice(0, limits.members).map((part) => shorten(part, limits, depth + 1));
    const left = value.length - kept.length;
    return left > 0 ? [...kept, `… ${left} more, from index ${kept.length}`] : kept;
  }
  const entries = Object.entries(value);
  const kept = entries.slice(0, limits.members).map(([name, part]) => [name, shorten(part, limits, depth + 1)]);
  const left = entries.slice(limits.members).map(([name]) => name);
  return Object.fromEntries(left.length > 0 ? [...kept, ["…", cutText(`also: ${left.join(", ")}`, 200)]] : kept);
}

function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = /[\ud800-\udbff]$/.test(text.slice(0, most)) ? most - 1 : most;
  return `${text.slice(0, end)}… (${text.length - end} more characters)`;
}
