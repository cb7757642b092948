/** Everything but the tests: `npm run check`. Runs all checks and reports each; exits with 1 when one fails. */
import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { checkBundleSize } from "./check/bundle-size.ts";
import { checkPackageSize } from "./check/package-size.ts";

const root = resolve(import.meta.dirname, "..");
const run = promisify(execFile);

const cruised = ["src", "generated", "cli", "scripts", "bench"];

const checks: Record<string, () => Promise<void>> = {
  "generated/ is up to date": () => command("tsx", "scripts/generate.ts", "--check"),
  "the spec keeps Redocly's recommended rules": () => command("redocly", "lint", "--max-problems=20"),
  "formatting and lint": () => command("biome", "ci", "--colors=off", "--error-on-warnings", "."),
  types: () => command("tsc", "--noEmit", "-p", "."),
  "unused code": () => command("knip"),
  "size of the package and of a bundle": checkSizes,
  "import order and cycles": () => command("depcruise", ...cruised, "--output-type", "err"),
};

const pending = Object.entries(checks);
await Promise.all([work(), work()]);

/** Two workers, because two cores are what small machines have. */
async function work(): Promise<void> {
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    const [name, check] = next;
    const startedAt = performance.now();
    const failure = await check().then(
      () => undefined,
      (error: Error) => error,
    );
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    console.log(`${failure === undefined ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
    if (failure !== undefined) {
      process.exitCode = 1;
      console.log(failure.message);
    }
  }
}

async function checkSizes(): Promise<void> {
  await command("tsx", "scripts/build.ts");
  refuse([...(await checkBundleSize(root)), ...(await checkPackageSize(root))]);
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(problems.join("\n"));
}

async function command(name: string, ...args: string[]): Promise<void> {
  try {
    await run(resolve(root, "node_modules/.bin", name), args, {
      cwd: root,
      maxBuffer: 2 ** 26,
      env: { ...process.env, NO_COLOR: "1" },
    });
  } catch (error) {
    const { stdout = "", stderr = "", message } = error as { stdout?: string; stderr?: string; message: string };
    throw new Error(`${stdout}${stderr}`.trim() || message);
  }
}
