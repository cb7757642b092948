/** Checks everything but the tests: `npm run check`. Runs all checks, and exits with 1 when one fails. */
import { resolve } from "node:path";
import { checkSizes } from "./package/check-sizes.ts";
import { runChecks } from "./run/run-checks.ts";
import { runCommand } from "./run/run-command.ts";
import { checkRelease } from "./spec-diff/check-release.ts";

const root = resolve(import.meta.dirname, "..");

const command = (name: string, ...args: string[]): Promise<string> =>
  runCommand(resolve(root, "node_modules/.bin", name), args, root, { NO_COLOR: "1" });

const checks = {
  "generated/ is up to date": () => command("tsx", "scripts/generate.ts", "--check"),
  "the spec follows Redocly's recommended rules": () => command("redocly", "lint", "--max-problems=20"),
  "changelog and version say what changed in the spec": () => checkRelease(root),
  "formatting and lint": () => command("biome", "ci", "--colors=off", "--error-on-warnings", "."),
  types: () => command("tsc", "--noEmit", "-p", "."),
  "unused code": () => command("knip"),
  "size of the package and of a bundle": async () => {
    await command("tsx", "scripts/build.ts");
    await checkSizes(root);
  },
  "import order and cycles": () =>
    command("depcruise", "src", "generated", "generator", "cli", "scripts", "bench", "--output-type", "err"),
};

// Two at a time: small machines have two cores.
await runChecks(checks, 2);
