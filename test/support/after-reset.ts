/** Does something, and does it once more when the connection was reset: a busy Prism closes connections that it kept alive. */
export async function onceMoreAfterReset<Result>(work: () => PromiseLike<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!isReset(error)) throw error;
    return work();
  }
}

/** A fetch that does so. */
export const fetchOnceMoreAfterReset: typeof fetch = (input, init) =>
  onceMoreAfterReset(() => fetch(input instanceof Request ? input.clone() : input, init));

/** How Node and undici say that the other side ended the connection. */
const resetCodes: readonly unknown[] = ["ECONNRESET", "UND_ERR_SOCKET"];

function isReset(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return resetCodes.includes((error as NodeJS.ErrnoException).code) || isReset(error.cause);
}
