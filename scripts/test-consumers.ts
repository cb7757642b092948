/**
 * Checks the packed package as its users have it: `npm run test:consumers`, or some of it with `-- --only webpack`, which
 * takes part of a name. The programs are in test/consumers/, and the table that says why is in scripts/consumers/.
 */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { consumers } from "./consumers/consumers.ts";
import { runConsumer, type Workplace } from "./consumers/run-consumer.ts";
import { withInstallation } from "./package/install-packed.ts";
import { installTools } from "./package/install-tools.ts";
import { linkTools } from "./package/link-tools.ts";
import { type Checks, runChecks } from "./run/run-checks.ts";
import { runCommand } from "./run/run-command.ts";

const root = resolve(import.meta.dirname, "..");
const { only } = parseArgs({ options: { only: { type: "string", default: "" } } }).values;

const tools = await installTools(root, "consumers");
await withInstallation(root, async (installation) => {
  await linkTools(tools, join(installation.folder, "node_modules"));
  const place = { programs: join(root, "test/consumers"), tools, installation };
  const checks = Object.entries({ ...lintTarball(installation.tarball), ...runPrograms(place) });
  const chosen = checks.filter(([name]) => name.toLowerCase().includes(only.toLowerCase()));
  if (chosen.length === 0) throw new Error(`No consumer has "${only}" in its name.`);
  await runChecks(Object.fromEntries(chosen), 2);
});

function lintTarball(tarball: string): Checks {
  const command = (name: string, ...args: string[]) => runCommand(join(root, "node_modules/.bin", name), args, root);
  return {
    publint: () => command("publint", "run", tarball, "--strict"),
    attw: () => command("attw", tarball),
  };
}

/** The pinned versions of Node are for Linux. */
function runPrograms(place: Workplace): Checks {
  const possible = consumers.filter(
    ({ steps }) => process.platform === "linux" || !steps.some((step) => /^node-/.test(step)),
  );
  return Object.fromEntries(possible.map((consumer) => [consumer.name, () => runConsumer(consumer, place)]));
}
