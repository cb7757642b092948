import GithubSlugger from "github-slugger";
import { type MarkedToken, marked, type Token } from "marked";

/** Where the links and images of a page lead, as they are written; code aside. */
export const readLinks = (text: string): readonly string[] =>
  flatten(text).flatMap((token) => {
    if (token.type === "link" || token.type === "image") return [token.href];
    if (token.type === "html")
      return [...token.text.matchAll(/\b(?:href|src)="([^"]*)"/g)].map(([, href = ""]) => href);
    return [];
  });

/** The names that GitHub gives the headings of a page. */
export function readAnchors(text: string): ReadonlySet<string> {
  const slugger = new GithubSlugger();
  const headings = flatten(text).filter((token) => token.type === "heading");
  return new Set(headings.map(({ tokens }) => slugger.slug(tokens.map(toText).join(""))));
}

function flatten(text: string): readonly MarkedToken[] {
  const found: MarkedToken[] = [];
  // Without extensions the tokens are marked's own.
  marked.walkTokens(marked.lexer(text), (token) => {
    found.push(token as MarkedToken);
  });
  return found;
}

const toText = (token: Token): string =>
  "tokens" in token && token.tokens !== undefined
    ? token.tokens.map(toText).join("")
    : "text" in token
      ? token.text
      : "";
