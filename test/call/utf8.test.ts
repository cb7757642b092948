import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeText } from "../../src/call/utf8.js";

const decoder = new TextDecoder();

test.each<[string, number[]]>([
  ["nothing", []],
  ["ASCII", [0x30, 0x31]],
  ["a byte order mark", [0xef, 0xbb, 0xbf, 0xc3, 0xa9]],
  ["a text that begins like a byte order mark", [0xef, 0xbc, 0x81]],
  ["a character that never ends", [0xc3, 0xa9, 0xe2, 0x82]],
  ["a byte that is no text", [0xc3, 0xa9, 0xff]],
  ["a surrogate", [0xc3, 0xa9, 0xed, 0xa0, 0x80]],
])("%s is decoded as by the platform", (_, bytes) => {
  expect(decodeText(Uint8Array.from(bytes))).toBe(decoder.decode(Uint8Array.from(bytes)));
});

test("any text and any bytes are decoded as by the platform, also as a part of other bytes", () => {
  const text = fc.string({ unit: "binary" }).map((drawn) => Buffer.from(`é${drawn}`));
  fc.assert(
    fc.property(fc.oneof(text, fc.uint8Array()), fc.nat(3), (bytes, start) => {
      const part = new Uint8Array([...new Uint8Array(start), ...bytes]).subarray(start);
      expect(decodeText(part)).toBe(decoder.decode(part));
    }),
    { numRuns: 1000 },
  );
});
