import { isAbsolute, join } from "node:path";
import type { PostFile } from "../src/index.js";
import { UsageError } from "./errors.js";
import { suggest } from "./nearest-name.js";

/** What a template can name a file by. */
export interface NameValues {
  readonly id: string;
  readonly author: string;
  readonly date: string;
}

const places = ["id", "author", "date"] as const satisfies (keyof NameValues)[];

/** Refuses a template that could lead out of its folder, or give two posts one name. */
export function checkTemplate(template: string): void {
  for (const [, name = ""] of template.matchAll(/\{([^{}]*)\}/g))
    if (!places.some((place) => place === name))
      throw new UsageError(`--name has no {${name}}.${suggest(name, places)} It has {${places.join("}, {")}}.`);
  if (!template.includes("{id}")) throw new UsageError("--name needs {id}, or posts would overwrite each other.");
  if (isAbsolute(template) || /^[\\/]|^[a-z]:/i.test(template))
    throw new UsageError("--name must be relative: files stay in the folder of --dir.");
  if (template.split(/[\\/]/).some((part) => /^\.{0,2}$/.test(part)))
    throw new UsageError("--name must not have empty parts, . or .. in it: files stay in the folder of --dir.");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
  if (/[\0-\x1f\x7f]/.test(template)) throw new UsageError("--name must not have control characters.");
}

/**
 * Names the files of a post: the video as the template says, the others by its name without the ending: `-1.jpeg` behind it for a
 * picture, `.eng-US.vtt` for subtitles, `.cover.jpeg` for the cover.
 */
export function nameFiles(template: string, values: NameValues, files: readonly PostFile[]): string[] {
  const filled = template
    .split(/[\\/]/)
    .map((part) => part.replaceAll(/\{(\w+)\}/g, (_, name: keyof NameValues) => makeSafe(values[name])));
  const path = join(...filled);
  const [ending = ""] = /\.[a-z0-9]{1,4}$/i.exec(template) ?? [];
  const stem = path.slice(0, path.length - ending.length);
  const used = new Set<string>();
  const counts = new Map<string, number>();
  return files.map(({ kind, language, extension }) => {
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    if (kind === "video") return `${stem}${ending || `.${extension}`}`;
    const marks: Readonly<Record<string, string>> = {
      picture: `-${number}`,
      subtitles: `.${makeSafe(language ?? String(number))}`,
      cover: ".cover",
    };
    const base = `${stem}${marks[kind] ?? ""}`;
    const name = used.has(`${base}.${extension}`) ? `${base}-${number}.${extension}` : `${base}.${extension}`;
    used.add(name);
    return name;
  });
}

/** A stranger's text as a part of a name: it is no path, no hidden file, and not too long for any system. */
const makeSafe = (text: string): string =>
  text
    .replaceAll(/[^\p{L}\p{N}_.-]/gu, "_")
    .replace(/^[.-]+/, "")
    .slice(0, 100) || "unknown";
