import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Report, Setup } from "./figure.ts";
import { root } from "./places.ts";
import { summarize } from "./rounds.ts";

const run = promisify(execFile);

/** How long an edit of the spec takes to reach the code. */
export async function measureGenerate({ quick }: Setup): Promise<Report> {
  // Inside the project, so that nothing generated is looked for in another place; git does not see it.
  const folder = await mkdtemp(join(root, "bench/node_modules/.generated-"));
  try {
    const seconds: number[] = [];
    for (let round = 0; round < (quick ? 1 : 5); round++) {
      const startedAt = performance.now();
      await run("npm", ["run", "generate", "--", "--out", join(folder, "generated")], { cwd: root });
      seconds.push((performance.now() - startedAt) / 1000);
    }
    return { figures: [{ what: "npm run generate", unit: "s", ...summarize(seconds), atMost: 3 }] };
  } finally {
    await rm(folder, { recursive: true });
  }
}
