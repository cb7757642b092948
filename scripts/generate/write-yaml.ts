import { stringifyYaml } from "@redocly/openapi-core";
import type { Spec } from "./spec.ts";

const lineWidth = 120;

/**
 * The spec as YAML to read: operations, parameters and responses, with what fits on a line on one. The schemas and the
 * examples, three quarters of the text, stay in the openapi.json beside it.
 */
export function writeYaml(spec: Spec): string {
  const { schemas, examples, ...components } = spec.components;
  return writeMembers(pointToJson({ ...spec, components }), "");
}

function pointToJson(document: object): object {
  const text = JSON.stringify(document, (_, value) =>
    typeof value === "string" && /^#\/components\/(?:schemas|examples)\//.test(value)
      ? `./openapi.json${value}`
      : value,
  );
  return JSON.parse(text);
}

const writeMembers = (node: object, indent: string): string =>
  Object.entries(node)
    .map(([name, value]) => {
      const key = `${indent}${writeKey(name)}:`;
      return key + writeValue(value, indent, key.length);
    })
    .join("");

function writeValue(value: unknown, indent: string, column: number): string {
  if (typeof value !== "object" || value === null) return ` ${writeFlow(value)}\n`;
  const line = writeLine(value, column);
  if (line !== undefined) return ` ${line}\n`;
  return `\n${Array.isArray(value) ? writeItems(value, `${indent}  `) : writeMembers(value, `${indent}  `)}`;
}

/** An item begins on the line of its dash. */
const writeItems = (items: readonly unknown[], indent: string): string =>
  items.map((item) => `${indent}-${writeValue(item, indent, indent.length + 1).replace(/^\n +/, " ")}`).join("");

/** `undefined` where it does not fit on the line. JSON, which is quicker to write, is at most twice as long. */
function writeLine(value: object, column: number): string | undefined {
  if (JSON.stringify(value).length >= 2 * lineWidth) return undefined;
  const line = writeFlow(value);
  return column + line.length < lineWidth ? line : undefined;
}

/** The same few names are nearly all keys. */
const keys = new Map<string, string>();

function writeKey(name: string): string {
  const key = keys.get(name) ?? writeFlow({ [name]: 0 }).slice(1, -": 0}".length);
  keys.set(name, key);
  return key;
}

const writeFlow = (value: unknown): string =>
  stringifyYaml(value, { noRefs: true, lineWidth: -1, flowLevel: 0 }).trimEnd();
