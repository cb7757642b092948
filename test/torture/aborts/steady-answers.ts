import { givePages, plays } from "../../support/list-plays.js";
import { scriptList } from "../../support/list-script.js";
import { makeVideo } from "../../support/video-server.js";

/** An answer as plain data, for a server and for a fetch in this process. */
export interface PlainAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** After how many bytes the connection breaks. @default after all */
  readonly cutAt?: number;
}

/** The same list for every run. */
const [play] = plays;
if (play === undefined) throw new Error("The spec has no list.");
export const list = {
  operation: play.operation,
  params: play.params,
  ...scriptList(givePages(play, [["1", "2"], ["3"], ["4", "5"]])),
};

export const file = makeVideo(5_000);
export const filePath = "/file.mp4";

/** Answers of one run: its first call of anything but a list is refused for the moment, and its first file is cut. */
export function makeAnswers(): (url: URL, range: string | undefined) => PlainAnswer {
  let calls = 0;
  let files = 0;
  return (url, range) => {
    if (url.pathname === filePath) return giveFile(range, files++ === 0);
    if (url.pathname === list.operation.path) return giveJson(200, readPage(url));
    return calls++ === 0 ? giveJson(503, {}) : giveJson(200, { status: "success", done: true });
  };
}

function readPage(url: URL): object {
  const reply = list.answer(url);
  return typeof reply === "string" ? {} : reply.body;
}

function giveJson(status: number, body: object): PlainAnswer {
  const headers = { "content-type": "application/json", "retry-after": "0" };
  return { status, headers, body: Buffer.from(JSON.stringify(body)) };
}

function giveFile(range: string | undefined, isFirst: boolean): PlainAnswer {
  const start = Number(/^bytes=(\d+)-$/.exec(range ?? "")?.[1] ?? 0);
  const headers = {
    "content-type": "video/mp4",
    "content-length": String(file.length - start),
    etag: '"one"',
    ...(start > 0 && { "content-range": `bytes ${start}-${file.length - 1}/${file.length}` }),
  };
  const body = file.subarray(start);
  return { status: start > 0 ? 206 : 200, headers, body, ...(isFirst && { cutAt: 2_000 }) };
}
