import { Interrupted, interruptions } from "./errors.js";

/** Aborts at Ctrl-C, a closed terminal, or a request to terminate. A second one ends the process at once. */
export function abortOnInterrupt(): AbortSignal {
  const controller = new AbortController();
  for (const signal of interruptions) process.once(signal, () => controller.abort(new Interrupted(signal)));
  return controller.signal;
}
