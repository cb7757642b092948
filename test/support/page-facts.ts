import type { SpecPaging } from "../../generator/read/spec.js";

/** What a body says about its page, read by the spec's `x-pagination` alone. */
export interface PageFacts {
  readonly items: readonly unknown[];
  readonly hasMore: boolean;
}

export function readPageFacts(
  paging: SpecPaging,
  body: unknown,
  params: Readonly<Record<string, unknown>> = {},
): PageFacts {
  const [root = ""] = (paging.roots ?? []).filter((place) =>
    [paging.items].flat().some((items) => at(body, place + items)),
  );
  return readListFacts(paging, at(body, root), isSwitched(paging, body, params));
}

function readListFacts(paging: SpecPaging, body: unknown, switched: boolean): PageFacts {
  const items =
    [paging.items]
      .flat()
      .map((pointer) => at(body, pointer))
      .find(Array.isArray) ?? [];
  const flag = paging.more === undefined ? undefined : at(body, paging.more);
  if (switched && items.length === 0) return { items, hasMore: true };
  if (flag !== undefined && flag !== null) return { items, hasMore: flag === true || flag === 1 };
  const hasCursors = Object.values(paging.next).every((next) =>
    typeof next === "string" ? !["", null, undefined].includes(at(body, next) as null) : items.length > 0,
  );
  return { items, hasMore: hasCursors };
}

/** The first call went by a name, and the body tells the id to go on with. */
function isSwitched({ switch: change }: SpecPaging, body: unknown, params: Readonly<Record<string, unknown>>): boolean {
  if (change === undefined || params[change.from] === undefined || params[change.to] !== undefined) return false;
  return at(body, change.value) !== undefined;
}

function at(body: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((node, name) => {
      if (typeof node !== "object" || node === null) return undefined;
      return name === "*" ? Object.values(node).find(Array.isArray) : (node as Record<string, unknown>)[name];
    }, body);
}
