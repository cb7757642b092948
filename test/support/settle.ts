import { TikAPIError, TimeoutError } from "../../src/index.js";

/** What a caller gets: a result, one of our errors, or something that must not be. */
export async function settle(call: PromiseLike<unknown>): Promise<string> {
  try {
    await call;
    return "a result";
  } catch (error) {
    if (error instanceof TimeoutError) return "a hang";
    // Whoever logs it must be able to.
    if (error instanceof TikAPIError && JSON.stringify(error).includes(error.name)) return "a TikAPIError";
    return String(error);
  }
}
