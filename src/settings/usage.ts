import type { Budget } from "./budget.js";

export interface UsageCount {
  /** What was sent, including retries. Redirects are part of a request. */
  readonly requests: number;
  /** Those of them that belong to an attempt after the first. */
  readonly retries: number;
  /** Answers that middleware gave without a request, such as those from a cache. */
  readonly cached: number;
  /** Bytes of response bodies, after decompression. */
  readonly bytes: number;
}

type Count = { -readonly [Name in keyof UsageCount]: UsageCount[Name] };

/** The usage of a client since it was created: in total and per operation. */
export interface Usage extends UsageCount {
  /**
   * By operation id. A path that the spec does not contain counts as `GET /its/path`; after 100 such paths, each further one
   * counts as `(other paths)`.
   */
  readonly operations: Readonly<Record<string, UsageCount>>;
  /** Requests left in the `budget`, which all clients of the key share; `undefined` without one. */
  readonly remaining: number | undefined;
}

/** A path can hold an id, so there is no end of them. */
const mostPaths = 100;
const otherPaths = "(other paths)";

/** Counts for a client and for its parent: both use the same quota. */
export class UsageCounter {
  readonly #parent: UsageCounter | undefined;
  #operations: Map<string, Count> | undefined;
  #paths = 0;

  constructor(parent?: UsageCounter) {
    this.#parent = parent;
  }

  countRequest(operationId: string, isRetry: boolean): void {
    const count = this.#countOf(operationId);
    count.requests++;
    if (isRetry) count.retries++;
    this.#parent?.countRequest(operationId, isRetry);
  }

  countCached(operationId: string): void {
    this.#countOf(operationId).cached++;
    this.#parent?.countCached(operationId);
  }

  countBytes(operationId: string, bytes: number): void {
    this.#countOf(operationId).bytes += bytes;
    this.#parent?.countBytes(operationId, bytes);
  }

  read(budget?: Budget): Usage {
    const total = { requests: 0, retries: 0, cached: 0, bytes: 0 };
    const operations: Record<string, UsageCount> = {};
    for (const [id, count] of this.#operations ?? []) {
      operations[id] = { ...count };
      total.requests += count.requests;
      total.retries += count.retries;
      total.cached += count.cached;
      total.bytes += count.bytes;
    }
    return { ...total, operations, remaining: budget?.remaining };
  }

  #countOf(operationId: string): Count {
    this.#operations ??= new Map();
    const known = this.#operations.get(operationId);
    if (known !== undefined) return known;
    const isPath = operationId.includes("/");
    if (isPath && this.#paths === mostPaths) return this.#countOf(otherPaths);
    if (isPath) this.#paths++;
    const count = { requests: 0, retries: 0, cached: 0, bytes: 0 };
    this.#operations.set(operationId, count);
    return count;
  }
}
