/** How a key is written by those who repeat it; what a reader can undo gives it away as much as the key itself. */
export function spellKey(key: string): string[] {
  const escaped = JSON.stringify(key).slice(1, -1);
  return [
    key,
    key.toUpperCase(),
    encodeURIComponent(key),
    encodeURIComponent(key).toLowerCase(),
    encodeURI(key),
    new URLSearchParams({ key }).toString().slice("key=".length),
    new URL(`/${key}`, "http://loopback").pathname,
    escaped,
    escaped.replaceAll("/", "\\/"),
    key.replace(/\W/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`),
    ...["", "x", "xy"].flatMap((lead) =>
      (["base64", "base64url"] as const).map((encoding) => Buffer.from(`${lead}${key}:`).toString(encoding)),
    ),
  ];
}

/** How many characters of a key, in a row, are too many. */
const pieceLength = 12;

/** The keys that a text gives away, in whole or in part, read in every way. */
export function findKeys(text: string, keys: readonly string[]): string[] {
  const readings = [
    text,
    undoEscapes(text),
    decodeUrl(text),
    decodeUrl(text.replaceAll("+", " ")),
    ...decodeBase64(text),
  ];
  const all = readings.join("\n").toLowerCase();
  return keys.filter((key) => cutUp(key.toLowerCase()).some((piece) => all.includes(piece)));
}

/** Pieces that overlap, so that any part of the key which is a little longer holds one of them. */
function cutUp(key: string): string[] {
  const starts = Array.from({ length: Math.floor((key.length - pieceLength) / 2) + 1 }, (_, index) => index * 2);
  return starts.map((start) => key.slice(start, start + pieceLength));
}

const decodeUrl = (text: string): string =>
  text.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

const undoEscapes = (text: string): string =>
  text.replace(/\\(?:u([0-9a-f]{4})|(.))/gi, (_, hex, character) =>
    hex === undefined ? character : String.fromCharCode(Number.parseInt(hex, 16)),
  );

/** What stands in a text in base64, wherever it may begin. */
const decodeBase64 = (text: string): string[] =>
  [...text.matchAll(/[\w+/-]{16,}/g)].flatMap(([run]) =>
    [0, 1, 2, 3].map((start) => Buffer.from(run.slice(start), "base64").toString("latin1")),
  );
