import fc from "fast-check";

/** A change of some bytes. Places beyond the end are counted from the start again. */
export interface Mutation {
  readonly do: "flip" | "delete" | "duplicate" | "splice" | "truncate";
  readonly at: number;
  readonly length: number;
  /** What flips, or what is put in: bytes in base64. */
  readonly bytes: string;
}

/** Bytes that mean something to a reader of HTTP, of JSON or of gzip. */
const telling = [
  "\r\n",
  "\r",
  "\n",
  ":",
  ": x\r\n",
  "0",
  "-1",
  "ffffffff",
  '"',
  "\\u",
  "{",
  "]",
  "\0",
  "\x1f\x8b",
  "é",
];

export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({
    do: fc.constantFrom("flip", "delete", "duplicate", "splice", "truncate"),
    at: fc.nat({ max: 600 }),
    length: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 80 })),
    bytes: fc
      .oneof(
        fc.constantFrom(...telling).map((text) => Buffer.from(text, "latin1")),
        fc.uint8Array({ minLength: 1, maxLength: 6 }).map((bytes) => Buffer.from(bytes)),
      )
      .map((bytes) => bytes.toString("base64")),
  }),
  { minLength: 1, maxLength: 4 },
);

export function mutate(bytes: Buffer, changes: readonly Mutation[]): Buffer {
  return changes.reduce(apply, bytes);
}

function apply(bytes: Buffer, { do: what, at, length, bytes: text }: Mutation): Buffer {
  const place = bytes.length === 0 ? 0 : at % bytes.length;
  const end = Math.min(bytes.length, place + length);
  const [before, middle, after] = [bytes.subarray(0, place), bytes.subarray(place, end), bytes.subarray(end)];
  const given = Buffer.from(text, "base64");
  if (what === "truncate") return before;
  if (what === "delete") return Buffer.concat([before, after]);
  if (what === "duplicate") return Buffer.concat([before, middle, middle, after]);
  if (what === "splice") return Buffer.concat([before, given, after]);
  // The last bit of a byte that is given may be zero, which would change nothing.
  const flipped = middle.map((byte, index) => byte ^ ((given[index % given.length] ?? 0) || 1));
  return Buffer.concat([before, flipped, after]);
}
