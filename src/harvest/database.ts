import { setTimeout as sleep } from "node:timers/promises";
import { HarvestError } from "./harvest-error.js";
import type { BossSession } from "./load-peers.js";

/** Runs statements: each for itself, or all of them in a transaction. */
export interface Session extends BossSession {
  // biome-ignore lint/suspicious/noExplicitAny: as in the drivers, the statement decides what its rows are
  query<Row = any>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
}

/** A Postgres, embedded or on a server. */
export interface Database extends Session {
  readonly isEmbedded: boolean;
  /** Where it is, without a password. */
  readonly place: string;
  transaction<T>(work: (tx: Session) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The session that runs statements by a driver. */
export const createSession = (run: (text: string, values: readonly unknown[]) => Promise<unknown[]>): Session => ({
  // The statement says what its rows are.
  query: async (text, values = []) => (await run(text, values)) as never,
  executeSql: async (text, values = []) => ({ rows: await run(text, values ?? []) }),
});

/** Whether the database went away, and the same statement may succeed when it is back. */
export function isConnectionLost(error: unknown): boolean {
  const { code = "", message = "" } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  return (
    /^(ECONN|EPIPE|ENOENT|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EAI_AGAIN|ENOTFOUND)|^(57P0[123]|08\w{3}|53300)$/.test(
      String(code),
    ) ||
    /connection terminated|server closed|client has encountered|timeout exceeded when trying/i.test(String(message))
  );
}

/** Says in a sentence why a database failed. What is no failure of its own stays as it is. */
export function explainFailure(error: unknown, place: string): unknown {
  const { code = "", message = "" } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  if (error instanceof HarvestError) return error;
  if (
    code === "53100" ||
    code === "ENOSPC" ||
    /no space left|could not (extend|write)|file too large/i.test(String(message))
  )
    return new HarvestError(
      "full",
      `The disk of the database ${place} is full. What was stored stays stored. Make room, and run the same again.`,
      error,
    );
  if (isConnectionLost(error))
    return new HarvestError(
      "database",
      `The database ${place} does not answer: ${message || code}. What was stored stays stored. Run the same again when it does.`,
      error,
    );
  if (["28P01", "28000", "3D000", "42501"].includes(String(code)))
    return new HarvestError("database", `The database ${place} refuses: ${message}.`, error);
  return error;
}

/** How long to wait for a database that is being started again, in milliseconds. */
const patience = 5 * 60_000;

/** Two transactions waited for each other, and this one had to give way. */
const isDeadlock = (error: unknown): boolean =>
  ["40P01", "40001"].includes(String((error as { readonly code?: unknown } | null)?.code));

/** Does work with a database that may be away for a while; the work must be harmless to repeat. */
export async function patiently<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  const until = performance.now() + patience;
  for (let wait = 100; ; wait = Math.min(2 * wait, 2_000)) {
    try {
      return await work();
    } catch (error) {
      if (!(isConnectionLost(error) || isDeadlock(error)) || performance.now() > until || signal?.aborted) throw error;
      await sleep(wait);
    }
  }
}
