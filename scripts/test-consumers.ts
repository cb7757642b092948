/** Checks the packed package as TypeScript and CommonJS users get it: `npm run test:consumers`. */
import { cp, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { withInstallation } from "./package/install-packed.ts";
import { installTools } from "./package/install-tools.ts";
import { type Checks, runChecks } from "./run/run-checks.ts";
import { runCommand } from "./run/run-command.ts";

const root = resolve(import.meta.dirname, "..");
const compilers = ["5.4", "5.9", "6", "7"];

const node = { lib: ["ES2022"], types: ["node"] };
const web = { lib: ["ES2022", "DOM", "DOM.Iterable", "DOM.AsyncIterable"], types: [] };
/** How projects resolve modules, and whose types they have: those of Node, or those of browsers and edge runtimes. */
const projects = [
  { module: "node16", moduleResolution: "node16", ...node },
  { module: "nodenext", moduleResolution: "nodenext", ...node },
  { module: "esnext", moduleResolution: "bundler", ...web },
];

type Check = Checks[string];

const tools = await installTools(root, "consumers");
await withInstallation(root, async ({ folder, tarball }) => {
  await cp(join(root, "test/consumers/src"), folder, { recursive: true });
  const checks = { ...lintTarball(tarball), ...importModule(folder), ...requireModule(folder) };
  // One at a time: they write to the same folder.
  await runChecks(checks, 1);
});

function lintTarball(tarball: string): Checks {
  const command = (name: string, ...args: string[]) => runCommand(join(root, "node_modules/.bin", name), args, root);
  return {
    publint: () => command("publint", "run", tarball, "--strict"),
    "attw --profile esm-only": () => command("attw", tarball, "--profile", "esm-only"),
  };
}

function importModule(folder: string): Checks {
  const checks = compilers.flatMap((compiler) =>
    projects.map((project): [string, Check] => [
      `TypeScript ${compiler}, ${project.moduleResolution}`,
      () => compile(folder, compiler, "module.ts", project),
    ]),
  );
  return Object.fromEntries(checks);
}

/** TypeScript 5.4 refuses to require any ES module. Node can since 20.19. */
function requireModule(folder: string): Checks {
  const script =
    'if (typeof require("tikapi-fetch").default("key").public.check !== "function") throw new Error("no method")';
  const checks = compilers
    .filter((compiler) => compiler !== "5.4")
    .map((compiler): [string, Check] => [
      `TypeScript ${compiler}, import = require()`,
      () => compile(folder, compiler, "common.cts", { module: "nodenext", ...node }),
    ]);
  return {
    ...Object.fromEntries(checks),
    [`Node ${process.versions.node}, require()`]: () =>
      runCommand(process.execPath, ["--input-type=commonjs", "-e", script], folder),
  };
}

async function compile(folder: string, compiler: string, file: string, options: object): Promise<string> {
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
    target: "ES2022",
    typeRoots: [join(tools, "@types")],
    ...options,
  };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: [file] }));
  const tsc = join(tools, `typescript-${compiler}/bin/tsc`);
  return runCommand(process.execPath, [tsc, "-p", folder, "--pretty", "false"], folder);
}
