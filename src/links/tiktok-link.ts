/** What a link leads to. `short` is one of TikTok's short links, which say nothing themselves. */
export type TikTokLink =
  | { readonly kind: "post"; readonly id: string; readonly username?: string }
  | { readonly kind: "profile"; readonly username: string }
  | { readonly kind: "sound"; readonly id: string }
  | { readonly kind: "hashtag"; readonly name: string }
  | { readonly kind: "playlist"; readonly id: string; readonly username: string }
  | { readonly kind: "live"; readonly username?: string; readonly roomId?: string }
  | { readonly kind: "short"; readonly code: string; readonly url: string };

/** Reads the first TikTok link in a text. */
export function readTikTokLink(text: string): TikTokLink | undefined {
  for (const word of text.slice(0, longestText).split(/\s+/)) {
    const link = /tiktok\.com/i.test(word) ? readAddress(findAddress(word)) : undefined;
    if (link !== undefined) return link;
  }
  return undefined;
}

export const describeLink = ({ kind }: TikTokLink): string => `a link to a ${kind === "live" ? "live room" : kind}`;

/** Nobody pastes more around a link. */
const longestText = 8_192;

/** A word can have marks before the address, and the address can lack its scheme. */
function findAddress(word: string): string {
  const start = word.search(/https?:\/\//i);
  if (start >= 0) return word.slice(start);
  return `https://${word.replace(/^[^\w]*/, "")}`;
}

function readAddress(address: string): TikTokLink | undefined {
  if (!URL.canParse(address)) return undefined;
  const { hostname, pathname } = new URL(address);
  const host = /^(?:(.+)\.)?tiktok\.com$/.exec(hostname);
  if (host === null) return undefined;
  const path = readSegments(pathname);
  const [first = "", second = ""] = path;
  const shortCode = first === "t" ? second : /^v[mt]$/.test(host[1] ?? "") && path.length === 1 ? first : "";
  if (/^\w+$/.test(shortCode)) {
    return { kind: "short", code: shortCode, url: `https://${hostname}${first === "t" ? "/t" : ""}/${shortCode}/` };
  }
  return first.startsWith("@") ? readUserPath(path) : readPath(path);
}

/** The parts of a path, without the language and the marks of sharing before it, and the punctuation behind it. */
function readSegments(pathname: string): string[] {
  const segments = pathname.split("/").map(decode).filter(Boolean);
  while (segments.length > 1 && /^(?:[a-z]{2}(?:-[a-z]{2,4})?|i18n|share)$/i.test(segments[0] ?? "")) segments.shift();
  return segments.map(trimMarks).filter(Boolean);
}

function readUserPath([name = "", place, thing = ""]: readonly string[]): TikTokLink | undefined {
  const username = name.slice(1);
  if (!/^[\w.]*$/.test(username)) return undefined;
  const id = readId(thing);
  if ((place === "video" || place === "photo") && id) return { kind: "post", id, ...(username && { username }) };
  if (!username) return undefined;
  if (place === undefined) return { kind: "profile", username };
  if (place === "live") return { kind: "live", username };
  return place === "playlist" && id ? { kind: "playlist", id, username } : undefined;
}

function readPath([place = "", ...things]: readonly string[]): TikTokLink | undefined {
  const [name = ""] = things;
  const id = readId(name);
  if (place === "tag" && name) return { kind: "hashtag", name };
  if (place === "music" && id) return { kind: "sound", id };
  if (place === "live" && id) return { kind: "live", roomId: id };
  // Players have their version before the id.
  const post = /^(?:v|video|photo|embed|player)$/.test(place) ? things.map(readId).find(Boolean) : undefined;
  return post === undefined ? undefined : { kind: "post", id: post };
}

/** The digits at the end, which a title can stand before; ids have far more than a version. */
const readId = (segment: string): string | undefined => /(?:^|-)(\d{5,25})(?:\.html)?$/.exec(segment)?.[1];

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Cuts off what ends a sentence or a quotation. */
function trimMarks(segment: string): string {
  let end = segment.length;
  while (end > 0 && ")]}>\"'.,;:!?".includes(segment[end - 1] ?? "")) end--;
  return segment.slice(0, end);
}
