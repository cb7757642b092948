import { defineConfig } from "vitest/config";
import { scaleTime, timeScale, timeScaleVariable } from "./test/support/scale-time.js";

/** For `npm run mutate`: the tests that are fast enough to run for every mutant. */
export default defineConfig({
  test: {
    include: ["test/{call,client,download,list,paging,settings,spec,testing}/*.test.ts"],
    exclude: [
      // These look at the spec and its examples, not at `src/`.
      "test/spec/{examples,facts,page-examples,patterns,schemas}.test.ts",
      // These start Prism or processes of their own.
      "test/testing/{against-prism,mock}.test.ts",
      "test/client/client-globals.test.ts",
      "test/download/file-target-short-writes.test.ts",
      // These take long, and notice little that the others do not.
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
