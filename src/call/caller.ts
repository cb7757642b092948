import { TikAPIError } from "../spec/errors.js";

/** A place in the caller's code. The runtime makes its text only when somebody reads it. */
export interface Caller {
  readonly stack?: unknown;
}

/**
 * Remembers where something was called, in Bun. Its engine does not know who waits in a loop, but remembers a place for next to
 * nothing; with V8, it is the other way round.
 */
export const rememberCaller = (): Caller | undefined => ("Bun" in globalThis ? new Error() : undefined);

/** Does a piece of work, and names the caller in the stack of its error. */
export async function nameCaller<T>(caller: Caller | undefined, work: () => T): Promise<Awaited<T>> {
  try {
    return await work();
  } catch (error) {
    addCaller(error, caller);
    throw error;
  }
}

/**
 * Adds to the stack of an error the code that waits for the work that failed, and the caller that was remembered. The error itself
 * may lack both: that of a timer has no such frames, and the runtime cuts off a long stack. To be called where the error is caught.
 */
export function addCaller(error: unknown, remembered?: Caller): void {
  if (!(error instanceof TikAPIError) || typeof error.stack !== "string") return;
  const lines = new Set(error.stack.split("\n"));
  const known = lines.size;
  // The first one is where the error was caught.
  for (const frame of [...readFrames(findWaiting()).slice(1), ...readFrames(remembered)]) lines.add(frame);
  const added = [...lines].slice(known);
  if (added.length > 0) error.stack = [error.stack, ...added].join("\n");
}

/** Enough for the frames of this package and some of the caller's; ours alone can fill the usual 10. */
const waitingFrames = 40;

/** Who waits now for the work. Costs nothing before it is asked for. */
function findWaiting(): Caller {
  const { stackTraceLimit } = Error;
  // 0 is the user's wish. `Reflect.set` does not throw where the limit cannot be changed.
  if (stackTraceLimit > 0) Reflect.set(Error, "stackTraceLimit", Math.max(stackTraceLimit, waitingFrames));
  const waiting = {};
  // Not every runtime has it.
  Error.captureStackTrace?.(waiting, addCaller);
  Reflect.set(Error, "stackTraceLimit", stackTraceLimit);
  return waiting;
}

/** The lines of a stack below its message. A program can replace the text by anything. */
function readFrames(caller: Caller | undefined): string[] {
  const stack = caller?.stack;
  return typeof stack === "string" ? stack.split("\n").filter((line) => /^\s+at /.test(line)) : [];
}
