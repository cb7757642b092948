import { readMember } from "../spec/read-value.js";
import type { SpecDocument } from "./spec-document.js";

/** Deeper than this, a value has only what it must have. */
const wholeDepth = 4;
/** Deeper than this, nothing more is drawn: a schema can be a part of itself. */
const mostDepth = 8;

/** Makes up a value that fits a schema, for specs without examples: always the same, and with every member that is not too deep. */
export function drawValue(document: SpecDocument, node: unknown, depth = 0): unknown {
  const schema = document.follow(node);
  const given = findGiven(schema);
  if (given !== undefined || depth > mostDepth) return given ?? null;
  const forms = ["anyOf", "oneOf"].flatMap((word) => readMember(schema, word) ?? []);
  const [form] = forms.filter((one) => readMember(document.follow(one), "type") !== "null");
  if (form !== undefined && readMember(schema, "properties") === undefined) return drawValue(document, form, depth + 1);
  const parts = [readMember(schema, "allOf") ?? []].flat().map((part) => drawValue(document, part, depth + 1));
  const [type = guessType(schema)] = [readMember(schema, "type") ?? []].flat().filter((one) => one !== "null");
  if (type === "object" || parts.length > 0) return Object.assign({}, ...parts, drawMembers(document, schema, depth));
  if (type === "array") return depth >= mostDepth ? [] : [drawValue(document, readMember(schema, "items"), depth + 1)];
  if (type === "boolean") return true;
  if (type === "integer" || type === "number") return readMember(schema, "minimum") ?? 1;
  return type === "string" ? drawText(schema) : null;
}

/** What the spec shows or demands. */
function findGiven(schema: unknown): unknown {
  const [example] = [readMember(schema, "examples") ?? []].flat();
  const [option] = [readMember(schema, "enum") ?? []].flat();
  return (
    readMember(schema, "const") ?? readMember(schema, "example") ?? example ?? readMember(schema, "default") ?? option
  );
}

const guessType = (schema: unknown): string | undefined =>
  readMember(schema, "properties") === undefined ? undefined : "object";

function drawMembers(document: SpecDocument, schema: unknown, depth: number): object {
  const required: readonly unknown[] = [readMember(schema, "required") ?? []].flat();
  const members = document.listMembers(readMember(schema, "properties"));
  const drawn = members.filter(([name]) => depth < wholeDepth || required.includes(name));
  return Object.fromEntries(drawn.map(([name, member]) => [name, drawValue(document, member, depth + 1)]));
}

const texts: Readonly<Record<string, string>> = {
  "date-time": "2024-01-14T07:50:00Z",
  date: "2024-01-14",
  uri: "https://example.com",
  uuid: "123e4567-e89b-12d3-a456-426614174000",
  email: "quiet.harbor@example.com",
};

function drawText(schema: unknown): string {
  const text = texts[String(readMember(schema, "format"))] ?? "drawn";
  const least = readMember(schema, "minLength");
  return typeof least === "number" ? text.padEnd(least, "n") : text;
}
