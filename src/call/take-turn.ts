import type { Gate, Release } from "../settings/gate.js";
import { endWith, withTimeLimit } from "./time-limit.js";

interface Turn {
  readonly gates: readonly Gate[];
  readonly operationId: string;
  readonly signal: AbortSignal | undefined;
}

/** Does work when all gates have let it pass, and gives its places back afterwards. */
export async function takeTurn<T>({ gates, operationId, signal }: Turn, work: () => Promise<T>): Promise<T> {
  const releases: Release[] = [];
  const attempt = { operationId, signal: signal ?? new AbortController().signal };
  try {
    for (const gate of gates) {
      const granted = gate.acquire(attempt);
      const release = typeof granted === "object" ? await waitFor(granted, attempt.signal) : granted;
      if (typeof release === "function") releases.push(release);
    }
    return await work();
  } finally {
    // All of them, even if one fails.
    await Promise.all(releases.reverse().map(async (release) => release()));
  }
}

type Granted = Extract<ReturnType<Gate["acquire"]>, PromiseLike<unknown>>;

/** Waits until the signal aborts. A place that is granted after that goes back at once. */
async function waitFor(granted: Granted, signal: AbortSignal) {
  try {
    return await withTimeLimit(endWith(signal), async () => granted);
  } catch (error) {
    Promise.resolve(granted)
      .then((release) => release?.())
      .catch(() => {});
    throw error;
  }
}
