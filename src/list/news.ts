import { checkFunction, isGiven } from "../settings/checks.js";
import type { Paging } from "../spec/api-table.js";
import { ConfigurationError } from "../spec/errors.js";
import { readPointer } from "../spec/read-value.js";
import { readId } from "./identity.js";

/** What somebody has already. */
export interface NewsOptions {
  readonly since?: Date | number | undefined;
  readonly known?: ((id: string) => boolean | Promise<boolean>) | undefined;
}

/** The items that a walk gives of a page, and whether it ends with them. */
export interface Selection {
  readonly items: readonly unknown[];
  readonly isLast: boolean;
}

/** Selects the items of each page that are new to somebody; `undefined` selects all. Wrong options are refused by `checkNews`, later. */
export function planNews(
  { id = [], time = "", pinned }: Paging,
  { since, known }: NewsOptions,
): ((items: readonly unknown[]) => Promise<Selection>) | undefined {
  if (!isGiven(since) && !isGiven(known)) return undefined;
  const after = isGiven(since) ? toSeconds(since) : Number.NEGATIVE_INFINITY;
  async function isNew(item: unknown): Promise<boolean> {
    if (Number(readPointer(item, time) ?? Number.NaN) <= after) return false;
    const name = readId(item, id);
    return !known || name === undefined || !(await known(String(name)));
  }
  return async (items) => {
    const news: unknown[] = [];
    // The list is only roughly in order: the end of a page tells what comes after it. What is pinned tells nothing.
    let goesOn = true;
    for (const item of items) {
      const isNews = await isNew(item);
      if (isNews) news.push(item);
      if (pinned === undefined || !readPointer(item, pinned)) goesOn = isNews;
    }
    return { items: news, isLast: !goesOn };
  };
}

/** Refuses options that make no sense, or none for this list. */
export function checkNews(operationId: string, { order }: Paging, { since, known }: NewsOptions): void {
  if (!isGiven(since) && !isGiven(known)) return;
  for (const [name, value] of Object.entries({ since, known }))
    if (isGiven(value) && order !== "newest-first")
      throw new ConfigurationError(
        `${name} is for lists with the newest items first, and ${operationId} is not known to be one.`,
      );
  if (isGiven(known)) checkFunction("known", known);
  if (!isGiven(since)) return;
  const seconds = toSeconds(since);
  if (!Number.isFinite(seconds))
    throw new ConfigurationError("since must be a valid Date, or a number of unix seconds.");
  // In seconds, this is the year 5138.
  if (Math.abs(seconds) >= 1e11)
    throw new ConfigurationError(`since must be in seconds; ${seconds} looks like milliseconds.`);
}

/** `NaN` if it is no time. Dates of other realms are no instances of this one's class. */
const toSeconds = (time: Date | number): number =>
  typeof time === "number" ? time : typeof time.getTime === "function" ? time.getTime() / 1_000 : Number.NaN;
