import { startTimer } from "../settings/start-timer.js";

export interface TimeLimit {
  readonly milliseconds: number;
  /** Signals that also end the work; their reason is thrown as it is. */
  readonly parents: readonly (AbortSignal | undefined)[];
  readonly makeError: () => Error;
}

/** A limit without a time: what takes as long as it takes, until one of the signals aborts. */
export const endWith = (...parents: readonly (AbortSignal | undefined)[]): TimeLimit => ({
  milliseconds: Number.POSITIVE_INFINITY,
  parents,
  makeError: () => new Error(),
});

/**
 * Runs `work` with a signal that aborts after the time or with a parent, and then rejects even if `work` ignores the signal.
 * It aborts too when `work` fails, which closes what that left open.
 */
export async function withTimeLimit<T>(
  { milliseconds, parents, makeError }: TimeLimit,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  for (const parent of parents) parent?.throwIfAborted();
  if (milliseconds <= 0) throw makeError();
  const controller = new AbortController();
  const unfollow: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    // Faster than a race with a listener on the signal.
    return await new Promise<T>((resolve, reject) => {
      const end = (reason: unknown) => {
        controller.abort(reason);
        reject(reason);
      };
      for (const parent of parents) if (parent) unfollow.push(follow(parent, () => end(parent.reason)));
      if (Number.isFinite(milliseconds)) timer = startTimer(() => end(makeError()), milliseconds);
      work(controller.signal).then(resolve, end);
    });
  } finally {
    clearTimeout(timer);
    for (const stop of unfollow) stop();
  }
}

/** Keeps a request until the signal is gone: runtimes forget that a request follows a signal when nobody holds the request. */
export function holdRequest(signal: AbortSignal, request: Request): void {
  follow(signal, () => void request.signal);
}

/** A signal that aborts with a signal or with that of a request, which it holds. */
export function joinSignals(signal: AbortSignal, request: Request): AbortSignal {
  const controller = new AbortController();
  const end = () => controller.abort((signal.aborted ? signal : request.signal).reason);
  for (const parent of [signal, request.signal]) {
    if (parent.aborted) end();
    else follow(parent, end);
  }
  return controller.signal;
}

/** Waits; rejects with the signal's reason when it aborts. */
export async function delay(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop = () => {};
  try {
    await new Promise<void>((resolve, reject) => {
      stop = () => reject(signal?.reason);
      signal?.addEventListener("abort", stop);
      timer = startTimer(resolve, milliseconds);
    });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
  }
}

/** One listener for all work that shares a signal: Node warns about a leak above ten. */
class Followers extends Set<() => void> {
  handleEvent(): void {
    for (const end of this) end();
  }
}
const followers = new WeakMap<AbortSignal, Followers>();

function follow(signal: AbortSignal, end: () => void): () => void {
  const all = followers.get(signal) ?? new Followers();
  followers.set(signal, all.add(end));
  signal.addEventListener("abort", all);
  return () => {
    all.delete(end);
    if (all.size === 0) signal.removeEventListener("abort", all);
  };
}
