/** Checks the packed package as TypeScript and CommonJS users get it: `npm run test:consumers`. */
import { cp, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Installation, withInstallation } from "./package/install-packed.ts";
import { installTools } from "./package/install-tools.ts";
import { runCommand } from "./package/run-command.ts";

const root = resolve(import.meta.dirname, "..");
const compilers = ["5.4", "5.9", "6", "7"];

const node = { lib: ["ES2022"], types: ["node"] };
const web = { lib: ["ES2022", "DOM", "DOM.Iterable", "DOM.AsyncIterable"], types: [] };
/** How projects look up modules, and what they offer the types: those of Node, or those of browsers and edge runtimes. */
const projects = [
  { module: "node16", moduleResolution: "node16", ...node },
  { module: "nodenext", moduleResolution: "nodenext", ...node },
  { module: "esnext", moduleResolution: "bundler", ...web },
];

interface Trial {
  readonly name: string;
  run(installation: Installation): Promise<unknown>;
}

const tools = await installTools(root, "consumers");
await withInstallation(root, async (installation) => {
  await cp(join(root, "test/consumers/src"), installation.folder, { recursive: true });
  const trials = [...lintTrials(), ...moduleTrials(), ...commonTrials()];
  for (const { name, run } of trials) {
    const failure = await run(installation).then(
      () => undefined,
      (error: Error) => error.message,
    );
    console.log(`${failure === undefined ? "ok    " : "FAILED"} ${name}`);
    if (failure === undefined) continue;
    process.exitCode = 1;
    console.log(failure.replace(/^/gm, "       "));
  }
});

function lintTrials(): Trial[] {
  const bin = (name: string) => join(root, "node_modules/.bin", name);
  return [
    { name: "publint", run: ({ tarball }) => runCommand(bin("publint"), ["run", tarball, "--strict"], root) },
    {
      name: "attw --profile esm-only",
      run: ({ tarball }) => runCommand(bin("attw"), [tarball, "--profile", "esm-only"], root),
    },
  ];
}

function moduleTrials(): Trial[] {
  return compilers.flatMap((compiler) =>
    projects.map((project) => ({
      name: `TypeScript ${compiler}, ${project.moduleResolution}`,
      run: compile(compiler, "module.ts", project),
    })),
  );
}

/** Older compilers refuse to require an ES module, whoever made it; Node has been able to since 20.19. */
function commonTrials(): Trial[] {
  const script =
    'if (typeof require("tikapi-fetch").default("key").public.check !== "function") throw new Error("no method")';
  return [
    ...compilers
      .filter((compiler) => compiler !== "5.4")
      .map((compiler) => ({
        name: `TypeScript ${compiler}, import = require()`,
        run: compile(compiler, "common.cts", { module: "nodenext", ...node }),
      })),
    {
      name: `Node ${process.versions.node}, require()`,
      run: ({ folder }) => runCommand(process.execPath, ["--input-type=commonjs", "-e", script], folder),
    },
  ];
}

function compile(compiler: string, file: string, options: object): Trial["run"] {
  const tsc = join(tools, `typescript-${compiler}/bin/tsc`);
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
    target: "ES2022",
    typeRoots: [join(tools, "@types")],
    ...options,
  };
  return async ({ folder }) => {
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: [file] }));
    return runCommand(process.execPath, [tsc, "-p", folder, "--pretty", "false"], folder);
  };
}
