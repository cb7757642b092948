/** What a change means to a program that uses the package, the heaviest first. */
export const headings = ["breaks", "behaviour", "new", "documentation"] as const;
export type Heading = (typeof headings)[number];

export const titles: Readonly<Record<Heading, string>> = {
  breaks: "Breaks your types",
  behaviour: "Changes behaviour",
  new: "New",
  documentation: "Documentation",
};

/** One change. Operations or types that changed in the same way share it. */
export interface Change<H extends string = Heading> {
  readonly heading: H;
  /** Operation ids, names of types, or what else changed. */
  readonly subjects: readonly string[];
  /** A sentence about the subjects: "the parameter `count` is now required." */
  readonly text: string;
}

/** Makes one change of all that say the same, in the order of the headings. */
export function mergeChanges(changes: readonly Change[]): Change[];
export function mergeChanges<H extends string>(changes: readonly Change<H>[], order: readonly H[]): Change<H>[];
export function mergeChanges(changes: readonly Change<string>[], order: readonly string[] = headings) {
  const merged = new Map<string, Change<string>>();
  for (const change of changes) {
    const key = `${change.heading} ${change.text}`;
    const subjects = new Set([...(merged.get(key)?.subjects ?? []), ...change.subjects]);
    merged.set(key, { ...change, subjects: [...subjects] });
  }
  return order.flatMap((heading) => [...merged.values()].filter((change) => change.heading === heading));
}

/** `public.posts: the parameter `count` is now required.` Many subjects are cut short. */
export function describeChange({ subjects, text }: Pick<Change, "subjects" | "text">): string {
  const shown = subjects.length > 6 ? [...subjects.slice(0, 4), `${subjects.length - 4} more`] : subjects;
  return `${joinWords(shown)}: ${text}`;
}

export const joinWords = (words: readonly string[]): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

export const quote = (value: unknown): string => `\`${typeof value === "string" ? value : JSON.stringify(value)}\``;

/** "is now A, was B" for values that may be absent. */
export const describeMove = (before: unknown, after: unknown): string =>
  `is now ${after === undefined ? "absent" : quote(after)}, was ${before === undefined ? "absent" : quote(before)}`;
