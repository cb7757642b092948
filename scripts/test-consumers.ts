/**
 * Checks the packed package as its users have it: `npm run test:consumers`, or some of it with `-- --only webpack`, which
 * takes part of a name. The programs are in test/consumers/, and scripts/consumers/ says whom each stands for.
 */
import { join, resolve } from "node:path";
import { consumers } from "./consumers/consumers.ts";
import { runConsumers } from "./consumers/run-consumers.ts";
import { runCommand } from "./run/run-command.ts";

const root = resolve(import.meta.dirname, "..");
const lint = (name: string, ...args: string[]) => runCommand(join(root, "node_modules/.bin", name), args, root);

await runConsumers("consumers", consumers, ({ tarball }) => ({
  publint: () => lint("publint", "run", tarball, "--strict"),
  attw: () => lint("attw", tarball),
}));
