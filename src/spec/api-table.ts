import type { TikTokCode } from "./errors.js";

export type Scalar = string | number | boolean;

/** A parameter of an operation: its place and its rules. */
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
  /** What of a link goes into it, as `post.id`. An empty list: nothing, and a link is a mistake. */
  readonly link?: readonly string[];
  /** What it is, and below an example of it, where its rule is a pattern or a length. */
  readonly about?: string | undefined;
  readonly example?: unknown;
}

/** How to ask for the next page of a list. Places in the body are JSON pointers. */
export interface Paging {
  /** Where a body can hold the list, if there are several forms; the places of items, flag and cursors start there. */
  readonly roots?: readonly string[];
  /** Places of the items; the first one with any counts. */
  readonly items: readonly string[];
  /** Places, in an item, of what tells it from all others; the first one with a value counts. */
  readonly id?: readonly string[];
  /** The order of the items, where it is known. */
  readonly order?: "newest-first";
  /** Place, in an item, of its time in unix seconds. */
  readonly time?: string;
  /** Place, in an item, of the flag of those that stand on top of the list, whatever their time is. */
  readonly pinned?: string;
  /** Place of the flag for "there is more". */
  readonly more?: string;
  /** Parameter → the place of its next value, or how the caller counts it. */
  readonly next: Readonly<Record<string, string | Counter>>;
  /** For a stream of events to poll, which has no last page. */
  readonly feed?: Feed;
  /** A first call with parameter `from` continues with parameter `to`; `value` is the place of its value. */
  readonly switch?: { readonly from: string; readonly to: string; readonly value: string };
}

export interface Feed {
  /** Place of an event's id. */
  readonly id: string;
  /** The event that ends the feed: place → value, or the values that it can be. */
  readonly end: Readonly<Record<string, string | readonly string[]>>;
  /** TikTok codes that mean the feed is over. */
  readonly endCodes: readonly number[];
}

/** A parameter that the caller counts: in pages (`1`) or in received items. */
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
  /** A repeated request could take effect twice. */
  readonly changesState?: boolean;
  readonly paging?: Paging;
}

/** Everything the client knows about an API, compiled from the spec. */
export interface ApiTable {
  readonly operations: readonly Operation[];
  readonly servers: Servers;
  /** The page where users authorise an app. */
  readonly authorization: { readonly url: string };
  /** The headers that carry the keys. */
  readonly keyHeaders: { readonly apiKey: string; readonly accountKey: string };
  readonly envelope: Envelope;
  /** Means, like status 428, that the account's session ended. */
  readonly sessionExpiredCode: number;
  readonly video: VideoPlaces;
  readonly tiktokCodes: readonly TikTokCode[];
}

export interface Servers {
  readonly production: string;
  readonly sandbox: string;
  /** Public, so they may be sent to the sandbox over plain http. */
  readonly demoKeys: { readonly apiKey: string; readonly accountKey: string };
}

/** Members that any body can have. */
export interface Envelope {
  readonly status: string;
  /** The value of `status` in a failure. */
  readonly error: string;
  /** Members that can hold the message, the usual one first. */
  readonly messages: readonly [string, ...string[]];
  /** The server's complaint per parameter, in a 400. */
  readonly fields: string;
  /** Members that hold a TikTok code; 0 means success. */
  readonly codes: readonly string[];
}

/** Where video links are, and what they need. Places are JSON pointers. */
export interface VideoPlaces {
  /** Places of the links in a post, best first. */
  readonly links: readonly string[];
  /** Place of the post in a body that holds one. */
  readonly post: string;
  /** Place, in a body, of the headers for its links. */
  readonly headers: string;
  readonly userAgent: string;
  /** The operation that returns a post by its id, and the parameter for the id. */
  readonly operation: string;
  readonly parameter: string;
}
