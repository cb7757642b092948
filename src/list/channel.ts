/** A queue between tasks: `push` waits while it is full, and the iterator while it is empty. */
export class Channel<T> implements AsyncIterable<T> {
  #capacity: number;
  readonly #values: T[] = [];
  #end: { readonly error: unknown } | undefined;
  #wake: () => void = () => {};
  #changed = this.#nextChange();

  constructor(capacity = Number.POSITIVE_INFINITY) {
    this.#capacity = capacity;
  }

  get size(): number {
    return this.#values.length;
  }

  /** Changes how many values it holds before `push` waits. */
  set capacity(capacity: number) {
    this.#capacity = capacity;
    this.#signal();
  }

  async push(value: T): Promise<void> {
    if (this.#end !== undefined) return;
    this.#values.push(value);
    this.#signal();
    while (this.#values.length >= this.#capacity && this.#end === undefined) await this.#changed;
  }

  end(error?: unknown): void {
    this.#end ??= { error };
    this.#signal();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for (;;) {
      for (const value of this.#values.splice(0)) yield value;
      if (this.#values.length > 0) continue;
      this.#signal();
      if (this.#end !== undefined) {
        if (this.#end.error !== undefined) throw this.#end.error;
        return;
      }
      await this.#changed;
    }
  }

  #signal(): void {
    this.#wake();
    this.#changed = this.#nextChange();
  }

  #nextChange(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}
