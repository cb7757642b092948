/** Limits of a query. */
export interface QueryLimits {
  /** Milliseconds. */
  readonly timeout: number;
  readonly rows: number;
  readonly signal?: AbortSignal;
}

/**
 * Runs one statement that only reads, in a transaction that only reads.
 *
 * @throws Error with the database's own words.
 */
export type RunQuery = (sql: string, limits: QueryLimits) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** A database that models may query. */
export interface ReadOnlyDatabase {
  readonly query: RunQuery;
  close(): Promise<void>;
}

/** Where a harvest has its tables; whoever asks need not say so. */
export const setSearchPath = "SET LOCAL search_path = harvest, public";

/** The most bytes of the rows of a query, which must not fill the memory of this process. */
export const largestAnswer = 32 * 2 ** 20;

export const tooLarge = "The rows have more than 32 MB. Choose fewer columns, or shorten long ones with left(…).";
