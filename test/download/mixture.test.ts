import { expect, test } from "vitest";
import type { KnownFile } from "../../src/download/file-part.js";
import { openTarget } from "../../src/download/open-target.js";
import { receive } from "../../src/download/receive.js";
import type { Target } from "../../src/download/target.js";
import { ConnectionError } from "../../src/index.js";
import { makeLink, streamOf } from "../support/linked-video.js";

/** Every letter says which version it is of, and at which place. */
const first = "abcde";
/** What the file has become, when it is asked for again. */
const changes: Readonly<Record<string, string>> = {
  nothing: first,
  "another of the same size": "ABCDE",
  "a longer one": "ABCDEFG",
  "a shorter one": "ABC",
};

const old = "Mon, 01 Jan 2024 00:00:00 GMT";
const older = "Sun, 31 Dec 2023 00:00:00 GMT";
const later = "Tue, 02 Jan 2024 00:00:00 GMT";

/** What a host says of a version; only a strong validator must differ between two. */
const validators: Readonly<Record<string, (isFirst: boolean) => Record<string, string>>> = {
  "no validator": () => ({}),
  "a strong ETag": (isFirst) => ({ etag: isFirst ? '"1"' : '"2"' }),
  "a strong ETag, later none": (isFirst): Record<string, string> => (isFirst ? { etag: '"1"' } : {}),
  "no ETag, later one": (isFirst): Record<string, string> => (isFirst ? {} : { etag: '"2"' }),
  "a weak ETag that stays": () => ({ etag: 'W/"1"' }),
  "an ETag that becomes weak": (isFirst) => ({ etag: isFirst ? '"1"' : 'W/"1"' }),
  "an ETag without quotes": () => ({ etag: "1" }),
  "a weak ETag and a date that stays": () => ({ etag: 'W/"1"', "last-modified": old, date: later }),
  "a settled date": (isFirst) => ({ "last-modified": isFirst ? older : old, date: later }),
  "a date that could still change": () => ({ "last-modified": old, date: old }),
  "a date without the time of the answer": () => ({ "last-modified": old }),
};

/** What a host gives, before it is cut. */
interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface Ask {
  readonly content: string;
  readonly from: number;
  readonly says: Readonly<Record<string, string>>;
  readonly condition: string | null;
}

const rest = ({ content, from, says }: Ask, range?: string, text = content.slice(from)): Answer => ({
  status: 206,
  text,
  headers: { "content-range": range ?? `bytes ${from}-${content.length - 1}/${content.length}`, ...says },
});

const all = ({ content, says }: Ask): Answer => ({
  status: 200,
  text: content,
  headers: { "content-length": `${content.length}`, ...says },
});

const unsatisfied = (headers = {}): Answer => ({ status: 416, text: "", headers });

/** How a host answers when a part is asked for. */
const habits: Readonly<Record<string, (ask: Ask) => Answer>> = {
  "honours If-Range": (ask) => {
    const mark = ask.says["etag"] ?? ask.says["last-modified"];
    if (ask.from >= ask.content.length) return unsatisfied({ "content-range": `bytes */${ask.content.length}` });
    return ask.condition === null || ask.condition === mark ? rest(ask) : all(ask);
  },
  "ignores If-Range": rest,
  "ignores Range": all,
  "leaves out the validator of a part": (ask) => rest({ ...ask, says: {} }),
  "does not say the length": (ask) => rest(ask, `bytes ${ask.from}-${ask.content.length - 1}/*`),
  "gives the part from the start": (ask) =>
    rest({ ...ask, from: 0 }, `bytes 0-${ask.content.length - 1}/${ask.content.length}`),
  "gives a part from the next byte on": (ask) => rest({ ...ask, from: ask.from + 1 }),
  // With its length: without it, one that is cut within the part could not be told from the part.
  "calls the whole file the part": (ask) =>
    rest({ ...ask, says: { ...ask.says, "content-length": `${ask.content.length}` } }, undefined, ask.content),
  "ends a part early": (ask) => rest(ask, undefined, ask.content.slice(ask.from, -1)),
  "gives a shorter part than asked for": (ask) =>
    rest(ask, `bytes ${ask.from}-${ask.from}/${ask.content.length}`, ask.content.slice(ask.from, ask.from + 1)),
  "gives a part with more than it announced": (ask) => rest(ask, undefined, `${ask.content.slice(ask.from)}!`),
  "gives several parts": (ask) => rest({ ...ask, says: { ...ask.says, "content-type": "multipart/byteranges" } }),
  "gives a coded part": (ask) => rest({ ...ask, says: { ...ask.says, "content-encoding": "gzip" } }),
  "always answers 416": () => unsatisfied(),
  "gives the whole file without its length": ({ content, says }) => ({ status: 200, text: content, headers: says }),
};

/** A target in memory that can begin again, as a file can. */
function makeFile(): { target: Target; read: () => string } {
  let text = "";
  const target: Target = {
    get size() {
      return text.length;
    },
    write(chunk) {
      text += Buffer.from(chunk).toString();
    },
    async restart() {
      text = "";
      return 0;
    },
    finish: async () => {},
    discard: async () => {},
  };
  return { target, read: () => text };
}

async function makeStream(): Promise<{ target: Target; read: () => string }> {
  const chunks: Uint8Array[] = [];
  const target = await openTarget(new WritableStream<Uint8Array>({ write: (chunk) => void chunks.push(chunk) }));
  return { target, read: () => Buffer.concat(chunks).toString() };
}

const targets = { file: async () => makeFile(), stream: makeStream };

/** Downloads a file whose host cuts the first answer after some bytes, and the second after some of those that follow. */
const { link } = makeLink([]);

/** Downloads a file whose host cuts the first answer after some bytes, and the second after some of those that follow. */
async function save(
  { target, read }: { target: Target; read: () => string },
  cuts: readonly number[],
  answer: (asked: Headers, number: number) => Answer,
): Promise<string | undefined> {
  let number = 0;
  const fetch = async (_: string | URL | Request, init?: RequestInit) => {
    const { status, text, headers } = answer(new Headers(init?.headers), number);
    const cut = cuts[number++];
    const pieces = (cut === undefined ? text : text.slice(0, cut)).match(/..?/g) ?? [];
    const body = streamOf(pieces, cut === undefined ? undefined : new Error("lost"));
    return new Response(body, { status, headers: { "content-type": "video/mp4", ...headers } });
  };
  const attempt = { link: { ...link, fetch }, timeout: 10_000, caller: undefined, onProgress: () => {} };
  const known: KnownFile = {};
  for (let tries = 0; tries < 5; tries++) {
    try {
      await receive(attempt, target, known);
      return read();
    } catch (error) {
      // The next attempt goes on or begins again; a stream that cannot fails for good.
      if (!(error instanceof ConnectionError)) return undefined;
    }
  }
  return undefined;
}

/** The answer from which on the file is another, and after how many bytes the second answer is cut. */
const turns: readonly (readonly [number, ...number[]])[] = [[1], [2, 1]];

const situations = Object.keys(validators).flatMap((validator) =>
  Object.keys(habits).map((habit) => [validator, habit] as const),
);

test.each(situations)("with %s, a host that %s gives one version of a file or none", async (validator, habit) => {
  const describeVersion = validators[validator];
  const answerPart = habits[habit];
  if (describeVersion === undefined || answerPart === undefined) throw new Error("There is no such situation.");
  const outcomes: string[] = [];
  for (const [kind, make] of Object.entries(targets)) {
    for (const [change, second] of Object.entries(changes)) {
      for (let cut = 0; cut <= first.length; cut++) {
        for (const [changesAt, ...more] of turns) {
          const cuts = [cut, ...more];
          const saved = await save(await make(), cuts, (asked, number) => {
            const isFirst = number < changesAt || second === first;
            const ask = { content: isFirst ? first : second, says: describeVersion(isFirst) };
            const range = asked.get("range");
            if (range === null) return all({ ...ask, from: 0, condition: null });
            const condition = asked.get("if-range");
            return answerPart({ ...ask, from: Number(/\d+/.exec(range)?.[0]), condition });
          });
          if (saved === undefined || saved === first || saved === second) continue;
          outcomes.push(`${saved} in a ${kind} cut after ${cuts.join(" and ")}, replaced by ${change} at ${changesAt}`);
        }
      }
    }
  }
  expect(outcomes).toEqual([]);
});

test("what is cut at any byte arrives without asking twice for a byte, where a strong validator proves the file", async () => {
  for (const validator of ["a strong ETag", "a settled date"]) {
    const says = validators[validator]?.(true) ?? {};
    for (let cut = 1; cut < first.length; cut++) {
      for (const make of Object.values(targets)) {
        const ranges: (string | null)[] = [];
        const saved = await save(await make(), [cut], (asked) => {
          const range = asked.get("range");
          ranges.push(range);
          const ask = { content: first, from: cut, says, condition: null };
          return range === null ? all(ask) : rest(ask);
        });
        expect(saved).toBe(first);
        expect(ranges).toEqual([null, `bytes=${cut}-`]);
      }
    }
  }
});

test("a stream gets every byte once from a host without ranges, where a strong validator proves the file", async () => {
  for (let cut = 0; cut <= first.length; cut++) {
    const answer = () => all({ content: first, from: 0, says: { etag: '"1"' }, condition: null });
    expect(await save(await makeStream(), [cut], answer)).toBe(first);
  }
});

test("a file that is cut at any byte begins again where nothing proves that it is the same", async () => {
  for (let cut = 0; cut <= first.length; cut++) {
    const answer = (_: Headers, number: number) =>
      all({ content: number === 0 ? first : "ABCDE", from: 0, says: {}, condition: null });
    expect(await save(makeFile(), [cut], answer)).toBe("ABCDE");
  }
});
