import { quote } from "./change.ts";

/** Whether programs hand values of a type to the client, or get them from it. */
export type Use = "given" | "received";

const longestShown = 120;

export function describeTypes(use: Use, place: string, was: string, is: string): string {
  const name = label(use, place);
  if (was.length + is.length > 2 * longestShown || was === is) return `${name} has another type.`;
  return use === "given"
    ? `${name} takes ${quote(is)}, was ${quote(was)}.`
    : `${name} is ${quote(is)}, was ${quote(was)}.`;
}

/** A place is the way to a member, which may begin with a word of the caller's own: "its result". */
export function label(use: Use, place: string): string {
  if (place === "") return "it";
  const [, root = "", path = place] = /^(its \w+)\.?(.*)$/.exec(place) ?? [];
  if (path === "") return root;
  return `the ${use === "given" ? "parameter" : "member"} ${quote(path)}${root === "" ? "" : ` of ${root}`}`;
}

/** TypeScript orders parts by when it met them. Here primitives come first, then names and values, then `null`. */
export function orderParts(parts: readonly string[]): string[] {
  const others = parts.filter((part) => !primitives.includes(part) && part !== "null");
  const sorted = others.sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  return [...primitives.filter((name) => parts.includes(name)), ...sorted, ...parts.filter((part) => part === "null")];
}

const primitives = ["string", "number", "false", "true", "boolean"];

export const joinParts = (parts: readonly string[]): string =>
  orderParts(parts)
    .join(" | ")
    .replace(/\bfalse \| true\b/, "boolean");
