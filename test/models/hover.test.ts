import { beforeAll, describe, expect, it } from "vitest";
import { type Editor, openInEditor } from "../support/editor.js";
import { describeOperations, readSpec } from "../support/spec-operations.js";

const operations = describeOperations(readSpec());

/** A consumer's file; each comment marks the name before it. */
const consumer = `
import TikAPI from "../src/index.js";
const api = TikAPI("key");
const user = api.user({ accountKey: "key" });
const page = await api.public.posts({ secUid: "" });
page.json.itemList![0]!.video!.duration/* duration */;
page.json.itemList![0]!.video!.size/* size */;
page.json.itemList![0]!.createTime/* createTime */;
page.json.extra!.now/* now */;
page.items[0]!.author!.secUid/* secUid */;
const room = await user.live.info({ room_id: "" });
room.json.data.id_str/* room id */;
${operations.map(({ id, account }) => `${account ? id : `api.${id}`}/* ${id} */;`).join("\n")}
`;

describe("an editor shows", () => {
  let editor: Editor;
  beforeAll(() => {
    editor = openInEditor("test/consumer.ts", consumer);
  });

  it("seconds over the length of a video", () => {
    const shown = editor.hover("/* duration */");
    expect(shown).toContain("(property) Video.duration: number");
    expect(shown).toContain("Length in seconds.");
  });

  it.each([
    ["size", "bytes"],
    ["createTime", "unix seconds"],
    ["now", "unix milliseconds"],
    ["secUid", "pass it to `public.posts`"],
    ["room id", "pass it to `user.live.info` or `user.live.chat`"],
  ])("over %s: %s", (marker, text) => {
    expect(editor.hover(`/* ${marker} */`)).toContain(text);
  });

  it.each(operations.map((one) => [one.id, one] as const))("over %s how far its body can be trusted", (id, one) => {
    const { method, path, source } = one;
    const shown = editor.hover(`/* ${id} */`);
    expect(shown).toContain(`${source.summary}.`);
    expect(shown).toContain(`\`${method} ${path}\``);
    expect(shown).toMatch(new RegExp(`· body: ${source.responses["200"]?.["x-confidence"]}$`, "m"));
  });
});
