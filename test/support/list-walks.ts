import type { TikAPIError } from "../../src/index.js";
import type { AnyList, AnyPage } from "./list-server.js";

/** The ways to walk through a list; each gives the ids of the items it met. */
export const walks: Readonly<Record<string, (list: AnyList) => Promise<string[]>>> = {
  "await and nextItems()": async (list) => {
    const ids: string[] = [];
    let page: AnyPage | null = await list;
    while (page) {
      ids.push(...readIds(page.items));
      page = await page.nextItems();
    }
    return ids;
  },
  "for await": async (list) => {
    const ids: string[] = [];
    for await (const item of list) ids.push(readId(item));
    return ids;
  },
  "pages()": async (list) => {
    const ids: string[] = [];
    for await (const page of list.pages()) ids.push(...readIds(page.items));
    return ids;
  },
  "pages({ prefetch: 1 })": async (list) => {
    const ids: string[] = [];
    for await (const page of list.pages({ prefetch: 1 })) ids.push(...readIds(page.items));
    return ids;
  },
  "toArray()": async (list) => readIds(await list.toArray()),
  "toArray({ limit })": async (list) => readIds(await list.toArray({ limit: 1_000 })),
};

/** The ids that came before a list ended, and what it ended with. */
export async function walkToEnd(list: AnyList): Promise<{ readonly ids: string[]; readonly error?: TikAPIError }> {
  const ids: string[] = [];
  try {
    for await (const item of list) ids.push(readId(item));
    return { ids };
  } catch (error) {
    return { ids, error: error as TikAPIError };
  }
}

export const readIds = (items: readonly unknown[]): string[] => items.map(readId);

export const readId = (item: unknown): string => (item as { readonly id: string }).id;
