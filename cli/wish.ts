import type { PostFile } from "../src/index.js";
import type { Arguments } from "./arguments.js";
import { PostFileError, UsageError } from "./errors.js";
import { suggest } from "./nearest-name.js";

type Kind = PostFile["kind"];

/** Which files of a post are wanted. */
export interface Wish {
  /** `undefined`: the video, or the pictures of a photo post. */
  readonly kinds: readonly Kind[] | undefined;
  readonly language: string | undefined;
  readonly source: "play" | "download";
}

const known: readonly Kind[] = ["video", "picture", "subtitles", "sound", "cover"];

export function readWish({ values: { files, language, source = "play" } }: Arguments): Wish {
  if (source !== "play" && source !== "download") throw new UsageError("--source must be play or download.");
  const kinds = files === undefined ? undefined : files === "all" ? known : files.split(",").map(readKind);
  if (language !== undefined && !kinds?.includes("subtitles"))
    throw new UsageError("--language is of subtitles: add --files subtitles.");
  return { kinds, language, source };
}

function readKind(text: string): Kind {
  const name = text.trim();
  // Several pictures are asked for as pictures.
  const kind = known.find((one) => one === name || `${one}s` === name);
  if (kind === undefined)
    throw new UsageError(`--files has no "${name}".${suggest(name, known)} It has ${known.join(", ")}, and all.`);
  return kind;
}

/** The wanted files of those that a post has. */
export function pickFiles<File extends PostFile>(wish: Wish, files: readonly File[], post: string): File[] {
  const { kinds = [files.some(({ kind }) => kind === "video") ? "video" : "picture"], language } = wish;
  const ofKind = files.filter(({ kind }) => kinds.includes(kind));
  const picked = ofKind.filter(
    (file) => language === undefined || file.kind !== "subtitles" || file.language === language,
  );
  if (picked.length > 0) return picked;
  const languages = ofKind.flatMap((file) => file.language ?? []);
  const has = [...new Set(files.map(({ kind }) => kind))].join(", ");
  throw new PostFileError(
    languages.length > 0
      ? `${post} has no subtitles in ${language}; it has them in ${languages.join(", ")}.`
      : `${post} has no ${kinds.join(", ")}; it has ${has || "no files"}.`,
  );
}
