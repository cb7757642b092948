import { isRecord, readPointer } from "../spec/read-value.js";

/** A file of a post, for `saveVideo` or `download`. */
export interface PostFile<Kind extends string = string> {
  readonly kind: Kind;
  /** Links to the same file, best first: a download tries the next where one fails. */
  readonly links: readonly string[];
  /** Of subtitles: as TikTok writes it, such as `eng-US`. */
  readonly language?: string;
  /** For the name of the file, such as `mp4`. */
  readonly extension: string;
}

/** Where posts have the files of one kind. */
export interface FilePlaces {
  /** Of a file whose link does not say it. */
  readonly extension: string;
  /** The first place with any counts. */
  readonly places: readonly FilePlace[];
}

export interface FilePlace {
  /** The list with an entry per file, in which the other places are. */
  readonly each?: string;
  readonly links: readonly string[];
  readonly language?: string;
}

/** The files of a post, kind after kind. */
export function listFiles<Kind extends string>(
  post: object,
  kinds: Readonly<Record<Kind, FilePlaces>>,
): PostFile<Kind>[] {
  // `Object.keys` loses the names.
  return (Object.keys(kinds) as Kind[]).flatMap((kind) => {
    const { extension, places } = kinds[kind];
    const found = places.map((place) => listAt(post, place)).find((files) => files.length > 0) ?? [];
    return found.map((file) => ({ kind, extension: readExtension(file.links[0]) ?? extension, ...file }));
  });
}

function listAt(post: object, { each, links, language }: FilePlace): Pick<PostFile, "links" | "language">[] {
  const list = each === undefined ? [post] : readPointer(post, each);
  return (Array.isArray(list) ? list : []).filter(isRecord).flatMap((entry) => {
    const found = links.flatMap((place) => readPointer(entry, place)).filter(isLink);
    const spoken = language === undefined ? undefined : readPointer(entry, language);
    const file = { links: [...new Set(found)], ...(typeof spoken === "string" && { language: spoken }) };
    return found.length === 0 ? [] : [file];
  });
}

const isLink = (value: unknown): value is string => typeof value === "string" && /^https?:/.test(value);

/** What stands behind the last dot of a path, if it can be the ending of a name. */
function readExtension(link = ""): string | undefined {
  const name = URL.canParse(link) ? new URL(link).pathname.split("/").at(-1) : undefined;
  return /\.([a-z0-9]{2,4})$/.exec(name ?? "")?.[1];
}
