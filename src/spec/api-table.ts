import type { TikTokCode } from "./errors.js";

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

/** All that the client has to know of an API: compiled from the spec, and handed to the client. */
export interface ApiTable {
  readonly operations: readonly Operation[];
  readonly servers: Servers;
  /** Where users let an app use their account. */
  readonly authorization: { readonly url: string };
  /** The headers that carry the keys. */
  readonly keyHeaders: { readonly apiKey: string; readonly accountKey: string };
  readonly envelope: Envelope;
  /** The code that says, as status 428 does, that the account's session ended. */
  readonly sessionExpiredCode: number;
  readonly video: VideoPlaces;
  readonly tiktokCodes: readonly TikTokCode[];
}

export interface Servers {
  readonly production: string;
  readonly sandbox: string;
  /** Public: they may travel to the sandbox, which speaks plain http. */
  readonly demoKeys: { readonly apiKey: string; readonly accountKey: string };
}

/** The members that every body can have, and what they say when the call failed. */
export interface Envelope {
  readonly status: string;
  /** The value of `status` in a failure. */
  readonly error: string;
  readonly message: string;
  /** Complaints by parameter, in a 400. */
  readonly fields: string;
  /** Members that hold a TikTok code; 0 means that all is well. */
  readonly codes: readonly string[];
}

/** Where posts have the links to their video, and what those need. Places are JSON pointers. */
export interface VideoPlaces {
  /** In a post, the best first. */
  readonly links: readonly string[];
  /** In a body that holds one post. */
  readonly post: string;
  /** In a body: headers to send with its links. */
  readonly headers: string;
  readonly userAgent: string;
  /** The operation that gives a post by its id, and the parameter for the id. */
  readonly operation: string;
  readonly parameter: string;
}
