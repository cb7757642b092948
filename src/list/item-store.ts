import { Channel } from "./channel.js";

/** Maximum number of buffered items of a list that is being read: enough for a page of each of many lists. */
const itemsAtHand = 1_000;

/** Maximum number of buffered items of all lists ahead of it. */
const itemsAhead = 10 * itemsAtHand;

/** Keeps the items of many lists until they are taken: list after list, in the order of `open`, or as they arrive. */
export class ItemStore<T> implements AsyncIterable<T> {
  readonly #shared: Channel<T> | undefined;
  /** The channels to yield from, one after the other: one per list, or a shared one. */
  readonly #channels = new Channel<Channel<T>>();
  readonly #open = new Set<Channel<T>>();
  /** The channel that is being yielded from, and the number of items in those behind it. */
  #current: Channel<T> | undefined;
  #ahead = 0;

  constructor(order: "given" | "arrival") {
    this.#shared = order === "arrival" ? new Channel(itemsAtHand) : undefined;
  }

  /** Opens the channel of a list. */
  open(): Channel<T> {
    const channel = this.#shared ?? new Channel(this.#planRoom());
    if (!this.#open.has(channel)) this.#channels.push(channel);
    this.#open.add(channel);
    return channel;
  }

  /** Adds an item to an open channel; waits while there is no room. */
  push(channel: Channel<T>, item: T): Promise<void> {
    if (channel !== this.#current && ++this.#ahead === itemsAhead) this.#shareRoom();
    return channel.push(item);
  }

  /** Says that a list has no more items. */
  close(channel: Channel<T>): void {
    if (channel !== this.#shared) channel.end();
  }

  /** Ends all lists. */
  end(error?: unknown): void {
    for (const channel of this.#open) channel.end(error);
    this.#channels.end(error);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for await (const channel of this.#channels) {
      this.#moveTo(channel);
      yield* channel;
      this.#open.delete(channel);
    }
  }

  #moveTo(channel: Channel<T>): void {
    this.#current = channel;
    if (this.#shared !== undefined) return;
    this.#ahead -= channel.size;
    this.#shareRoom();
    channel.capacity = itemsAtHand;
  }

  #shareRoom(): void {
    for (const channel of this.#open) if (channel !== this.#current) channel.capacity = this.#planRoom();
  }

  /** What a list ahead may hold. */
  #planRoom(): number {
    return this.#ahead < itemsAhead ? Number.POSITIVE_INFINITY : 0;
  }
}
