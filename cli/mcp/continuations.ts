import { randomBytes } from "node:crypto";
import type { Checkpoint } from "../../src/index.js";
import { ToolError } from "./tool-error.js";

/** Where a list goes on: with items that are here already, and then at a place in the list. */
export interface Continuation {
  readonly operationId: string;
  readonly items: readonly unknown[];
  /** `null` after the last page. */
  readonly checkpoint: Checkpoint | null;
}

/**
 * Remembers the places where lists go on, under short names: a model copies a whole checkpoint with mistakes, and pays for each
 * character of it.
 */
export class Continuations {
  readonly #places = new Map<string, Continuation>();

  remember(place: Continuation): string {
    const name = randomBytes(6).toString("hex");
    this.#places.set(name, place);
    const [oldest] = this.#places.keys();
    if (this.#places.size > most && oldest !== undefined) this.#places.delete(oldest);
    return name;
  }

  /** Finds a place; any number of times, so that a call can be repeated. */
  find(name: string, operationId: string): Continuation {
    const place = this.#places.get(name);
    const advice = "Call the operation with params, without a checkpoint, to begin again.";
    if (place === undefined)
      throw new ToolError(
        "unknown-checkpoint",
        "The server does not know this checkpoint: it was copied wrongly, is old, or is from before a restart.",
        advice,
      );
    if (place.operationId === operationId) return place;
    throw new ToolError(
      "unknown-checkpoint",
      `This checkpoint is of ${place.operationId}, not of ${operationId}.`,
      advice,
    );
  }
}

/** Each can hold the items of a page. */
const most = 200;
