import { readFileSync } from "node:fs";

/** A fenced block of code in a document. */
export interface Block {
  readonly document: string;
  /** The line of its fence. */
  readonly line: number;
  readonly language: string;
  readonly code: string;
}

/** Every fenced block of a document at the root of the project, indented ones too. */
export function readBlocks(document: string): readonly Block[] {
  const text = readFileSync(new URL(`../../${document}`, import.meta.url), "utf8");
  return [...text.matchAll(/^( *)```(\w*)\n([\s\S]*?)^ *```$/gm)].map((match) => {
    const [, indent = "", language = "", code = ""] = match;
    const line = text.slice(0, match.index).split("\n").length;
    return { document, line, language, code: code.replaceAll(new RegExp(`^${indent}`, "gm"), "") };
  });
}

/** Where it is, for a message that an editor makes a link of. */
export const describeBlock = ({ document, line }: Block): string => `${document}:${line}`;
