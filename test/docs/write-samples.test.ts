import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { table } from "../../generated/operations.js";
import { loadSpec } from "../../generator/read/load-spec.js";
import { readOperations } from "../../generator/read/read-operations.js";
import { createSampleWriter, type Samples } from "../../scripts/docs/write-samples.js";
import { startMock } from "../../src/mock.js";
import { runScript } from "../support/run-node.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";
import { typeCheck } from "../support/type-check.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { spec } = await loadSpec(join(root, "openapi/openapi.yaml"));
const operations = readOperations(spec);

let samples: ReadonlyMap<string, Samples>;
beforeAll(async () => {
  const write = createSampleWriter(operations, table);
  samples = new Map(await Promise.all(operations.map(async (one) => [one.id, await write(one)] as const)));
});

const listPrograms = (): (readonly [name: string, text: string])[] =>
  [...samples].flatMap(([id, { client, openapiFetch }]) => [
    [`${id}-client.mts`, `${client}\nexport {};\n`] as const,
    [`${id}-fetch.mts`, `${openapiFetch}\nexport {};\n`] as const,
  ]);

describe("the samples of the reference page", () => {
  test("type-check, all that are TypeScript", () => {
    expect(typeCheck(Object.fromEntries(listPrograms()), { strict: true })).toEqual([]);
  });

  test("run on the mock, and all three send the same call", async () => {
    const [folder, mock] = await Promise.all([makeTemporaryFolder(), startMock()]);
    await mkdir(join(folder, "node_modules/tikapi-fetch"), { recursive: true });
    const entry = JSON.stringify(new URL("../../src/index.ts", import.meta.url).href);
    const own = {
      "package.json": '{ "type": "module", "exports": "./index.js" }',
      "index.js": `export * from ${entry}; export { default } from ${entry};`,
    };
    for (const [name, text] of Object.entries(own))
      await writeFile(join(folder, "node_modules/tikapi-fetch", name), text);
    await symlink(join(root, "node_modules/openapi-fetch"), join(folder, "node_modules/openapi-fetch"));
    const programs = listPrograms();
    for (const [name, text] of programs)
      await writeFile(join(folder, name), text.replaceAll(table.servers.production, mock.url));
    const runner = join(root, "test/support/run-in-turn.ts");
    const files = programs.map(([name]) => join(folder, name));
    const ran = await runScript(runner, ["=== ended ===", ...files], {
      cwd: folder,
      env: { TIKAPI_BASE_URL: mock.url },
    });
    const calls = mock.calls();
    await mock.close();
    expect(ran.code, ran.stderr).toBe(0);
    expect(ran.stdout.match(/=== ended ===/g)).toHaveLength(programs.length);
    for (const { id, path, method } of operations) {
      const sent = calls.filter(({ operationId }) => operationId === id);
      expect(sent.length, id).toBeGreaterThan(1);
      const [byClient, byFetch] = [sent[0], sent.at(-1)];
      // The client adds defaults.
      expect(byClient?.body ?? {}, id).toMatchObject(byFetch?.body ?? {});
      expect(byFetch?.keys, id).toEqual(byClient?.keys);
      expect(byClient?.query, id).toMatchObject(byFetch?.query ?? {});
      const curl = samples.get(id)?.curl ?? "";
      expect(curl).toContain(`${table.servers.production}${byClient?.path}`);
      expect([id, path, curl.includes("--data-raw") || curl.includes(`--request ${method}`)]).toEqual([
        id,
        path,
        method !== "GET",
      ]);
    }
  });
});
