import type { Fingerprint } from "./fingerprint.js";

export interface MemorySize {
  /** The number of fingerprints in a generation. @default 100000 */
  readonly generation?: number;
  /** The number of generations to keep. @default all */
  readonly generations?: number;
}

/** Remembers fingerprints, in about 11 bytes each: all of them, or those of the last generations. */
export class Memory {
  readonly #size: Required<MemorySize>;
  #newest = new Table();
  readonly #generations = [this.#newest];
  /** Whether it has never forgotten any. */
  isWhole = true;

  constructor({ generation = 100_000, generations = Number.POSITIVE_INFINITY }: MemorySize = {}) {
    this.#size = { generation, generations };
  }

  has(one: Fingerprint): boolean {
    return this.#generations.some((table) => table.has(one));
  }

  /** Returns whether it is new. */
  add(one: Fingerprint): boolean {
    if (this.has(one)) return false;
    if (this.#newest.size >= this.#size.generation) this.#startGeneration();
    this.#newest.add(one);
    return true;
  }

  #startGeneration(): void {
    this.#newest = new Table();
    this.#generations.push(this.#newest);
    if (this.#generations.length <= this.#size.generations) return;
    this.#generations.shift();
    this.isWhole = false;
  }
}

/** A hash table in one typed array, two numbers a place. A `Set` takes four times the memory. */
class Table {
  size = 0;
  #places = new Uint32Array(2 * 64);

  has(one: Fingerprint): boolean {
    const at = this.#find(one);
    return this.#places[at] !== 0 || this.#places[at + 1] !== 0;
  }

  add(one: Fingerprint): void {
    if (++this.size * 2 > this.#places.length * 0.8) this.#grow();
    const at = this.#find(one);
    this.#places[at] = one.high;
    // Both zero is an empty place.
    this.#places[at + 1] = one.high === 0 ? one.low || 1 : one.low;
  }

  /** The place of a fingerprint, or the empty one where it belongs. */
  #find({ high, low }: Fingerprint): number {
    const places = this.#places;
    const second = high === 0 ? low || 1 : low;
    const last = places.length - 1;
    let at = (low * 2) & last;
    while ((places[at] !== high || places[at + 1] !== second) && (places[at] !== 0 || places[at + 1] !== 0)) {
      at = (at + 2) & last;
    }
    return at;
  }

  #grow(): void {
    const old = this.#places;
    this.#places = new Uint32Array(old.length * 2);
    for (let at = 0; at < old.length; at += 2) {
      const [high = 0, low = 0] = [old[at], old[at + 1]];
      if (high === 0 && low === 0) continue;
      const place = this.#find({ high, low });
      this.#places[place] = high;
      this.#places[place + 1] = low;
    }
  }
}
