import { readMember, readPointer } from "../spec/read-value.js";

/** Where a post has its data, as JSON pointers, and the addresses of its page. */
export interface PostPlaces {
  readonly id: string;
  readonly createTime: string;
  /** The username of its author. */
  readonly author: string;
  /** Present in a photo post. */
  readonly photos: string;
  /** With `{author}` and `{id}`. */
  readonly url: string;
  /** The same for a photo post. */
  readonly photoUrl: string;
}

export interface UserPlaces {
  /** The members that can hold the username. */
  readonly usernames: readonly string[];
  /** With `{username}`. */
  readonly url: string;
}

/** The address of a post's page; `undefined` without an id or an author. */
export function buildPostUrl(post: object, places: PostPlaces): string | undefined {
  const isPhotos = (readPointer(post, places.photos) ?? null) !== null;
  const [id, author] = [places.id, places.author].map((pointer) => readPointer(post, pointer));
  return fill(isPhotos ? places.photoUrl : places.url, { id, author });
}

/** The address of a profile; `undefined` without a username. */
export function buildProfileUrl(user: object | undefined, { usernames, url }: UserPlaces): string | undefined {
  const username = usernames.map((name) => readMember(user, name)).find(isText);
  return fill(url, { username });
}

/** Puts values into an address; `undefined` if one of them is missing. */
function fill(address: string, values: Readonly<Record<string, unknown>>): string | undefined {
  if (!Object.values(values).every(isText)) return undefined;
  return address.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));
}

const isText = (value: unknown): boolean => typeof value === "string" && value !== "";
