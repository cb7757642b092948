/** A text in 64 bits. Of a million texts, two look alike once in 37 million times. */
export interface Fingerprint {
  readonly high: number;
  readonly low: number;
}

/** Good at telling texts apart, and fast. It keeps no secret. */
export function takeFingerprint(text: string): Fingerprint {
  let high = 0x2545f491 ^ text.length;
  let low = 0x6c8e9cf5;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    // Each step can be undone, so that no two states of this length become one.
    high = (rotate(Math.imul(high ^ unit, 0x9e3779b1), 13) + low) | 0;
    low = rotate(Math.imul(low ^ unit, 0x85ebca77), 17) ^ high;
  }
  high = mix(high ^ rotate(low, 16));
  return { high, low: mix(low ^ high) };
}

export const isSame = (one: Fingerprint, other: Fingerprint): boolean =>
  one.high === other.high && one.low === other.low;

const rotate = (bits: number, by: number): number => (bits << by) | (bits >>> (32 - by));

/** Makes every bit depend on all others. */
function mix(bits: number): number {
  const once = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  const twice = Math.imul(once ^ (once >>> 13), 0x297a2d39);
  return (twice ^ (twice >>> 16)) >>> 0;
}
