import { expect, test } from "vitest";
import { postFiles } from "../../src/index.js";

const at = (name: string) => `https://files.example/${name}`;

test("a video has its video, subtitles, sound and cover", () => {
  const post = {
    video: {
      playAddr: at("play?x=1"),
      downloadAddr: at("load"),
      PlayAddrStruct: { UrlList: [at("play?x=1"), at("other")] },
      originCover: at("cover.webp"),
      cover: at("small.jpeg"),
      subtitleInfos: [
        { Url: at("en"), LanguageCodeName: "eng-US" },
        { Url: "", LanguageCodeName: "fra-FR" },
        { Url: at("de.srt"), LanguageCodeName: "deu-DE" },
      ],
      claInfo: { captionInfos: [{ url: at("caption"), languageCode: "en" }] },
    },
    music: { playUrl: at("sound.m4a") },
  };
  // A part of a post, as reduced bodies have it.
  expect(postFiles(post as never)).toEqual([
    { kind: "video", extension: "mp4", links: [at("play?x=1"), at("other"), at("load")] },
    { kind: "subtitles", extension: "vtt", links: [at("en")], language: "eng-US" },
    { kind: "subtitles", extension: "srt", links: [at("de.srt")], language: "deu-DE" },
    { kind: "sound", extension: "m4a", links: [at("sound.m4a")] },
    { kind: "cover", extension: "webp", links: [at("cover.webp"), at("small.jpeg")] },
  ]);
});

test("a photo post has its pictures, and no video", () => {
  const imagePost = {
    images: [{ imageURL: { urlList: [at("a~x.jpeg"), at("b")] } }, { imageURL: { urlList: [] } }, {}],
  };
  expect(postFiles({ imagePost, video: { playAddr: "" } } as never)).toEqual([
    { kind: "picture", extension: "jpeg", links: [at("a~x.jpeg"), at("b")] },
  ]);
});

test.each([{}, { video: null }, { video: { subtitleInfos: "no", playAddr: 5 } }, { imagePost: { images: [null, 5] } }])(
  "%j has none",
  (post) => {
    expect(postFiles(post as never)).toEqual([]);
  },
);
