import { expect, test } from "vitest";
import TikAPI from "./client/index.js";
import { mockTikAPI, validateResponse } from "./client/testing.js";

// Ajv compiles the schema of the body, which takes a while.
test("the test kit of the client answers by its spec", { timeout: 60_000 }, async () => {
  const mock = mockTikAPI();
  const api = TikAPI({ apiKey: "any", accountKey: "any", fetch: mock.fetch });
  const { json } = await api.user().info();
  expect(mock.calls("user.info")).toHaveLength(1);
  expect(validateResponse("user.info", json)).toEqual([]);
  await expect(api.call("public.check", { userName: "quiet.harbor" } as object)).rejects.toThrow(
    "did you mean username?",
  );
});
