// The package has a finder of its own, but does not export it, and the command line uses only what the package exports.

/** The name most like a given one, if one is near enough to be meant. */
export function findNearest(given: string, names: Iterable<string>): string | undefined {
  const word = given.toLowerCase();
  let nearest: string | undefined;
  // A third of the letters may be wrong.
  let best = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const name of names) {
    const distance = countEdits(word, name.toLowerCase());
    if (distance >= best) continue;
    best = distance;
    nearest = name;
  }
  return nearest;
}

/** `Did you mean …?`, or nothing. */
export function suggest(given: string, names: Iterable<string>, prefix = ""): string {
  const nearest = findNearest(given, names);
  return nearest === undefined ? "" : ` Did you mean ${prefix}${nearest}?`;
}

/** How many letters to insert, delete, replace or swap with their neighbour to get from one word to another. */
function countEdits(from: string, to: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1];
      const isSwapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const replaced = at(previous, column - 1) + (isSame ? 0 : 1);
      const swapped = isSwapped ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY;
      current[column] = Math.min(replaced, swapped, at(previous, column) + 1, at(current, column - 1) + 1);
    }
    before = previous;
    previous = current;
  }
  return at(previous, to.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;
