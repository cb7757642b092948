import { ValidationError } from "../spec/errors.js";

/** Receives the bytes of a file, in order. */
export interface Target {
  /** Bytes so far. */
  readonly size: number;
  /** Resolves when there is room for more. */
  write(chunk: Uint8Array): Promise<void> | void;
  /** Starts over. Returns how many bytes to skip because the target already has them. */
  restart(isSame: boolean): Promise<number>;
  finish(): Promise<void>;
  /** Gives up. Does not wait for a stream, which may never answer. */
  discard(reason: unknown): Promise<void>;
}

export const refuseTarget = (problem: string): ValidationError =>
  new ValidationError({ target: problem }, { operationId: "download" });
