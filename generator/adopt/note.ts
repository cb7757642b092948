import type { At, Problem } from "../read/problem.ts";

/** Something that a client of a spec does not have, or what was done so that it has it. */
export interface Note {
  readonly kind: NoteKind;
  readonly problem: Problem;
  /** What an overlay could say instead. */
  readonly suggestion?: Suggestion;
}

export interface Suggestion {
  /** A JSONPath. */
  readonly target: string;
  readonly update: object;
  /** Why this could be right. */
  readonly reason: string;
}

/** The kinds in the order of the summary, with what each means. */
export const kinds = {
  key: "The keys of the client",
  server: "The server",
  leftOut: "Left out: no method can send these; api.fetch and api.request can",
  unsent: "Parameters that the methods do not have; pass headers in options.headers",
  id: "Names of methods",
  response: "What a success is",
  pattern: "Patterns that the client does not use",
  paging: "Lists that an overlay could teach the client to page through",
  change: "Requests that may change nothing: an overlay can let them be repeated",
} as const;

export type NoteKind = keyof typeof kinds;

export const note = (kind: NoteKind, text: string, ...at: At): Note => ({ kind, problem: { at, text } });
