import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { scaleTime } from "../../support/scale-time.js";
import type { Bench, Broken, Part } from "../part.js";
import { buildCli, type StartCli } from "./built-cli.js";
import { type ListHost, startListHost } from "./list-host.js";

interface KillsCase {
  readonly pages: number;
  /** When each run is killed: after so many requests of its own, and so many milliseconds more. */
  readonly kills: readonly { readonly requests: number; readonly delay: number }[];
  /** How many processes start at once on the same file, each time. */
  readonly processes: number;
  /** Start over at the end: under kills as well, or with a key that the server refuses. */
  readonly restart: "no" | "killed" | "refused";
}

const patience = scaleTime(30_000);

/** The command line, killed at any moment and run again: the file is exactly the list. */
export const kills: Part<KillsCase> = {
  name: "kills",
  cases: fc.record({
    pages: fc.integer({ min: 2, max: 12 }),
    kills: fc.array(fc.record({ requests: fc.nat({ max: 5 }), delay: fc.nat({ max: 12 }) }), { maxLength: 4 }),
    processes: fc.constantFrom(1, 1, 3),
    restart: fc.constantFrom("no", "killed", "refused"),
  }),
  rounds: { short: 3, turn: 4 },
  async open(bench) {
    const folder = mkdtempSync(join(tmpdir(), "torture-kills-"));
    const start = await buildCli(folder);
    let played = 0;
    return {
      async play(drawn) {
        const host = await startListHost(drawn.pages, bench.tally);
        const place = join(folder, String(played++));
        mkdirSync(place);
        try {
          return await play(drawn, { host, start, place, bench });
        } finally {
          await host.close();
          rmSync(place, { recursive: true, force: true });
        }
      },
      close: async () => rmSync(folder, { recursive: true, force: true }),
    };
  },
};

interface Scene {
  readonly host: ListHost;
  readonly start: StartCli;
  readonly place: string;
  readonly bench: Bench;
}

async function play({ kills, processes, restart }: KillsCase, scene: Scene): Promise<readonly Broken[]> {
  const { host, place, bench } = scene;
  const out = join(place, "list.jsonl");
  const broken: Broken[] = [];
  for (const kill of kills) {
    await runAtOnce(scene, processes, kill);
    broken.push(...judgeKilled(out, host.lines));
  }
  broken.push(...(await runToEnd(scene)));
  await bench.plant.spoilFile?.(out);
  broken.push(...judgeWhole(place, host.lines), ...judgeHolders(host));
  if (restart === "refused") {
    host.onRequest = (_, response) => {
      response.writeHead(401, { "content-type": "application/json" }).end('{"status":"error","message":"No."}');
      return true;
    };
    await runOnce(scene, ["--restart"]);
    const isThere = existsSync(out) && readFileSync(out, "utf8") === host.lines;
    broken.push(
      ...when(!isThere, "starting over takes nothing away before the first page is there", "the file is gone"),
    );
  }
  if (restart === "killed") {
    for (const kill of kills) await runAtOnce(scene, 1, kill, ["--restart"]);
    broken.push(...(await runToEnd(scene)), ...judgeWhole(place, host.lines));
  }
  return broken;
}

/** Starts processes at once, and kills all of them when the server has seen enough. */
async function runAtOnce(scene: Scene, processes: number, kill: KillsCase["kills"][number], more: string[] = []) {
  const { host, bench } = scene;
  const before = host.counts.requests;
  const runs = Array.from({ length: processes }, () => startRun(scene, more));
  const timers: NodeJS.Timeout[] = [];
  const killAll = () => {
    for (const run of runs) if (run.process.kill("SIGKILL")) bench.tally.kills++;
  };
  host.onRequest = (number) => {
    if (number - before > kill.requests) timers.push(setTimeout(killAll, kill.delay));
    return false;
  };
  await Promise.all(runs.map(({ ended }) => ended));
  for (const timer of timers) clearTimeout(timer);
  host.onRequest = () => false;
}

/** Runs it until it says that the file is complete. */
async function runToEnd(scene: Scene): Promise<Broken[]> {
  const until = performance.now() + patience;
  for (;;) {
    const { code, stderr } = await runOnce(scene);
    if (code === 0) return [];
    // A lock that a killed process left may have to expire.
    const isLocked = stderr.includes("being written by");
    if (!isLocked || performance.now() > until) return [{ rule: "a killed command can be run again", what: stderr }];
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const runOnce = (scene: Scene, more: readonly string[] = []) => startRun(scene, more).ended;

const startRun = ({ host, start, place }: Scene, more: readonly string[]) =>
  start(["list", host.operation, ...host.params, "--out", join(place, "list.jsonl"), "--retries", "0", ...more], {
    TIKAPI_BASE_URL: host.url,
  });

/** After a kill, what the state vouches for is there. */
function judgeKilled(out: string, lines: string): Broken[] {
  if (!existsSync(`${out}.state`)) return when(existsSync(out), "a file of items has a state", out);
  const { bytes } = JSON.parse(readFileSync(`${out}.state`, "utf8")) as { bytes: number };
  const written = existsSync(out) ? readFileSync(out).subarray(0, bytes) : Buffer.from("");
  const isSafe = written.length === bytes && lines.startsWith(written.toString());
  return when(!isSafe, "what the state vouches for is in the file", `${bytes} bytes: ${written}`);
}

function judgeWhole(place: string, lines: string): Broken[] {
  const names = readdirSync(place).sort();
  const content = names.includes("list.jsonl") ? readFileSync(join(place, "list.jsonl"), "utf8") : "";
  return [
    ...when(content !== lines, "the file is exactly the list", content),
    ...when(names.join() !== "list.jsonl,list.jsonl.state", "nothing else is left beside the file", names.join()),
  ];
}

const judgeHolders = ({ counts }: ListHost): Broken[] =>
  when(counts.most > 1, "one process at a time holds a file", `${counts.most} asked for pages at once`);

const when = (isBroken: boolean, rule: string, what: string): Broken[] => (isBroken ? [{ rule, what }] : []);
