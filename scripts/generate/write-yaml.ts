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
  if (typeof value !== "object" || value === null || fitsOnLine(value, column)) return ` ${writeFlow(value)}\n`;
  return `\n${Array.isArray(value) ? writeItems(value, `${indent}  `) : writeMembers(value, `${indent}  `)}`;
}

/** An item begins on the line of its dash. */
const writeItems = (items: readonly unknown[], indent: string): string =>
  items.map((item) => `${indent}-${writeValue(item, indent, indent.length + 1).replace(/^\n +/, " ")}`).join("");

/** JSON, which is quicker to write, is at most twice as long. */
const fitsOnLine = (value: object, column: number): boolean =>
  JSON.stringify(value).length < 2 * lineWidth && column + writeFlow(value).length < lineWidth;

const writeKey = (name: string): string => writeFlow({ [name]: 0 }).slice(1, -": 0}".length);

const writeFlow = (value: unknown): string =>
  stringifyYaml(value, { noRefs: true, lineWidth: -1, flowLevel: 0 }).trimEnd();
