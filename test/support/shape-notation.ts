/** What a value can be: one of several forms. */
export type Shape = readonly Form[];

export type Form =
  | { readonly kind: "scalar"; readonly type: ScalarType; readonly hint: string }
  | { readonly kind: "array"; readonly items: Shape | undefined }
  | { readonly kind: "object"; readonly fields: readonly Field[]; readonly others: readonly Field[] }
  | { readonly kind: "model"; readonly name: string };

export type ScalarType = "string" | "integer" | "number" | "boolean" | "null";

export interface Field {
  readonly name: string;
  readonly isOptional: boolean;
  readonly shape: Shape;
}

/** What remarks say of an integer that a double cannot hold. */
export const longInteger = "ABOVE 2^53";

/** Reads the notation of `facts/responses.json`: nested objects and arrays whose leaves are texts. */
export function parseShape(notation: unknown): Shape {
  if (typeof notation === "string") return parseText(notation);
  if (Array.isArray(notation)) return [{ kind: "array", items: parseShape(notation[0]) }];
  const fields = Object.entries(notation as object).flatMap(([key, value]) => parseField(key, value));
  return [{ kind: "object", fields: fields.filter(isNamed), others: fields.filter((field) => !isNamed(field)) }];
}

/** `a|b` and `a_{b,c}_d` stand for several fields; `*` and `<parameter>` for fields whose names are not known. */
function parseField(key: string, value: unknown): Field[] {
  const [, list, optional] = /^(.*?)(\??)$/.exec(key) ?? [];
  const names = (list ?? key).split("|").flatMap((name) => {
    const [, start, options, end] = /^(.*)\{(.*)\}(.*)$/.exec(name) ?? [];
    return options === undefined ? [name] : options.split(",").map((option) => `${start}${option}${end}`);
  });
  return names.map((name) => ({ name, isOptional: optional === "?", shape: parseShape(value) }));
}

const isNamed = ({ name }: Field): boolean => !/[*<]/.test(name);

/** `array<{text:string,type:integer}>|null`, with remarks in parentheses. */
function parseText(text: string): Shape {
  const remark = text.includes(longInteger) ? longInteger : "";
  const reader = { text: text.replaceAll(/\s*\([^()]*\)/g, "").trim(), position: 0 };
  const shape = readShape(reader, remark);
  if (reader.position < reader.text.length) throw new Error(`Not understood: ${text}, at ${reader.position}.`);
  return shape;
}

interface Reader {
  readonly text: string;
  position: number;
}

function readShape(reader: Reader, remark: string): Shape {
  const forms = [readForm(reader, remark)];
  while (skip(reader, "|")) forms.push(readForm(reader, remark));
  return forms;
}

function readForm(reader: Reader, remark: string): Form {
  if (skip(reader, "{")) return { kind: "object", fields: readMembers(reader), others: [] };
  if (skip(reader, '""')) return { kind: "scalar", type: "string", hint: "empty" };
  const name = read(reader, /@?\w+/y);
  if (name === "array") {
    if (!skip(reader, "<")) return { kind: "array", items: undefined };
    const items = readShape(reader, remark);
    expectText(reader, ">");
    return { kind: "array", items };
  }
  if (name === "object") return { kind: "object", fields: [], others: [] };
  const hint = skip(reader, "<") ? read(reader, /[^>]+>/y).slice(0, -1) : remark;
  if (/^(string|integer|number|boolean|null)$/.test(name)) return { kind: "scalar", type: name as ScalarType, hint };
  return { kind: "model", name: name.replace("@", "") };
}

function readMembers(reader: Reader): Field[] {
  const fields: Field[] = [];
  do {
    const name = read(reader, /\w+/y);
    expectText(reader, ":");
    fields.push({ name, isOptional: false, shape: readShape(reader, "") });
  } while (skip(reader, ","));
  expectText(reader, "}");
  return fields;
}

function skip(reader: Reader, text: string): boolean {
  if (!reader.text.startsWith(text, reader.position)) return false;
  reader.position += text.length;
  return true;
}

function expectText(reader: Reader, text: string): void {
  if (!skip(reader, text)) throw new Error(`Expected ${text} at ${reader.position} of ${reader.text}.`);
}

function read(reader: Reader, pattern: RegExp): string {
  pattern.lastIndex = reader.position;
  const [found] = pattern.exec(reader.text) ?? [];
  if (found === undefined) throw new Error(`Expected ${pattern} at ${reader.position} of ${reader.text}.`);
  reader.position += found.length;
  return found;
}
