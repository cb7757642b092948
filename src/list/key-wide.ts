import { isRateLimitError, isTikAPIError, isUnauthorizedError } from "../spec/errors.js";

/** Whether an error concerns the key, so that other calls with it would fail as well. */
export function isKeyWide(error: unknown): boolean {
  if (isTikAPIError(error) && "scope" in error) return error.scope === "key";
  return isUnauthorizedError(error) || isRateLimitError(error);
}
