import { createHash } from "node:crypto";
import { isPlainRecord } from "../spec/read-value.js";

/** Enough of a SHA-256 to tell texts apart. */
export const digest = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 32);

/** The same text for the same value, in whatever order its members are. */
export const toStableJson = (value: unknown): string =>
  JSON.stringify(value, (_, member) =>
    isPlainRecord(member) ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1))) : member,
  );
