import { resolve, sep } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkTemplate, nameFiles } from "../../cli/file-names.js";

const file = (kind: string, extension: string, language?: string) => ({
  kind,
  links: [],
  extension,
  ...(language !== undefined && { language }),
});
const values = { id: "7", author: "ann", date: "2026-05-10" };
const files = [
  file("video", "mp4"),
  file("picture", "jpeg"),
  file("picture", "webp"),
  file("subtitles", "vtt", "eng-US"),
  file("subtitles", "vtt", "eng-US"),
  file("sound", "mp3"),
  file("cover", "jpeg"),
];

test("files are named by their post, and what they are", () => {
  expect(nameFiles("{author}/{date}_{id}.mp4", values, files)).toEqual(
    ["2026-05-10_7.mp4", "2026-05-10_7-1.jpeg", "2026-05-10_7-2.webp", "2026-05-10_7.eng-US.vtt"]
      .concat(["2026-05-10_7.eng-US-2.vtt", "2026-05-10_7.mp3", "2026-05-10_7.cover.jpeg"])
      .map((name) => ["ann", name].join(sep)),
  );
  const dotted = { ...values, author: "ann.mp3" };
  expect(nameFiles("{id}_{author}", dotted, [file("video", "mp4")])).toEqual(["7_ann.mp3.mp4"]);
  expect(nameFiles("{id}", values, [file("video", "webm")])).toEqual(["7.webm"]);
});

test("no template that is taken, and no text of a stranger, leads out of the folder or gives two files one name", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.constantFrom("..", "../..", "/etc", "a\\..\\b", ""),
  );
  const template = fc.array(fc.constantFrom("{id}", "{author}", "{date}", "/", "\\", "..", ".", "a", ".mp4", "C:"), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(template, text, text, text, (parts, id, author, language) => {
      const name = parts.join("");
      try {
        checkTemplate(name);
      } catch {
        return;
      }
      const some = [
        file("video", "mp4"),
        file("subtitles", "vtt", language),
        file("cover", "jpeg"),
        file("picture", "png"),
      ];
      const paths = nameFiles(name, { id, author, date: "" }, some);
      for (const path of paths) expect(resolve("/base", path).startsWith("/base/")).toBe(true);
      expect(new Set(paths).size).toBe(paths.length);
    }),
  );
});
