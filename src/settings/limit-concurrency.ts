import type { Gate } from "./gate.js";
import { WaitingLine } from "./waiting-line.js";

/** Lets at most `concurrency` attempts run at a time; others wait their turn, first come, first served. */
export function limitConcurrency(concurrency: number): Gate {
  let running = 0;
  const line = new WaitingLine();
  const release = () => {
    // The next in line takes this place.
    if (!line.next()) running--;
  };
  return {
    acquire({ signal }) {
      if (running >= concurrency) return line.wait(signal, () => release);
      running++;
      return release;
    },
  };
}
