import { fileURLToPath } from "node:url";
import { defaultExclude, defineConfig } from "vitest/config";
import { scaleTime, timeScale, timeScaleVariable } from "./test/support/scale-time.js";

const source = (name: string): string => fileURLToPath(new URL(`src/${name}.ts`, import.meta.url));

/** What needs a POSIX shell, its signals, or paths with slashes; the rest runs on Windows as well. */
const posixTests = [
  "test/{cli,examples,harvest,faults,generator,models,samples,torture,types}/**",
  "test/**/{readme,file-target-short-writes}.test.ts",
];
const isWindows = process.platform === "win32";

export default defineConfig({
  // Examples import the package by its name; tsconfig.json says the same to TypeScript and tsx.
  resolve: {
    alias: [
      { find: /^tikapi-fetch$/, replacement: source("index") },
      { find: /^tikapi-fetch\/(harvest|mock|runtime|testing)$/, replacement: source("$1") },
    ],
  },
  test: {
    include: ["test/**/*.test.ts", "examples/**/*.test.ts"],
    exclude: [...defaultExclude, "test/{consumers,recipes}/**", ...(isWindows ? posixTests : [])],
    // The environment of whoever runs the tests must not decide what a client does.
    env: { TIKAPI_API_KEY: "", TIKAPI_ACCOUNT_KEY: "", TIKAPI_BASE_URL: "", [timeScaleVariable]: String(timeScale) },
    // `npm run check` type-checks everything, the libraries too; here only the type tests themselves matter.
    typecheck: { enabled: !isWindows, include: ["test/types/**/*.test-d.ts"], tsconfig: "test/types/tsconfig.json" },
    // A busy or slow machine needs longer for the same.
    testTimeout: scaleTime(60_000),
    hookTimeout: scaleTime(120_000),
    expect: { poll: { timeout: scaleTime(10_000) } },
    // Two cores are what small machines have; vitest would leave one of them idle.
    maxWorkers: 2,
    // No test changes what is shared, so that files can share a worker and need not load everything again.
    isolate: false,
    reporters: ["default", "./scripts/count-reporter.ts"],
  },
});
