import { Cron } from "croner";

/** The next time of a schedule, in UTC. */
export const nextTime = (schedule: string, after: Date): Date | null =>
  new Cron(schedule, { timezone: "UTC" }).nextRun(after);

/** What is wrong with a schedule, as the end of a sentence about it. */
export function findScheduleProblem(schedule: string): string | undefined {
  const hint = 'write five fields, such as "0 3 * * *" for three o\'clock every night (UTC)';
  if (schedule.trim().split(/\s+/).length !== 5) return `is no schedule: ${hint}`;
  try {
    return nextTime(schedule, new Date()) === null ? `never comes: ${hint}` : undefined;
  } catch (error) {
    return `is no schedule (${(error as Error).message}): ${hint}`;
  }
}
