import { Interrupted } from "./errors.js";

/** A signal that Ctrl-C aborts, or whoever ends the process kindly; the second time the system does it. */
export function abortOnInterrupt(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => controller.abort(new Interrupted(signal)));
  }
  return controller.signal;
}
