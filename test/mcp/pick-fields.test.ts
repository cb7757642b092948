import { describe, expect, it } from "vitest";
import { explainMissing, pickFields, readField } from "../../cli/mcp/pick-fields.js";

const post = {
  id: "1",
  author: { uniqueId: "quiet.harbor" },
  tags: [{ name: "pier" }, { other: 1 }, { name: "heron" }],
  "a/b": { "c.d": 1 },
  text: "0123456789",
};

const pick = (...texts: string[]) => pickFields(post, texts.map(readField));

describe("fields", () => {
  it.each([
    ["id", "1"],
    ["author.uniqueId", "quiet.harbor"],
    ["/author/uniqueId", "quiet.harbor"],
    ["tags.*.name", ["pier", null, "heron"]],
    ["tags[].name", ["pier", null, "heron"]],
    ["tags[2].name", "heron"],
    ["/tags/1:", [{ other: 1 }, { name: "heron" }]],
    ["/tags/0:1/*/name", ["pier"]],
    ["/text/3:5", "34"],
    ["/a~1b/c.d", 1],
  ])("%s gives %j", (text, expected) => {
    expect(pick(text)).toEqual({ [text]: expected });
  });

  it("has own members only", () => {
    expect(pick("constructor.name", "__proto__.x", "toString", "id.length")).toEqual({});
  });

  it.each(["a..b", ".a", "", "x".concat(".y".repeat(50))])("%j is no path", (text) => {
    expect(() => readField(text)).toThrow("is not a path in fields");
  });

  it("says what is there instead of what is missing everywhere", () => {
    const fields = ["author.uniqeId", "id", "nothing.at.all"].map(readField);
    expect(explainMissing([post], fields)).toEqual({
      "author.uniqeId": "Not there. Did you mean author.uniqueId? At author: uniqueId.",
      "nothing.at.all": "Not there. At the top: id, author, tags, a/b, text.",
    });
    expect(explainMissing([{}, post], [readField("id")])).toEqual({});
  });
});
