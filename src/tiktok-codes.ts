import type { TikTokStatusCode } from "../generated/operations.js";
import type { TikTokCode } from "./errors.js";
import { describeCode } from "./operation.js";

export type { TikTokCodeName, TikTokStatusCode } from "../generated/operations.js";

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
