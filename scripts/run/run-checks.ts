/** Why a check could not be made. */
export class Skipped {
  constructor(readonly reason: string) {}
}

/** Checks by what they show; one that fails rejects with the reason, one that is left out resolves to `Skipped`. */
export type Checks = Readonly<Record<string, () => Promise<unknown>>>;

/** Runs checks, a few at a time, and reports each. The process exits with 1 when one fails. */
export async function runChecks(checks: Checks, workers: number): Promise<void> {
  const pending = Object.entries(checks);
  const work = async () => {
    for (let next = pending.shift(); next !== undefined; next = pending.shift()) await runCheck(...next);
  };
  await Promise.all(Array.from({ length: workers }, work));
}

async function runCheck(name: string, check: Checks[string]): Promise<void> {
  const startedAt = performance.now();
  const [word, reason] = await check().then(
    (result) => (result instanceof Skipped ? ["skip  ", result.reason] : ["ok    ", undefined]),
    (error: Error) => ["FAILED", error.message],
  );
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${word} ${name} (${seconds} s)`);
  if (word === "FAILED") process.exitCode = 1;
  if (reason !== undefined) console.log(reason.replace(/^/gm, "       "));
}
