import type { FetchLike } from "../settings/options.js";
import type { Settings } from "../settings/settings.js";
import { fetchThrough } from "./fetch-through.js";

/** The way in which a client sends: its dispatcher, its own fetch, or the platform's as it is now. */
export function pickFetch(
  { fetch, dispatcher }: Pick<Settings, "fetch" | "dispatcher">,
  changesState: boolean,
): FetchLike {
  return dispatcher === undefined ? (fetch ?? globalThis.fetch) : fetchThrough(dispatcher, changesState);
}
