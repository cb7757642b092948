import { beforeAll, describe, expect, it } from "vitest";
import { type Editor, openInEditor } from "../support/editor.js";
import { describeOperations, readSpec } from "../support/spec-operations.js";

const operations = describeOperations(readSpec());

/** A consumer's file; each comment marks the name before it. */
const consumer = `
import TikAPI, { isErrorOf, isTikTokError, type Item, type PageOf, type Params, type Result } from "../src/index.js";
import { mockTikAPI } from "../src/testing.js";
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
const item/* item */ = page.items[0]!;
const author/* author */ = item.author!;
const body/* body */ = page.json;
page/* page */;
const next/* next */ = page.next!;
const found/* found */ = await api.public.search({ category: "users", query: "" });
for await (const comment/* comment */ of user.posts.comments.list({ media_id: "" }));
const all/* all */ = await api.public.posts({ secUid: "" }).toArray();
const save = (post/* parameter */: Item<"public.posts">, params/* params */: Params<"public.posts">) => {};
const read = (result/* result */: Result<"public.posts">, other/* other */: PageOf<"public.posts">) => {};
const key = (none/* none */: Params<"key">) => {};
try { save(item, next); } catch (error) {
  if (isTikTokError(error)) error/* error */;
  if (isErrorOf(error, "public.check", 400)) error.json/* error body */;
}
const call/* call */ = mockTikAPI().calls("public.posts")[0]!;
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

  it.each([
    ["item", "const item: Post"],
    ["author", "const author: Author"],
    ["body", "const body: PostPage"],
    ["page", "const page: Page<PostPage, Post, PublicPostsParams, PostPage, PublicPostsParams>"],
    ["next", "const next: PublicPostsParams"],
    [
      "found",
      "const found: Page<SearchUsersPage, SearchUser, PublicSearchUsersParams, SearchUsersPage, PublicSearchUsersParams>",
    ],
    ["comment", "const comment: Comment"],
    ["all", "const all: Post[]"],
    ["parameter", "(parameter) post: Post"],
    ["params", "(parameter) params: PublicPostsParams"],
    ["result", "(parameter) result: PostPage"],
    ["other", '(parameter) other: PageOf<"public.posts">'],
    ["none", "(parameter) none: KeyParams"],
    ["error", "var error: TikTokError"],
    ["error body", "ErrorBody | undefined"],
    ["call", 'const call: RecordedCall<"public.posts", CompiledTypes>'],
  ])("over %s its name: %s", (marker, shown) => {
    const [signature] = editor.hover(`/* ${marker} */`).split("\n");
    expect(signature?.slice(-shown.length)).toBe(shown);
  });

  it.each(operations.map((one) => [one.id, one] as const))("over %s how far its body can be trusted", (id, one) => {
    const { method, path, source } = one;
    const shown = editor.hover(`/* ${id} */`);
    expect(shown).toContain(`${source.summary}.`);
    expect(shown).toContain(`\`${method} ${path}\``);
    expect(shown).toMatch(new RegExp(`· body: ${source.responses["200"]?.["x-confidence"]}$`, "m"));
  });
});
