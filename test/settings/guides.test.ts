import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import TikAPI from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { failure, scriptFetch } from "../support/scripted-fetch.js";

const first = async (make: () => unknown): Promise<string> => (await catchError((async () => make())(), Error)).message;

test.each([
  ["no key", "guides/account.md", () => TikAPI({ apiKey: "" })],
  ["no account key", "guides/account.md", () => TikAPI("unit-key").user()],
  [
    "a wrong key",
    "guides/account.md",
    () => TikAPI({ apiKey: "unit-key", fetch: scriptFetch(failure(401, {})) }).key(),
  ],
  [
    "an ended session",
    "guides/account.md",
    () =>
      TikAPI({ apiKey: "unit-key", fetch: scriptFetch(failure(428, {})) })
        .user({ accountKey: "unit-key" })
        .info(),
  ],
  ["an option of the official package", "MIGRATION.md", () => TikAPI("unit-key").set({ $options: {} } as never)],
])("the error about %s names %s, which is there", async (_, guide, make) => {
  expect(await first(make)).toContain(`${guide} of tikapi-fetch`);
  expect(existsSync(new URL(`../../${guide}`, import.meta.url))).toBe(true);
});
