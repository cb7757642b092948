import type { countPlaces } from "../../generated/post-facts.js";
import { isRecord, readMember } from "../spec/read-value.js";

/** The names of the members with counts. */
export interface CountPlaces {
  /** Rounded counts, as numbers. */
  readonly rounded: string;
  /** Exact counts, as digits. */
  readonly exact: string;
}

type CountPlace = (typeof countPlaces)[keyof CountPlaces];

/** What has counts: a post, an account, a hashtag. */
export type Counted = { readonly [Place in CountPlace]?: object | undefined };

/** The counts of a value, by name. One that is too large for a JavaScript number is a string of digits. */
export type ExactCounts<T extends Counted> = { [Name in CountName<T, CountPlace>]?: number | string };

type CountName<T, Place> = Place extends keyof T ? keyof NonNullable<T[Place]> : never;

/** Reads all counts of a value; exact ones win over rounded ones. */
export function readCounts<T extends Counted>(counted: T, { rounded, exact }: CountPlaces): ExactCounts<T> {
  const members = [rounded, exact].map((name) => readMember(counted, name)).filter(isRecord);
  const counts = members.flatMap((member) => Object.entries(member).map(([name, value]) => [name, readCount(value)]));
  // The names are those of the members.
  return Object.fromEntries(counts.filter(([, count]) => count !== undefined)) as ExactCounts<T>;
}

function readCount(value: unknown): number | string | undefined {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || !/^\d+$/.test(value)) return undefined;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
