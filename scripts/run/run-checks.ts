/** Checks by what they show; one that fails rejects with the reason. */
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
  const failure = await check().then(
    () => undefined,
    (error: Error) => error.message,
  );
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${failure === undefined ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
  if (failure === undefined) return;
  process.exitCode = 1;
  console.log(failure.replace(/^/gm, "       "));
}
