import { type FSWatcher, watch } from "node:fs";
import { basename, dirname, resolve } from "node:path";

/** Editors write a file in several steps. */
const settled = 100;

/** Does a piece of work, and again whenever one of the files that it used changes. Ends when the signal aborts. */
export async function watchFiles(work: () => Promise<readonly string[]>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const files = await work();
    // It can have been aborted meanwhile.
    if (!signal.aborted) await waitForChange(files, signal);
  }
}

/** Watches folders, since many editors replace a file by another. */
function waitForChange(files: readonly string[], signal: AbortSignal): Promise<void> {
  const names = new Set(files.map((file) => resolve(file)));
  const folders = [...new Set([...names].map((file) => dirname(file)))];
  return new Promise((done) => {
    let timer: NodeJS.Timeout | undefined;
    const watchers: FSWatcher[] = [];
    const finish = () => {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
      done();
    };
    for (const folder of folders)
      watchers.push(
        watch(folder, (_, name) => {
          if (name === null || !names.has(resolve(folder, basename(name)))) return;
          clearTimeout(timer);
          timer = setTimeout(finish, settled);
        }),
      );
    signal.addEventListener("abort", finish, { once: true });
  });
}
