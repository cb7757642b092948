import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, expectTypeOf, test } from "vitest";
import { parseTikTokLink, postUrl, profileUrl, type TikTokLink } from "../../src/index.js";

const id = "7109178205151464746";
const post = { kind: "post", id, username: "quiet.harbor" };

describe("parseTikTokLink", () => {
  test.each<[link: string, read: TikTokLink | undefined]>([
    [`https://www.tiktok.com/@quiet.harbor/video/${id}`, { kind: "post", id, username: "quiet.harbor" }],
    [
      `https://www.tiktok.com/@quiet.harbor/video/${id}?is_from_webapp=1&lang=en#x`,
      { kind: "post", id, username: "quiet.harbor" },
    ],
    [`https://www.tiktok.com/@quiet.harbor/photo/${id}/`, { kind: "post", id, username: "quiet.harbor" }],
    [`http://m.tiktok.com/v/${id}.html?u_code=1`, { kind: "post", id }],
    [`https://www.tiktok.com/embed/v2/${id}`, { kind: "post", id }],
    [`https://www.tiktok.com/player/v1/${id}?music_info=1`, { kind: "post", id }],
    [`https://m.tiktok.com/i18n/share/video/${id}/`, { kind: "post", id }],
    [`https://www.tiktok.com/@/video/${id}`, { kind: "post", id }],
    [`https://www.tiktok.com/%40quiet.harbor/video/${id}`, { kind: "post", id, username: "quiet.harbor" }],
    [`tiktok.com/@quiet.harbor/video/${id}`, { kind: "post", id, username: "quiet.harbor" }],
    [`//www.tiktok.com/@quiet.harbor/video/${id}`, { kind: "post", id, username: "quiet.harbor" }],
    [`WWW.TikTok.com/@quiet.harbor/video/${id}`, { kind: "post", id, username: "quiet.harbor" }],
    [`https://www.tiktok.com/en-US/@quiet.harbor/video/${id}`, { kind: "post", id, username: "quiet.harbor" }],
    [`Look (https://www.tiktok.com/@quiet.harbor/video/${id}). #fyp`, { kind: "post", id, username: "quiet.harbor" }],
    [
      `看看https://www.tiktok.com/@quiet.harbor/video/${id}?_r=1 copy this`,
      { kind: "post", id, username: "quiet.harbor" },
    ],
    ["https://www.tiktok.com/@quiet.harbor", { kind: "profile", username: "quiet.harbor" }],
    ["https://www.tiktok.com/@quiet.harbor/?lang=en", { kind: "profile", username: "quiet.harbor" }],
    ["See tiktok.com/@quiet_harbor.", { kind: "profile", username: "quiet_harbor" }],
    ["https://www.tiktok.com/@quiet.harbor/live?enter=1", { kind: "live", username: "quiet.harbor" }],
    [`https://m.tiktok.com/share/live/${id}`, { kind: "live", roomId: id }],
    [`https://www.tiktok.com/music/original-sound-2-${id}?x=1`, { kind: "sound", id }],
    [`https://www.tiktok.com/music/${id}`, { kind: "sound", id }],
    ["https://www.tiktok.com/tag/cats?lang=de", { kind: "hashtag", name: "cats" }],
    ["https://www.tiktok.com/tag/%E7%8C%AB", { kind: "hashtag", name: "猫" }],
    [
      `https://www.tiktok.com/@quiet.harbor/playlist/My-cats-2-${id}`,
      { kind: "playlist", id, username: "quiet.harbor" },
    ],
    ["https://vm.tiktok.com/ZMabc12/", { kind: "short", code: "ZMabc12", url: "https://vm.tiktok.com/ZMabc12/" }],
    ["vt.tiktok.com/ZSabc12", { kind: "short", code: "ZSabc12", url: "https://vt.tiktok.com/ZSabc12/" }],
    [
      "https://www.tiktok.com/t/ZTabc12/?k=1",
      { kind: "short", code: "ZTabc12", url: "https://www.tiktok.com/t/ZTabc12/" },
    ],
    [id, undefined],
    ["quiet.harbor", undefined],
    ["@quiet.harbor", undefined],
    ["tiktok.com", undefined],
    ["https://www.tiktok.com/foryou", undefined],
    ["https://www.tiktok.com/@quiet.harbor/video/", undefined],
    ["https://www.tiktok.com/@quiet.harbor/video/abc", undefined],
    ["https://www.tiktok.com/@a%2Fb", undefined],
    [`https://tiktok.com.example/@quiet.harbor/video/${id}`, undefined],
    [`https://nottiktok.com/@quiet.harbor/video/${id}`, undefined],
    [`https://www.tiktok.com@evil.example/@quiet.harbor/video/${id}`, undefined],
    [`https://evil.example/?u=https://www.tiktok.com/@quiet.harbor/video/${id}`, undefined],
    [`javascript:tiktok.com/@quiet.harbor/video/${id}`, undefined],
    ["", undefined],
  ])("reads %j", (link, read) => {
    expect(parseTikTokLink(link)).toEqual(read);
  });

  test("takes a URL, and reads what postUrl and profileUrl write", () => {
    const author = { uniqueId: "quiet.harbor" };
    const url = postUrl({ id, author } as Parameters<typeof postUrl>[0]) ?? "";
    expect(parseTikTokLink(new URL(url))).toEqual(post);
    expect(parseTikTokLink(profileUrl(author) ?? "")).toEqual({ kind: "profile", username: "quiet.harbor" });
  });

  test("has a kind for each part that the spec names", () => {
    const schema = JSON.parse(readFileSync(new URL("../../openapi/extensions.schema.json", import.meta.url), "utf8"))
      .$defs.link;
    const links = [`@a/video/${id}`, "@a", "@a/live", `live/${id}`, `music/${id}`, "tag/a", `@a/playlist/${id}`];
    const parts = links.flatMap((path) => {
      const { kind, ...members } = parseTikTokLink(`https://www.tiktok.com/${path}`) ?? { kind: "none" };
      return Object.keys(members).map((name) => `${kind}.${name}`);
    });
    // The author of a playlist is known to no operation.
    expect([...schema.items.enum, "playlist.username"].sort()).toEqual([...new Set(parts)].sort());
  });

  test("is told apart by its kind", () => {
    const link = parseTikTokLink("x");
    if (link?.kind === "post") expectTypeOf(link.id).toEqualTypeOf<string>();
    if (link?.kind === "profile") expectTypeOf(link.username).toEqualTypeOf<string>();
  });
});

describe("of hostile text", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "https://",
      "www.tiktok.com",
      "tiktok.com/",
      "@",
      "/video/",
      "/",
      "%",
      "%2F",
      "..",
      "-",
      " ",
      "[::1]",
      ":",
    ),
    fc.string({ unit: "binary", maxLength: 8 }),
    fc.constantFrom(id, "vm.", "t/", "share/", "tag/", "music/"),
  );

  test("it reads nothing that could be more than a name or an id, and never throws", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const link = parseTikTokLink(pieces.join(""));
        if (link === undefined) return;
        const { kind, ...members } = link;
        for (const [name, value] of Object.entries(members)) {
          if (kind === "hashtag") continue;
          expect(value).toMatch(name === "url" ? /^https:\/\/[\w.-]*tiktok\.com\/(t\/)?\w+\/$/ : /^[\w.]+$/);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ["marks", `tiktok.com/@a${".".repeat(200_000)}!x`],
    ["digits", `tiktok.com/music/${"1".repeat(200_000)}`],
    ["titles", `tiktok.com/music/${"1-".repeat(100_000)}x`],
    ["slashes", `tiktok.com${"/".repeat(200_000)}`],
    ["languages", `tiktok.com/${"en/".repeat(60_000)}`],
    ["hosts", `https://${"a.".repeat(100_000)}tiktok.com/@a`],
    ["words", "tiktok.com ".repeat(20_000)],
    ["brackets", `${"(".repeat(200_000)}tiktok.com`],
    ["spaces", `${" ".repeat(200_000)}tiktok.com/@a`],
  ])("%s without end take no time", (_, text) => {
    const start = performance.now();
    parseTikTokLink(text);
    expect(performance.now() - start).toBeLessThan(200);
  });
});
