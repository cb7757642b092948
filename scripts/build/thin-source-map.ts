const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

interface SourceMap {
  readonly mappings: string;
  readonly sourcesContent: readonly string[];
}

/**
 * Reduces a source map to one place per line, and its sources to what runs: doc comments are in the declarations. Stack
 * traces and breakpoints stay right, and half of it is left.
 */
export function thinSourceMap(json: string): string {
  const map: SourceMap = JSON.parse(json);
  return JSON.stringify({
    ...map,
    sourcesContent: map.sourcesContent.map(blankDocComments),
    names: [],
    mappings: keepLines(map.mappings),
  });
}

/** The lines stay, so that all others keep their numbers. */
const blankDocComments = (source: string): string =>
  source.replace(/^ *\/\*\*(?:[^*]|\*(?!\/))*\*\/$/gm, (comment) => comment.replace(/[^\n]/g, ""));

function keepLines(mappings: string): string {
  const place = [0, 0, 0];
  let written = [0, 0, 0];
  const lines = mappings.split(";").map((line) => {
    let first: number[] | undefined;
    for (const segment of line.split(",")) {
      const [, ...steps] = decode(segment);
      if (steps.length === 0) continue;
      for (const index of place.keys()) place[index] = (place[index] ?? 0) + (steps[index] ?? 0);
      first ??= [...place];
    }
    if (first === undefined) return "";
    const text = [0, ...first.map((value, index) => value - (written[index] ?? 0))].map(encode).join("");
    written = first;
    return text;
  });
  return lines.join(";");
}

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
