/** What a call can do while it runs. */
export interface CallContext {
  /** Aborts when the client no longer wants the result. */
  readonly signal: AbortSignal;
  /** Says how many items there are so far. */
  readonly progress: (items: number, total: number | undefined) => void;
}
