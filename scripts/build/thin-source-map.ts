const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Reduces a source map to lines, without columns and names: a third of it is left, and stack traces name the same lines. */
export function thinSourceMap(json: string): string {
  const map: { readonly mappings: string } = JSON.parse(json);
  return JSON.stringify({ ...map, names: [], mappings: keepLines(map.mappings) });
}

interface Place {
  readonly column: number;
  readonly source: number;
  readonly line: number;
  readonly sourceColumn: number;
}

function keepLines(mappings: string): string {
  let read: Place = { column: 0, source: 0, line: 0, sourceColumn: 0 };
  let written = read;
  const lines = mappings.split(";").map((line) => {
    read = { ...read, column: 0 };
    written = { ...written, column: 0 };
    const kept: string[] = [];
    for (const segment of line.split(",").filter((text) => text !== "")) {
      const [column = 0, source = 0, down = 0, sourceColumn = 0] = decode(segment);
      read = {
        column: read.column + column,
        source: read.source + source,
        line: read.line + down,
        sourceColumn: read.sourceColumn + sourceColumn,
      };
      if (kept.length > 0 && read.line === written.line) continue;
      kept.push(encodeStep(written, read));
      written = read;
    }
    return kept.join(",");
  });
  return lines.join(";");
}

const encodeStep = (from: Place, to: Place): string =>
  [to.column - from.column, to.source - from.source, to.line - from.line, to.sourceColumn - from.sourceColumn]
    .map(encode)
    .join("");

/** Numbers of a source map: five bits a digit, the lowest bit of all is the sign. */
function decode(segment: string): number[] {
  const values: number[] = [];
  let [value, shift] = [0, 0];
  for (const digit of segment) {
    const bits = digits.indexOf(digit);
    value |= (bits & 31) << shift;
    shift += 5;
    if (bits & 32) continue;
    values.push(value & 1 ? -(value >> 1) : value >> 1);
    [value, shift] = [0, 0];
  }
  return values;
}

function encode(value: number): string {
  let rest = value < 0 ? (-value << 1) | 1 : value << 1;
  let text = "";
  do {
    text += digits.charAt((rest & 31) | (rest > 31 ? 32 : 0));
    rest >>= 5;
  } while (rest > 0);
  return text;
}
