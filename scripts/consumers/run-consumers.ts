import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Installation, withInstallation } from "../package/install-packed.ts";
import { installTools } from "../package/install-tools.ts";
import { linkTools } from "../package/link-tools.ts";
import { type Checks, runChecks } from "../run/run-checks.ts";
import type { Consumer } from "./consumer.ts";
import { runConsumer } from "./run-consumer.ts";

const root = resolve(import.meta.dirname, "../..");

/**
 * Runs consumers on the packed package, with the tools that a folder of test/ pins. `--only name` on the command line takes
 * those that have it in their name.
 */
export async function runConsumers(
  pinned: string,
  consumers: readonly Consumer[],
  more: (installation: Installation) => Checks = () => ({}),
): Promise<void> {
  const { only } = parseArgs({ options: { only: { type: "string", default: "" } } }).values;
  const tools = await installTools(root, pinned);
  await withInstallation(root, async (installation) => {
    await linkTools(tools, join(installation.folder, "node_modules"));
    const run = (consumer: Consumer) => () => runConsumer(consumer, { tools, installation });
    const checks = [
      ...Object.entries(more(installation)),
      ...consumers.filter(isPossible).map((consumer) => [consumer.name, run(consumer)] as const),
    ];
    const chosen = checks.filter(([name]) => name.toLowerCase().includes(only.toLowerCase()));
    if (chosen.length === 0) throw new Error(`Nothing has "${only}" in its name.`);
    await runChecks(Object.fromEntries(chosen), 2);
  });
}

/** The pinned versions of Node are for Linux. */
const isPossible = ({ steps }: Consumer): boolean =>
  process.platform === "linux" || !steps.some((step) => /^node-\d/.test(step));
