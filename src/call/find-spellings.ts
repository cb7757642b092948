import { type Escapes, fold, hasEscapes, hasOneKind, type Reading, readFolded, undoEscapes } from "./undo-escapes.js";
import { encodeText } from "./utf8.js";

/** A piece of a text. */
export interface Span {
  readonly start: number;
  end: number;
}

/** A spelling of a key to look for in a folded text. */
export interface Spelling {
  readonly text: string;
  /** How many of its first characters are enough, as a server may cut a key short. */
  readonly least: number;
  /** How many layers of escapes may hide it. */
  readonly layers: number;
  /** Counts only between characters other than letters and digits. */
  readonly isWord: boolean;
  /** Its key looks like an escape itself, so that only undoing one kind of escapes may leave it whole. */
  readonly looksEscaped: boolean;
  /** For each length of its start, the longest shorter start that ends it. */
  readonly fallbacks: Uint32Array;
}

/** Shorter keys could be any letter or two. */
const shortestKey = 4;
/** Shorter keys could be part of a longer word. */
const shortestInWords = 8;
/** The start of a key that gives too much of it away. */
const longestStart = 12;
/** In base64, four characters stand for three. */
const longestEncodedStart = 16;
/** JSON in JSON, in an HTML attribute, in a URL. */
const mostLayers = 4;

/** The spellings of a key that are looked for in each layer of escapes. */
export function listSpellings(key: string): Spelling[] {
  if (key.length < shortestKey) return [];
  // A server may take the bytes of UTF-8 for characters, and put a key in a URL.
  const forms = [...new Set([key, toBinary(key), ...spellInPath(key)])];
  const plain = forms.flatMap((form) => undoAll(fold(form)));
  const isWord = key.length < shortestInWords;
  const encoded = isWord ? [] : [...new Set(forms.flatMap(encodeBase64).map(fold))];
  return [
    ...plain.map(({ text, ...kind }) => createSpelling(text, { ...kind, longest: longestStart, isWord })),
    ...encoded.map((text) =>
      createSpelling(text, { layers: mostLayers, longest: longestEncodedStart, isWord: false, looksEscaped: false }),
    ),
  ];
}

/** Finds each of the spellings in a text, whatever escapes hide it. Takes linear time. */
export function findSpellings(source: string, spellings: readonly Spelling[]): Span[] {
  const layers = Math.max(...spellings.map((spelling) => spelling.layers));
  const bare = readFolded(fold(source));
  const escaped = spellings.filter(({ looksEscaped }) => looksEscaped);
  const kinds: readonly Escapes[] = escaped.length > 0 ? ["any", "json", "url", "html"] : ["any"];
  const spans = spellings.flatMap((spelling) => findSpelling(bare.text, spelling));
  const undone = new Map<Reading, Reading | undefined>();
  // Where all escapes are of one kind, undoing any of them gives the same.
  const undo = (read: Reading, kind: Escapes): Reading | undefined => {
    if (kinds.length === 1 || !hasOneKind(read.text)) return undoEscapes(read, kind);
    if (!hasEscapes(read.text, kind)) return undefined;
    if (!undone.has(read)) undone.set(read, undoEscapes(read, kind));
    return undone.get(read);
  };
  const seen = new Set<string>();
  for (const kind of kinds) {
    const sought = kind === "any" ? spellings : escaped;
    let reading = undo(bare, kind);
    for (let layer = 1; reading !== undefined && layer <= layers; layer++) {
      const { text, locate }: Reading = reading;
      // Another kind may have left the same.
      const found = seen.has(text) ? [] : sought.flatMap((spelling) => findSpelling(text, spelling));
      for (const { start, end } of found) spans.push({ start: locate(start), end: locate(end) });
      seen.add(text);
      reading = undo(reading, kind);
    }
  }
  return mergeSpans(spans);
}

/** Knuth, Morris and Pratt's search, for whatever is at least the start of a spelling. */
function findSpelling(text: string, { text: spelling, least, isWord, fallbacks }: Spelling): Span[] {
  const spans: Span[] = [];
  let last: Span = { start: 0, end: 0 };
  const beginning = spelling.slice(0, least);
  let matched = least;
  for (let start = text.indexOf(beginning); start !== -1; ) {
    let place = start + matched;
    while (matched < spelling.length && text.charCodeAt(place) === spelling.charCodeAt(matched)) {
      place++;
      matched++;
    }
    if (start < last.end) last.end = place;
    else if (!isWord || standsAlone(text, start, place)) {
      last = { start, end: place };
      spans.push(last);
    }
    matched = fallbacks[matched] ?? 0;
    start = place - matched;
    if (matched >= least) continue;
    matched = least;
    start = text.indexOf(beginning, start);
  }
  return spans;
}

const standsAlone = (text: string, start: number, end: number): boolean =>
  !/[\p{L}\p{N}_]/u.test(text.slice(Math.max(0, start - 1), start) + text.slice(end, end + 1));

/** Sorts spans, and joins those that overlap. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || last.end <= start) merged.push({ start, end });
    else last.end = Math.max(last.end, end);
  }
  return merged;
}

function createSpelling(
  text: string,
  { longest, ...rest }: Pick<Spelling, "layers" | "isWord" | "looksEscaped"> & { readonly longest: number },
): Spelling {
  const fallbacks = new Uint32Array(text.length + 1);
  for (let length = 2, matched = 0; length <= text.length; length++) {
    const code = text.charCodeAt(length - 1);
    while (matched > 0 && text.charCodeAt(matched) !== code) matched = fallbacks[matched] ?? 0;
    if (text.charCodeAt(matched) === code) matched++;
    fallbacks[length] = matched;
  }
  return { text, least: Math.min(text.length, longest), fallbacks, ...rest };
}

/**
 * A key, and what is left of it if its own characters are taken for escapes. The same is left of a text that escapes only
 * some of its characters.
 */
function undoAll(key: string): Pick<Spelling, "text" | "layers" | "looksEscaped">[] {
  let bare = readFolded(key);
  let layers = 0;
  for (let next = undoEscapes(bare); next !== undefined && layers < mostLayers; next = undoEscapes(bare)) {
    bare = next;
    layers++;
  }
  const whole = { text: key, layers: mostLayers, looksEscaped: layers > 0 };
  if (layers === 0) return [whole];
  const most = mostLayers + layers;
  if (bare.text.length < shortestInWords) return [{ ...whole, layers: most }];
  return [whole, { text: bare.text, layers: most, looksEscaped: false }];
}

/** The base64 forms of a key: its inner characters, since the outer ones depend on the text around it. */
function encodeBase64(key: string): string[] {
  const encoded = ["", "a", "ab"].map((lead) =>
    btoa(lead + key)
      .replace(/=+$/, "")
      .slice(lead.length === 0 ? 0 : lead.length + 1, -1),
  );
  return encoded.flatMap((text) => [text, text.replaceAll("+", "-").replaceAll("/", "_")]);
}

/** What the URL parser leaves of a key in a path, without backslashes and dot segments; `%2f` and the like are undone elsewhere. */
function spellInPath(key: string): string[] {
  if (!/\\|(^|\/)(\.|%2e)/i.test(key)) return [];
  const { pathname } = new URL(`http://any.invalid/${key}`);
  const spelled = pathname.slice(1);
  return spelled.length < shortestInWords ? [] : [spelled];
}

/** The UTF-8 of a text, a character per byte. */
const toBinary = (text: string): string => Array.from(encodeText(text), (byte) => String.fromCharCode(byte)).join("");
