import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { TikAPIError } from "../../../src/index.js";
import { scaleTime } from "../../support/scale-time.js";
import { type Bench, type Broken, makeClient, type Part, settle } from "../part.js";
import { describeError, watchProcess } from "../watch-process.js";
import { cutBody, lengthOf } from "./cut-body.js";
import { answerFile, type FileCase, filesOf, firstLength } from "./cut-file.js";
import { type CutServer, startCutServer } from "./cut-server.js";

interface CutsCase {
  readonly of: "a call" | "a change" | "a list" | "a file" | "a stream";
  readonly file: FileCase;
  /** The first cut, and the way from one to the next. */
  readonly from: number;
  readonly step: number;
}

/** How many cuts of a case are played at once. */
const cutsAtOnce = 24;
const hangAfter = scaleTime(30_000);

/** Answers that break off after any byte: all of what was asked for, or an error. */
export const cuts: Part<CutsCase> = {
  name: "cuts",
  cases: fc.record({
    of: fc.constantFrom("a file", "a stream", "a file", "a list", "a call", "a change"),
    file: fc.record({
      mark: fc.constantFrom("strong", "weak", "date", "none"),
      changes: fc.constantFrom("never", "same size", "other size"),
      rest: fc.constantFrom(
        "the rest",
        "the rest without a mark",
        "the rest, whatever the condition",
        "the rest of another size",
        "a part from 0",
        "the whole",
        "416",
        "gzip",
      ),
      framing: fc.constantFrom("length", "chunks"),
      packs: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    }),
    from: fc.nat({ max: 40 }),
    step: fc.integer({ min: 1, max: 20 }),
  }),
  rounds: { short: 8, turn: 12 },
  async open(bench) {
    const server = await startCutServer(bench.tally);
    const folder = mkdtempSync(join(tmpdir(), "torture-cuts-"));
    return {
      play: (drawn) => play(drawn, server, folder, bench),
      close: async () => {
        await server.close();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};

async function play(drawn: CutsCase, server: CutServer, folder: string, bench: Bench): Promise<readonly Broken[]> {
  const { of: kind, file, from, step } = drawn;
  const length = kind === "a file" || kind === "a stream" ? firstLength(file) : lengthOf(kind, file.framing);
  const places = Array.from({ length: cutsAtOnce }, (_, index) => from + index * step).filter((at) => at <= length);
  bench.tally.cuts += places.length;
  const watch = watchProcess();
  const broken = await Promise.all(
    places.map(async (at) => {
      const cut = kind === "a file" || kind === "a stream" ? cutFile(drawn, at, server, folder, bench) : undefined;
      const found = await orHang(cut ?? cutBody({ kind: kind as "a call", framing: file.framing, at }, server, bench));
      return found.map(({ rule, what }) => ({ rule, what: `cut after ${at} of ${length} bytes: ${what}` }));
    }),
  );
  const left = readdirSync(folder);
  for (const name of left) rmSync(join(folder, name), { force: true });
  const parts = left.filter((name) => !name.endsWith(".mp4"));
  return [
    ...broken.flat(),
    ...(parts.length > 0 ? [{ rule: "no download leaves a part of a file", what: parts.join() }] : []),
    ...watch.stop(scaleTime),
  ];
}

async function cutFile(drawn: CutsCase, at: number, server: CutServer, folder: string, bench: Bench) {
  const { url } = server.open(answerFile(drawn.file, at));
  const api = makeClient(bench, { apiKey: "torture-key", retries: 1, timeout: scaleTime(3_000) });
  const path = join(folder, `${at}.mp4`);
  const chunks: Uint8Array[] = [];
  const stream = new WritableStream<Uint8Array>({ write: (chunk) => void chunks.push(chunk) });
  const isToFile = drawn.of === "a file";
  try {
    await settle(bench, api.download(url, isToFile ? path : stream));
  } catch (error) {
    const rule = "a download that fails gives a TikAPIError";
    return error instanceof TikAPIError ? [] : [{ rule, what: describeError(error) }];
  }
  const got = isToFile ? readFileSync(path) : Buffer.concat(chunks);
  if (filesOf(drawn.file).some((file) => file.equals(got))) return [];
  return [{ rule: "a download is one version of its file", what: `${got.length} bytes that no version has` }];
}

function orHang(work: Promise<readonly Broken[]>): Promise<readonly Broken[]> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hang = new Promise<readonly Broken[]>((resolve) => {
    const broken = [{ rule: "whatever breaks off, a call ends", what: `nothing after ${hangAfter} ms` }];
    timer = setTimeout(() => resolve(broken), hangAfter);
  });
  return Promise.race([work, hang]).finally(() => clearTimeout(timer));
}
