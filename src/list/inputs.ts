/** An input that was taken. */
interface Taken<Input> {
  readonly input: Input;
}

/** Inputs from anywhere, to be taken one after the other, and a record of those that are left. */
export class Inputs<Input> {
  readonly #all: Iterable<Input> | AsyncIterable<Input>;
  #source: Iterator<Input> | AsyncIterator<Input> | undefined;
  #turn: Promise<Taken<Input> | undefined> = Promise.resolve(undefined);
  #begun = 0;
  #returned: Input[] = [];

  constructor(all: Iterable<Input> | AsyncIterable<Input>) {
    this.#all = all;
  }

  /** The next input, `undefined` at the end. Each caller waits for those before, as not every source takes two at a time. */
  take(): Promise<Taken<Input> | undefined> {
    this.#turn = this.#turn.then(async () => {
      this.#source ??= isAsync(this.#all) ? this.#all[Symbol.asyncIterator]() : this.#all[Symbol.iterator]();
      const next = await this.#source.next();
      if (next.done) return undefined;
      this.#begun++;
      return { input: next.value };
    });
    return this.#turn;
  }

  /** Gives back an input that was taken last. */
  giveBack({ input }: Taken<Input>): void {
    this.#begun--;
    this.#returned.push(input);
  }

  /** Those that were not begun. What can be read once only is left as it is. */
  listRemaining(): Input[] {
    if (isAsync(this.#all)) return [...this.#returned];
    const isOnce = Object.is(this.#all[Symbol.iterator](), this.#all);
    return isOnce ? [...this.#returned] : [...this.#all].slice(this.#begun);
  }

  /** Closes the source. One that is waiting for its next input is not waited for. */
  close(): void {
    const closed: unknown = this.#source?.return?.();
    Promise.resolve(closed).catch(() => {});
  }
}

const isAsync = <Input>(inputs: Iterable<Input> | AsyncIterable<Input>): inputs is AsyncIterable<Input> =>
  Symbol.asyncIterator in Object(inputs);
