/** Things that get ready in any order, and are taken in theirs. */
export class MergeQueue<T> {
  readonly #ready = new Map<number, T>();
  #isEnded = false;
  #wake = () => {};

  add(place: number, thing: T): void {
    this.#ready.set(place, thing);
    this.#wake();
  }

  /** Nothing more gets ready. */
  end(): void {
    this.#isEnded = true;
    this.#wake();
  }

  /** Waits for the thing at a place; `undefined` if it never gets ready. */
  async take(place: number): Promise<T | undefined> {
    while (!this.#ready.has(place) && !this.#isEnded) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    const thing = this.#ready.get(place);
    this.#ready.delete(place);
    return thing;
  }
}
