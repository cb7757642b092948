import type { DownloadOptions } from "../settings/download-options.js";
import type { VideoPlaces } from "../spec/api-table.js";
import { ValidationError } from "../spec/errors.js";
import { readMember, readPointer } from "../spec/read-value.js";

/** What to download: the links to one file, best first, and whether it is a text. */
export interface Sought {
  readonly links: readonly URL[];
  readonly isText: boolean;
}

/** The links of a source: a link, a file of a post, a post, or a body that contains a single post. */
export function findLinks(source: string | URL | object, video: VideoPlaces, first: DownloadOptions["source"]): Sought {
  const links = [...new Set(listLinks(source, video, first))].filter((link) => link !== "").map(checkLink);
  if (links.length === 0) throw refuse("is missing: a post of pictures has no video");
  return { links, isText: readMember(source, "kind") === "subtitles" };
}

function listLinks(source: string | URL | object, video: VideoPlaces, first: DownloadOptions["source"]): string[] {
  if (typeof source === "string" || source instanceof URL) return [String(source)];
  const ofFile = readMember(source, "links");
  if (Array.isArray(ofFile)) return ofFile.filter(isText);
  const { links: play, watermarked = [], post } = video;
  const places = first === "download" ? [...watermarked, ...play] : [...play, ...watermarked];
  // In a post, or in a body that contains one.
  const found = ["", post].map((root) => places.flatMap((place) => readPointer(source, root + place)).filter(isText));
  return found.find((links) => links.some(Boolean)) ?? [];
}

function checkLink(link: string): URL {
  const url = URL.canParse(link) ? new URL(link) : undefined;
  if (url?.protocol !== "https:" && url?.protocol !== "http:") throw refuse("must be an http(s) URL");
  if (url.username || url.password) throw refuse("must not contain a user name or password");
  return url;
}

const isText = (value: unknown): value is string => typeof value === "string";

const refuse = (problem: string): ValidationError =>
  new ValidationError({ link: problem }, { operationId: "download" });
