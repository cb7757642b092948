import { readFileSync } from "node:fs";

/** A fenced block of code in a document. */
export interface Block {
  readonly document: string;
  /** The line of its fence. */
  readonly line: number;
  /** The last heading of the second level before it. */
  readonly heading: string;
  readonly language: string;
  readonly code: string;
}

/** Every fenced block of a document at the root of the project, indented ones too. */
export function readBlocks(document: string): readonly Block[] {
  const text = readFileSync(new URL(`../../${document}`, import.meta.url), "utf8");
  return [...text.matchAll(/^( *)```(\w*)\n([\s\S]*?)^ *```$/gm)].map((match) => {
    const [, indent = "", language = "", code = ""] = match;
    const before = text.slice(0, match.index);
    const line = before.split("\n").length;
    const heading = [...before.matchAll(/^## (.+)$/gm)].at(-1)?.[1] ?? "";
    return { document, line, heading, language, code: code.replaceAll(new RegExp(`^${indent}`, "gm"), "") };
  });
}

/** Where it is, for a message that an editor makes a link of. */
export const describeBlock = ({ document, line }: Block): string => `${document}:${line}`;
