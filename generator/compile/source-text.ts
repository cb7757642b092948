import { isName } from "../read/type-names.ts";

/** A value as JavaScript source. Names are quoted only if they need it. */
export function toSource(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toSource).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return members.length === 0
    ? "{}"
    : `{ ${members.map(([name, member]) => `${toName(name)}: ${toSource(member)}`).join(", ")} }`;
}

export const toName = (name: string): string => (isName(name) ? name : JSON.stringify(name));

/** A JSDoc block. Editors wrap long lines. */
export function toComment(lines: readonly (string | undefined)[], indent: string): string {
  const text = escapeTags(lines.filter((line) => line !== undefined).join("\n")).replaceAll("*/", "*\\/");
  if (!text.includes("\n")) return `${indent}/** ${text} */\n`;
  const body = text.split("\n").map((line) => `${indent} *${line === "" ? "" : ` ${line}`}\n`);
  return `${indent}/**\n${body.join("")}${indent} */\n`;
}

/** The tags that generated comments have. */
export const knownTags: readonly string[] = ["param", "default", "example", "deprecated", "enum", "constant"];

const tagAtStart = new RegExp(`^[ *]*@(?:${knownTags.join("|")})\\b`);

/**
 * Escapes every `@` that an editor would take for a tag: one after a space that is no known tag at the start of its line.
 * Editors show `\\@` as `@`, in text as in a string of an example. Code in backticks has no tags.
 */
export const escapeTags = (text: string): string => text.split("\n").map(escapeLine).join("\n");

function escapeLine(line: string): string {
  const [tag = ""] = tagAtStart.exec(line) ?? [];
  return tag + line.slice(tag.length).replace(/(`[^`]*`)|(?<![^\s*])@/g, (_, code?: string) => code ?? "\\@");
}
