import { readPointer } from "../spec/read-value.js";

/** Reads the date at a place: unix seconds, as a number or as digits. */
export function readDate(post: object, pointer: string): Date | undefined {
  const seconds = readPointer(post, pointer);
  const isTime = typeof seconds === "number" || (typeof seconds === "string" && /^\d+$/.test(seconds));
  const date = new Date(isTime ? Number(seconds) * 1000 : Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
