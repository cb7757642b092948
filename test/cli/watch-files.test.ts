import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { watchFiles } from "../../cli/watch-files.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";

it("works again when a file changes or is replaced, not when another does, and ends with its signal", async () => {
  const folder = await makeTemporaryFolder();
  const file = join(folder, "spec.yaml");
  await writeFile(file, "0");
  const stop = new AbortController();
  let rounds = 0;
  const begun: (() => void)[] = [];
  const nextRound = () => new Promise<void>((resolve) => begun.push(resolve));
  const first = nextRound();
  const watching = watchFiles(async () => {
    rounds++;
    begun.shift()?.();
    return [file];
  }, stop.signal);
  await first;
  const changes = [
    async () => writeFile(file, "1"),
    // As editors do.
    async () => {
      await writeFile(join(folder, "spec.yaml.new"), "2");
      await rename(join(folder, "spec.yaml.new"), file);
    },
  ];
  for (const change of changes) {
    const next = nextRound();
    // The folder is watched once the round is over.
    await new Promise(setImmediate);
    await writeFile(join(folder, "other.yaml"), "");
    await change();
    await next;
  }
  expect(rounds).toBe(3);
  await new Promise(setImmediate);
  stop.abort();
  await watching;
  expect(rounds).toBe(3);
});
