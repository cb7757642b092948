/**
 * Runs scripts one after the other: `run-in-turn.ts <marker> <file>...`. The next one starts when Node has nothing left to
 * do for the last, which is when that one would end in a process of its own; the marker is printed then.
 */
import { pathToFileURL } from "node:url";

const [marker, ...files] = process.argv.slice(2);
let running = false;

process.on("beforeExit", async () => {
  if (running) console.log(marker);
  const file = files.shift();
  running = file !== undefined;
  if (file !== undefined) await import(pathToFileURL(file).href);
});
