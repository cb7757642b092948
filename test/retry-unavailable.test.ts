import { expect, test, vi } from "vitest";
import TikAPI, { ConnectionError } from "../src/index.js";
import { catchError } from "./support/catch-error.js";

// What tries again is loaded at the first failure. Here its file cannot be, as when a process may open no more of them.
vi.mock("../src/retry.js", () => {
  throw new Error("EMFILE: too many open files");
});

test("a failed call fails with its own error where what it takes to try again cannot be loaded", async () => {
  const fetch = vi.fn().mockRejectedValue(Object.assign(new TypeError("fetch failed"), { code: "ECONNRESET" }));
  const api = TikAPI({ apiKey: "invented-key", fetch });
  const error = await catchError(api.public.check({ username: "invented.name" }), ConnectionError);
  expect(error).toMatchObject({ operationId: "public.check", reason: "interrupted" });
  expect(fetch).toHaveBeenCalledOnce();
});
