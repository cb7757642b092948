import type { ParameterValues } from "../call/parameters.js";
import { type Redact, redactJson } from "../call/redact.js";
import { type Checkpoint, TikAPIError } from "../spec/errors.js";
import { isPlainRecord } from "../spec/read-value.js";
import { type Fingerprint, takeFingerprint } from "./fingerprint.js";
import type { Progress } from "./loop-guard.js";

/** What a checkpoint says, or what is wrong with it, as the end of a sentence about it. */
export type ReadCheckpoint =
  | { readonly operationId: string; readonly params: ParameterValues; readonly progress: Progress }
  | { readonly problem: string };

/** Makes a checkpoint, without keys. A cursor that repeats a key cannot be resumed from. */
export function createCheckpoint(operationId: string, params: object, progress: Progress, redact: Redact): Checkpoint {
  // A copy of an object is one too; parameters are not nested deeply.
  const copy = redactJson({ ...params }, redact) as Checkpoint["params"];
  return { operationId, params: copy, trail: writeTrail(operationId, copy, progress) };
}

/** Adds a checkpoint to an error, where there is one to go on from. */
export async function withCheckpoint<T>(checkpoint: () => Checkpoint | null, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (error instanceof TikAPIError && error.checkpoint === undefined) {
      const made = checkpoint();
      if (made !== null) error.checkpoint = made;
    }
    throw error;
  }
}

/** Reads a checkpoint that was stored anywhere. */
export function readCheckpoint(checkpoint: unknown): ReadCheckpoint {
  if (!isPlainRecord(checkpoint))
    return { problem: "must be the object that page.checkpoint gave; after the last page it is null" };
  const { operationId, params, trail } = checkpoint;
  if (typeof operationId !== "string") return { problem: "has no operationId: parameters alone go to their method" };
  if (!isPlainRecord(params)) return { problem: "has no object of params" };
  if (typeof trail !== "string") return { problem: "has no trail" };
  const numbers = readNumbers(trail);
  if (numbers?.[0] !== version) return { problem: "has a trail that is cut short, or of another version" };
  if (numbers.splice(-2).join() !== checkNumbers(operationId, params, numbers).join())
    return { problem: "was changed after it was made; to change parameters, call the method with page.next" };
  return { operationId, params, progress: readProgress(numbers) };
}

const version = 1;

/** The progress in Base64: whole numbers of 32 bits, and a check at the end. */
function writeTrail(operationId: string, params: object, progress: Progress): string {
  const { pages, items, emptyRun, staleRun, sampledAt, mark, places, sample } = progress;
  const marks = mark === undefined ? [] : [mark, ...places];
  const counts = [version, pages, items, emptyRun, staleRun, sampledAt, marks.length];
  const numbers = [...counts, ...marks.flatMap(({ high, low }) => [high, low]), ...sample];
  const all = new DataView(new ArrayBuffer(4 * (numbers.length + 2)));
  for (const [index, number] of [...numbers, ...checkNumbers(operationId, params, numbers)].entries())
    all.setUint32(4 * index, number);
  return btoa(String.fromCharCode(...new Uint8Array(all.buffer)));
}

function readNumbers(trail: string): number[] | undefined {
  try {
    const bytes = Uint8Array.from(atob(trail), (character) => character.charCodeAt(0));
    if (bytes.length % 4 !== 0) return undefined;
    const view = new DataView(bytes.buffer);
    return Array.from({ length: bytes.length / 4 }, (_, index) => view.getUint32(4 * index));
  } catch {
    return undefined;
  }
}

/** The check says that this package wrote them. */
function readProgress([
  ,
  pages = 0,
  items = 0,
  emptyRun = 0,
  staleRun = 0,
  sampledAt = 0,
  marks = 0,
  ...rest
]: number[]) {
  const [mark, ...places] = Array.from(
    { length: marks },
    (_, index): Fingerprint => ({ high: rest[2 * index] ?? 0, low: rest[2 * index + 1] ?? 0 }),
  );
  const sample = rest.slice(2 * marks);
  return { pages, items, emptyRun, staleRun, sampledAt, mark, places, sample };
}

/** Two numbers that change with anything in a checkpoint, but not with the order of its members, which a database may change. */
function checkNumbers(operationId: string, params: object, numbers: readonly number[]): number[] {
  const sorted = JSON.stringify(params, (_, value) =>
    isPlainRecord(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
  );
  const { high, low } = takeFingerprint(`${operationId} ${sorted} ${numbers.join()}`);
  return [high, low];
}
