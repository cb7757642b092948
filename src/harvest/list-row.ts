import type { Checkpoint } from "../spec/errors.js";

/** A parameter whose value another operation knows: what to ask that for, and where its body has the value. */
export interface MissingParameter {
  readonly parameter: string;
  readonly operation: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** A JSON pointer. */
  readonly value: string;
}

/** A list that a worker has taken. */
export interface ListRow {
  readonly id: string;
  readonly key: string;
  readonly target: string | null;
  readonly operation: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly missing: MissingParameter | null;
  readonly account: string | null;
  readonly priority: number;
  readonly every: string | null;
  readonly run: number;
  readonly completed_run: number;
  readonly checkpoint: Checkpoint | null;
  readonly pages: number;
  readonly tries: number;
  readonly job: string;
}

/** A list to add. */
export interface NewList {
  readonly key: string;
  readonly target: string | null;
  readonly operation: string;
  readonly params: object;
  readonly missing: MissingParameter | null;
  readonly account: string | null;
  readonly priority: number | null;
  readonly every: string | null;
  readonly history: boolean;
}

/** Why a list failed: plain JSON, for people. */
export interface Failure {
  readonly name: string;
  readonly message: string;
}
