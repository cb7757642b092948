import { gzipSync } from "node:zlib";
import { makeVideo } from "../../support/video-server.js";
import { type AnswerRequest, type CutAnswer, type Framing, writeAnswer } from "./cut-server.js";

/** How a host serves a file whose first answer breaks off. */
export interface FileCase {
  /** What the file is known by. */
  readonly mark: "strong" | "weak" | "date" | "none";
  /** Whether there is another file in its place after the first answer: of the same size, or of another. */
  readonly changes: "never" | "same size" | "other size";
  /** What the host does when it is asked for the rest. */
  readonly rest:
    | "the rest"
    | "the rest without a mark"
    | "the rest, whatever the condition"
    | "the rest of another size"
    | "a part from 0"
    | "the whole"
    | "416"
    | "gzip";
  readonly framing: Framing;
  /** Whether it packs the first answer though nobody asked, and cuts what is packed, in a frame that is whole. */
  readonly packs: boolean;
}

const size = 300;
export const firstFile = makeVideo(size, 1);
const secondFiles = { "same size": makeVideo(size, 2), "other size": makeVideo(size + 50, 3), never: firstFile };

/** All that a complete download can be. */
export const filesOf = ({ changes }: FileCase): readonly Buffer[] => [firstFile, secondFiles[changes]];

export function answerFile(plan: FileCase, cutAt: number): AnswerRequest {
  return (number, head) => (number === 0 ? answerFirst(plan, cutAt) : answerRest(plan, head.toLowerCase()));
}

/** How many bytes the first answer has: one cut before each, and one after all. */
export const firstLength = (plan: FileCase): number =>
  plan.packs ? gzipSync(firstFile).length : answerFirst(plan, 0).bytes.length;

function answerFirst(plan: FileCase, cutAt: number): CutAnswer {
  if (!plan.packs) return { bytes: give(plan, "200 OK", firstFile, markOf(plan, 1)), cutAt };
  const packed = gzipSync(firstFile).subarray(0, cutAt);
  return { bytes: give(plan, "200 OK", packed, [...markOf(plan, 1), "content-encoding: gzip"]) };
}

function answerRest(plan: FileCase, head: string): CutAnswer {
  const { changes, rest } = plan;
  const file = secondFiles[changes];
  const mark = markOf(plan, changes === "never" ? 1 : 2);
  const whole = { bytes: give(plan, "200 OK", file, mark) };
  const start = Number(/^range: bytes=(\d+)-/m.exec(head)?.[1] ?? Number.NaN);
  if (Number.isNaN(start) || rest === "the whole") return whole;
  const condition = /^if-range: (.*)$/m.exec(head)?.[1]?.trim();
  const isSame = condition === undefined || mark.some((line) => line.toLowerCase().endsWith(` ${condition}`));
  if (!isSame && rest === "the rest") return whole;
  if (rest === "416" || start >= file.length) {
    return {
      bytes: give(plan, "416 Range Not Satisfiable", Buffer.from(""), [`content-range: bytes */${file.length}`]),
    };
  }
  if (rest === "gzip") {
    const packed = gzipSync(file.subarray(start)).subarray(0, -9);
    return {
      bytes: give(plan, "206 Partial Content", packed, [...mark, range(start, file), "content-encoding: gzip"]),
    };
  }
  const from = rest === "a part from 0" ? 0 : start;
  const total = rest === "the rest of another size" ? file.length + 7 : file.length;
  const told = rest === "the rest without a mark" ? [] : mark;
  return { bytes: give(plan, "206 Partial Content", file.subarray(from), [...told, range(from, file, total)]) };
}

const give = ({ framing }: FileCase, status: string, body: Buffer, headers: readonly string[]): Buffer =>
  writeAnswer(status, body, framing, ["content-type: video/mp4", "accept-ranges: bytes", ...headers]);

const range = (start: number, file: Buffer, total = file.length): string =>
  `content-range: bytes ${start}-${file.length - 1}/${total}`;

/** A file that changes within a second keeps its date, and a weak mark may stay as well. */
function markOf({ mark }: FileCase, version: number): readonly string[] {
  if (mark === "strong") return [`etag: "v${version}"`];
  if (mark === "weak") return ['etag: W/"v"'];
  return mark === "date" ? ["last-modified: Sun, 06 Nov 1994 08:49:37 GMT"] : [];
}
