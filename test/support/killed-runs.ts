import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startCli } from "./run-cli.js";
import { makeTemporaryFolder } from "./temporary-folder.js";
import { serveUsers } from "./user-lists-server.js";

export interface KillPlan {
  readonly users: number;
  readonly kills: number;
  readonly seed: number;
}

export interface KilledRuns {
  readonly kills: number;
  readonly file: string;
  /** The file of an undisturbed run. */
  readonly wanted: string;
  readonly requests: number;
  /** Those of an undisturbed run. */
  readonly leastRequests: number;
}

/** Lists the posts of many users into a file, and kills the program without warning at drawn moments until it has ended by itself. */
export async function killRuns({ users, kills, seed }: KillPlan): Promise<KilledRuns> {
  const names = Array.from({ length: users }, (_, index) => `user.${index}`);
  const draw = makeDraw(seed);
  // So that the kills are spread over the whole run.
  const pace = Math.floor((users * 2) / kills);
  let victim: ReturnType<typeof startCli> | undefined;
  let killed = 0;
  let killAt = 1 + draw(pace);
  const server = await serveUsers({
    users: Object.fromEntries(names.map((name, index) => [name, index % 7])),
    intervene: (_, number) => {
      if (number < killAt || killed >= kills) return false;
      killAt = Number.POSITIVE_INFINITY;
      // A moment of its own: before, while or after the answer is written down.
      setTimeout(() => victim?.process.kill("SIGKILL"), draw(25));
      return false;
    },
  });
  const cwd = await makeTemporaryFolder();
  await writeFile(join(cwd, "users.txt"), names.join("\n"));
  const args = "list public.posts --from users.txt --out posts.jsonl --concurrency 8 --retries 0".split(" ");
  for (;;) {
    victim = startCli(args, { cwd, env: { TIKAPI_BASE_URL: server.url } });
    const { code, stderr } = await victim.ended;
    if (code === 0) break;
    if (code !== null) throw new Error(`The run ended with ${code}: ${stderr}`);
    killed++;
    killAt = server.requests.length + 1 + draw(pace);
  }
  const file = await readFile(join(cwd, "posts.jsonl"), "utf8");
  // One to look up each account, and one for each page.
  const leastRequests = names.reduce((sum, _, index) => sum + 1 + Math.max(1, Math.ceil((index % 7) / 2)), 0);
  return { kills: killed, file, wanted: server.lines(names), requests: server.requests.length, leastRequests };
}

/** Draws the same whole numbers below an end for the same seed. */
function makeDraw(seed: number): (end: number) => number {
  let state = seed;
  return (end) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return (state >> 8) % end;
  };
}
