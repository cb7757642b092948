import { findNearest } from "../nearest-name.js";
import { ToolError } from "./tool-error.js";

/** A part of a value to give: `author.uniqueId`, `/author/uniqueId`, `textExtra.*.hashtagName`, `/items/10:20`. */
export interface Field {
  readonly text: string;
  readonly names: readonly string[];
}

/** Reads the names of a JSON pointer, or of names with dots between them. */
export function readField(text: string): Field {
  const names = text.startsWith("/")
    ? text
        .slice(1)
        .split("/")
        .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"))
    : text.replaceAll(/\[(\w*)\]/g, (_, index: string) => `.${index || "*"}`).split(".");
  if (names.length > 30 || names.includes(""))
    throw new ToolError(
      "invalid-arguments",
      `${JSON.stringify(text)} is not a path in fields.`,
      "Write names with dots between them (author.uniqueId), or a JSON pointer (/author/uniqueId).",
    );
  return { text, names };
}

/** Picks parts of a value: path → what is there. What is not there is left out. */
export function pickFields(value: unknown, fields: readonly Field[]): Record<string, unknown> {
  const picked = fields.map(({ text, names }): [string, unknown] => [text, readPath(value, names)]);
  return Object.fromEntries(picked.filter(([, part]) => part !== undefined));
}

/** Says of each field that no value has which names are there instead. */
export function explainMissing(values: readonly unknown[], fields: readonly Field[]): Record<string, string> {
  if (values.length === 0) return {};
  const missing = fields.filter(({ names }) => values.every((value) => readPath(value, names) === undefined));
  return Object.fromEntries(missing.map(({ text, names }) => [text, explain(values[0], names)]));
}

function explain(value: unknown, names: readonly string[]): string {
  const depth = names.findIndex((_, index) => readPath(value, names.slice(0, index + 1)) === undefined);
  const parent = readPath(value, names.slice(0, depth));
  const present = typeof parent === "object" && parent !== null ? Object.keys(parent) : [];
  const nearest = findNearest((names[depth] ?? "").slice(0, 100), present);
  const hint = nearest === undefined ? "" : ` Did you mean ${[...names.slice(0, depth), nearest].join(".")}?`;
  const place = names.slice(0, depth).join(".") || "the top";
  return `Not there.${hint} At ${place}: ${present.slice(0, 30).join(", ") || "nothing"}.`;
}

function readPath(value: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return value;
  const range = /^(\d*):(\d*)$/.exec(name);
  if (range !== null && (Array.isArray(value) || typeof value === "string"))
    return readPath(value.slice(Number(range[1]), range[2] ? Number(range[2]) : undefined), rest);
  if (typeof value !== "object" || value === null) return undefined;
  if (name === "*" && !Object.hasOwn(value, name)) {
    const parts = Object.values(value).map((part) => readPath(part, rest));
    return parts.some((part) => part !== undefined) ? parts.map((part) => part ?? null) : undefined;
  }
  // Own members only: nobody asks for those of a prototype.
  return Object.hasOwn(value, name) ? readPath((value as Record<string, unknown>)[name], rest) : undefined;
}
