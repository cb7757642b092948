/** The requests that may still be sent. All clients of a key share it. */
export class Budget {
  #remaining: number;

  constructor(readonly requests: number) {
    this.#remaining = requests;
  }

  get remaining(): number {
    return this.#remaining;
  }

  /** Takes one request; `false` if none is left. */
  take(): boolean {
    if (this.#remaining === 0) return false;
    this.#remaining--;
    return true;
  }

  /** For a request that was not sent after all. */
  giveBack(): void {
    this.#remaining++;
  }
}
