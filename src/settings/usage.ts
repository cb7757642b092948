export interface UsageCount {
  /** Attempts, including retries. */
  readonly requests: number;
  readonly retries: number;
  /** Bytes of response bodies, after decompression. */
  readonly bytes: number;
}

/** The usage of a client since it was created: in total and per operation. */
export interface Usage extends UsageCount {
  readonly operations: Readonly<Record<string, UsageCount>>;
}

/** Counts for a client and for its parent: both use the same quota. */
export class UsageCounter {
  readonly #parent: UsageCounter | undefined;
  #operations: Map<string, { requests: number; retries: number; bytes: number }> | undefined;

  constructor(parent?: UsageCounter) {
    this.#parent = parent;
  }

  countAttempt(operationId: string, isRetry: boolean): void {
    const count = this.#countOf(operationId);
    count.requests++;
    if (isRetry) count.retries++;
    this.#parent?.countAttempt(operationId, isRetry);
  }

  countBytes(operationId: string, bytes: number): void {
    this.#countOf(operationId).bytes += bytes;
    this.#parent?.countBytes(operationId, bytes);
  }

  read(): Usage {
    const total = { requests: 0, retries: 0, bytes: 0 };
    const operations: Record<string, UsageCount> = {};
    for (const [id, count] of this.#operations ?? []) {
      operations[id] = { ...count };
      total.requests += count.requests;
      total.retries += count.retries;
      total.bytes += count.bytes;
    }
    return { ...total, operations };
  }

  #countOf(operationId: string) {
    this.#operations ??= new Map();
    const count = this.#operations.get(operationId) ?? { requests: 0, retries: 0, bytes: 0 };
    this.#operations.set(operationId, count);
    return count;
  }
}
