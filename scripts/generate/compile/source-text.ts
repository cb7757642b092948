export const banner = "// Compiled from openapi/ by `npm run generate`. Do not edit.\n\n";

/** A value as JavaScript source. Names are quoted only if they need it. */
export function toSource(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toSource).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return members.length === 0
    ? "{}"
    : `{ ${members.map(([name, member]) => `${toName(name)}: ${toSource(member)}`).join(", ")} }`;
}

export const toName = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));

/** `public.posts` → `PublicPosts` */
export const toPascalCase = (id: string): string =>
  id
    .split(/[._]/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("");

/** A JSDoc block. Editors wrap long lines. */
export function toComment(lines: readonly (string | undefined)[], indent: string): string {
  const text = lines
    .filter((line) => line !== undefined)
    .join("\n")
    .replaceAll("*/", "*\\/");
  if (!text.includes("\n")) return `${indent}/** ${text} */\n`;
  const body = text.split("\n").map((line) => `${indent} *${line === "" ? "" : ` ${line}`}\n`);
  return `${indent}/**\n${body.join("")}${indent} */\n`;
}
