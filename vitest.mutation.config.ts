import { defineConfig } from "vitest/config";

/** For `npm run mutate`: the tests that are fast enough to run for every mutant. */
export default defineConfig({
  test: {
    include: ["test/*.test.ts", "test/paging/*.test.ts", "test/faults/*.test.ts"],
    exclude: ["test/house-rules.test.ts"],
    env: { TIKAPI_API_KEY: "", TIKAPI_ACCOUNT_KEY: "", TIKAPI_BASE_URL: "" },
    testTimeout: 10_000,
    hookTimeout: 30_000,
  },
});
