import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { operationFacts } from "./support/operation-facts.js";
import { describeOperations, readSpec } from "./support/spec-operations.js";

const folder = fileURLToPath(new URL("../src", import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
const literals = files.flatMap(readLiterals);

const spec = readSpec();
const operations = describeOperations(spec);
const codes = operations.flatMap(({ answers }) =>
  answers.flatMap(({ examples }) =>
    examples.filter(({ kind }) => kind !== undefined).map(({ value }) => readCode(value)),
  ),
);

/**
 * Parts of ids that mean something else in src: a logger has `info`, an iteration can `stop`, a header is called `accept`, an error can be
 * about the `key`.
 */
const homonyms = ["info", "stop", "accept", "key"];

describe("src knows no endpoint by name:", () => {
  it("a search for the words of the API finds nothing", () => {
    const found = files.filter(({ text }) => /\/public\/|secUid|itemList/.test(text));
    expect(found.map(({ name }) => name)).toEqual([]);
  });

  it("no text in it holds the path of an operation", () => {
    const paths = operations.map(({ path }) => path.replace(/\{.*/, ""));
    expect(paths).toContain("/key/info");
    expect(find((text) => paths.some((path) => text.includes(path)))).toEqual([]);
  });

  it("no text in it is the id of an operation, or a part of one", () => {
    const ids = operations.map(({ id }) => id);
    const names = new Set([...ids, ...ids.flatMap((id) => id.split("."))]);
    for (const homonym of homonyms) expect(names.delete(homonym)).toBe(true);
    expect(names).toContain("followersList");
    // Links have words of TikTok's pages, some of which are those of the API.
    const found = find((text) => names.has(text)).filter((place) => !/^links\b/.test(place));
    expect(found).toEqual([]);
  });

  it("no number in it is a code of TikTok", () => {
    const known = new Set(codes.map(String));
    expect([...known]).toEqual(expect.arrayContaining(operationFacts.tiktokCodes.map(String)));
    expect(find((text) => known.has(text))).toEqual([]);
  });
});

/** Texts and numbers in the code, comments aside, as `file:line text`. */
function find(matches: (text: string) => boolean): string[] {
  return literals.filter(({ text }) => matches(text)).map(({ place, text }) => `${place} ${text}`);
}

function readLiterals({ name, text }: { name: string; text: string }): { place: string; text: string }[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest);
  const found: { place: string; text: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isLiteralExpression(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push({ place: `${name}:${line + 1}`, text: node.text });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function readCode(body: unknown): unknown {
  return (body as { statusCode?: unknown }).statusCode;
}
