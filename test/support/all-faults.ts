import { errorStatuses, redirects, softErrors, spoiltBodies } from "./answer-faults.js";
import { brokenConnections, stalls } from "./connection-faults.js";
import { scaleTime } from "./scale-time.js";

/** Every fault there is, by what the server does. */
export const allFaults = {
  refuses: "refuses",
  ...brokenConnections,
  ...stalls,
  ...spoiltBodies,
  ...softErrors,
  ...errorStatuses,
  ...redirects,
} as const;

export type FaultName = keyof typeof allFaults;
export const faultNames = Object.keys(allFaults) as FaultName[];

/** Milliseconds for one attempt: few where only the time limit can end it. */
export const timeoutOf = (name: string): number => scaleTime(name in stalls ? 200 : 5000);
