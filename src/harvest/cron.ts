import { HarvestError } from "./harvest-error.js";
import { loadCron } from "./load-peers.js";

/** The next time of a schedule, in UTC. */
export const nextTime = (schedule: string, after: Date): Date =>
  loadCron().parseExpression(schedule, { currentDate: after, tz: "UTC" }).next().toDate();

/** What is wrong with a schedule, as the end of a sentence about it. */
export function findScheduleProblem(schedule: string): string | undefined {
  const hint = 'write five fields, such as "0 3 * * *" for three o\'clock every night (UTC)';
  if (schedule.trim().split(/\s+/).length !== 5) return `is no schedule: ${hint}`;
  try {
    nextTime(schedule, new Date());
    return undefined;
  } catch (error) {
    if (error instanceof HarvestError) throw error;
    return `is no schedule (${(error as Error).message}): ${hint}`;
  }
}
