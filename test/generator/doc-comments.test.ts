import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { knownTags, toComment } from "../../generator/compile/source-text.js";

/** The tags that an editor finds in the doc comments of a source. */
function listTags(text: string): string[] {
  const source = ts.createSourceFile("any.ts", text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    for (const tag of ts.getJSDocTags(node)) if (tag.parent.parent === node) found.push(tag.tagName.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const describeTags = (...lines: readonly string[]): string[] =>
  listTags(`${toComment(lines, "")}export type Any = 1;\n`);

describe("a generated doc comment", () => {
  const folder = new URL("../../generated/", import.meta.url);
  const sources = readdirSync(folder).filter((name) => name.endsWith(".ts"));

  it.each(sources)("in %s has only tags that are known", (name) => {
    const tags = listTags(readFileSync(new URL(name, folder), "utf8"));
    expect([...new Set(tags)].filter((tag) => !knownTags.includes(tag))).toEqual([]);
  });

  it("keeps the tags that the generator writes", () => {
    expect(describeTags("What it is.", "@default 5", '@example "five"')).toEqual(["default", "example"]);
    expect(describeTags("@param params.name What it is.", "@deprecated The API may refuse it.")).toHaveLength(2);
  });

  it.each([
    ["without the @, or a link"],
    ["Without the @"],
    ["@quiet.harbor is a username"],
    ["one line", "@quiet.harbor begins another"],
    ["a mention (@somebody) or @somebody"],
    ["@defaults are no defaults"],
    ["* @somebody in a list"],
    ["mail to harbor@example.com"],
    ["@example", 'api.post({ text: "hello @somebody" })'],
  ])("takes no %j for a tag", (...lines) => {
    expect(describeTags(...lines)).toEqual(lines.filter((line) => line === "@example").map(() => "example"));
  });

  it("shows an @ in text with an escape, which Markdown removes, and in code as it is", () => {
    expect(toComment(["Without the @, as in `a @b` and c@d."], "")).toBe(
      "/** Without the \\@, as in `a @b` and c@d. */\n",
    );
    const [, code = ""] = /^ \* (post.*)$/m.exec(toComment(["@example", 'post("to @you")'], "")) ?? [];
    expect(new Function("post", `return ${code}`)((text: string) => text)).toBe("to @you");
  });
});
