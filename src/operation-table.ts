export type Scalar = string | number | boolean;

/** One parameter of an operation: where it goes and the rules it must keep. */
export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "body";
  readonly types: readonly ("string" | "integer" | "number" | "boolean")[];
  readonly required?: boolean;
  readonly default?: Scalar;
  readonly enum?: readonly Scalar[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly pattern?: string;
}

/** How the next page of a list is asked for. Places in the body are JSON pointers. */
export interface Paging {
  /** Where the items are; the first place that holds any wins. */
  readonly items: readonly string[];
  /** The flag that says whether there is more. */
  readonly more?: string;
  /** Parameter → where its next value is, or how the caller counts it. */
  readonly next: Readonly<Record<string, string | Counter>>;
  /** A stream of events to poll: it has no last page. */
  readonly feed?: Feed;
  /** A first call with parameter `from` is continued with parameter `to`, whose value the first body names. */
  readonly switch?: { readonly from: string; readonly to: string; readonly value: string };
}

export interface Feed {
  /** Where an event has its id. */
  readonly id: string;
  /** What the event that ends the feed holds: place → value. */
  readonly end: Readonly<Record<string, string>>;
  /** TikTok codes that say the feed is over. */
  readonly endCodes: readonly number[];
}

/** A parameter that the caller counts: by pages (`1`) or by the items received. */
export interface Counter {
  readonly add: 1 | "items";
  readonly start: number;
}

export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** Needs an account key. */
  readonly account?: boolean;
  /** Sending it twice may do it twice. */
  readonly changesState?: boolean;
  readonly paging?: Paging;
}
