import type { Gate } from "./gate.js";
import type { Rate } from "./options.js";
import { startTimer } from "./start-timer.js";
import { WaitingLine } from "./waiting-line.js";

/** Spaces the starts of attempts evenly, first come, first served. */
export function limitRate({ requests, per }: Rate): Gate {
  const gap = per / requests;
  const slack = Math.min(per / 10, 100);
  const line = new WaitingLine();
  /** When the server has received each of the last requests, at the latest. */
  const arrivals: { at: number }[] = [];
  let earliest = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function start() {
    const now = performance.now();
    // A request may be on its way for longer than the next ones: connections have to be opened. The server would count them all
    // within a shorter time.
    const arrival = { at: now + slack };
    if (arrivals.push(arrival) > requests) arrivals.shift();
    earliest = now + gap;
    // The answer proves that it has arrived.
    return () => {
      arrival.at = Math.min(arrival.at, performance.now());
    };
  }

  function measureWait(): number {
    const [oldest] = arrivals;
    const isFull = oldest !== undefined && arrivals.length >= requests;
    return Math.max(earliest, isFull ? oldest.at + per : 0) - performance.now();
  }

  function planCall(): void {
    if (timer !== undefined || line.isEmpty) return;
    timer = startTimer(callNext, Math.ceil(measureWait()));
  }

  function callNext(): void {
    timer = undefined;
    line.next();
    planCall();
  }

  /** A timer that nobody needs would keep the process alive. */
  function stopTimer(): void {
    if (!line.isEmpty) return;
    clearTimeout(timer);
    timer = undefined;
  }

  return {
    acquire({ signal }) {
      if (line.isEmpty && measureWait() <= 0) return start();
      const turn = line.wait(signal, start);
      planCall();
      turn.catch(stopTimer);
      return turn;
    },
  };
}
