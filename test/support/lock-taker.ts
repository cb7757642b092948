/** Takes and releases the lock of a file again and again, until it is killed. Prints each time that it had it alone. */
import { open, rm } from "node:fs/promises";
import { type Lease, Locked, takeLock } from "../../cli/lock.js";

const [path = "", text = "{}"] = process.argv.slice(2);
const lease: Lease = JSON.parse(text);

for (;;) {
  const lock = await takeLock(path, lease).catch((error: unknown) => {
    if (!(error instanceof Locked)) throw error;
  });
  if (lock === undefined) continue;
  const mark = `${path}.holder`;
  // A second holder would find the mark of the first.
  const file = await open(mark, "wx").catch(() => undefined);
  process.stdout.write(file === undefined ? "two holders\n" : "held\n");
  await file?.close();
  await lock.confirm();
  await rm(mark, { force: true });
  await lock.release();
}
