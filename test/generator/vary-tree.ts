/** A value of JSON, as the files of a spec are. */
export type Tree = null | boolean | number | string | Tree[] | { [name: string]: Tree };

/** Numbers from 0 to below 1, the same for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Changes one node of a tree at random, as a slip of the hand does: renames, drops, repeats, or writes something else. */
export function varyTree(tree: Tree, random: () => number): Tree {
  const copy = structuredClone(tree);
  const spots = listSpots(copy);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  if (spots.length === 0) return copy;
  const { parent, name } = pick(spots);
  if (Array.isArray(parent)) {
    const index = Number(name);
    pick([
      () => parent.splice(index, 1),
      () => parent.push(structuredClone(parent[index] as Tree)),
      () => {
        parent[index] = pick(replacements(parent[index] as Tree));
      },
    ])();
    return copy;
  }
  const value = parent[name] as Tree;
  pick([
    () => delete parent[name],
    () => rename(parent, name, pick(["x", `${name}s`, name.slice(1), name.toUpperCase(), `x-${name}`, "__proto__"])),
    () => {
      parent[pick([`${name}2`, `x-${name}`, "type", "then"])] = structuredClone(value);
    },
    () => {
      parent[name] = pick(replacements(value));
    },
    () => {
      const other = pick(spots);
      parent[name] = structuredClone((other.parent as { [name: string]: Tree })[other.name] as Tree);
    },
  ])();
  return copy;
}

interface Spot {
  readonly parent: Tree[] | { [name: string]: Tree };
  readonly name: string;
}

function listSpots(node: Tree): Spot[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => [{ parent: node, name }, ...listSpots(value)]);
}

const replacements = (value: Tree): readonly Tree[] => [
  ...[null, true, 0, -1.5, "", "text", "$", "[", [], {}, [null], { a: null }, { $ref: "#/nowhere" }],
  [structuredClone(value)],
  { value: structuredClone(value) },
  typeof value === "string" ? `${value}x` : "odd",
];

/** Gives a member another name, at its place. */
function rename(parent: { [name: string]: Tree }, from: string, to: string): void {
  for (const [name, value] of Object.entries(parent)) {
    delete parent[name];
    Object.defineProperty(parent, name === from ? to : name, {
      value,
      configurable: true,
      enumerable: true,
      writable: true,
    });
  }
}
