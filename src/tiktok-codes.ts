import type { tiktokCodes as generatedCodes } from "../generated/operations.js";
import type { TikTokCode } from "./errors.js";
import { describeCode } from "./operation.js";

/** A TikTok code that the documentation lists. */
export type TikTokStatusCode = (typeof generatedCodes)[number]["code"];
/** The stable name of a listed code, e.g. `userDoesNotExist`. */
export type TikTokCodeName = (typeof generatedCodes)[number]["name"];

/**
 * What a TikTok code stands for and what to do about it; `undefined` for a code that the documentation does not list.
 *
 * @example
 * describeTikTokCode(10202); // { code: 10202, name: "userDoesNotExist", kind: "not-found", description: "…" }
 */
export function describeTikTokCode(code: TikTokStatusCode): TikTokCode;
export function describeTikTokCode(code: number): TikTokCode | undefined;
export function describeTikTokCode(code: number): TikTokCode | undefined {
  return describeCode(code);
}
