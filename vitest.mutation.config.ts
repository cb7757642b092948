import { defineConfig } from "vitest/config";
import { scaleTime, timeScale, timeScaleVariable } from "./test/support/scale-time.js";

/** For `npm run mutate`: the tests that are fast enough to run for every mutant. */
export default defineConfig({
  test: {
    include: ["test/*.test.ts", "test/paging/*.test.ts"],
    exclude: [
      "test/{house-rules,readme,mock,testing-against-prism,client-globals}.test.ts",
      "test/paging/{property,families,traps,failures}.test.ts",
    ],
    env: { TIKAPI_API_KEY: "", TIKAPI_ACCOUNT_KEY: "", TIKAPI_BASE_URL: "", [timeScaleVariable]: String(timeScale) },
    // One worker for all files: starting one for each would take longer than the tests.
    pool: "threads",
    isolate: false,
    fileParallelism: false,
    testTimeout: scaleTime(10_000),
    hookTimeout: scaleTime(30_000),
    expect: { poll: { timeout: scaleTime(10_000) } },
  },
});
