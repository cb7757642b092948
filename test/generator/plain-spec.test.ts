import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import type { Client } from "../../src/index.js";
import { createTikAPI, type FetchInit } from "../../src/runtime.js";
import { type Generated, generateFrom } from "../support/adopt-document.js";
import { documentedFacts, writePlainSpec } from "../support/plain-spec.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";

const keys = { apiKey: "key-of-the-plain-spec", accountKey: "account-of-the-plain-spec" };

interface Sent extends FetchInit {
  readonly url: string;
}

/** Calls an operation of a generated client with the examples of its parameters. */
async function call({ table }: Generated, method: string, path: string, answer: () => Response) {
  const sent: Sent[] = [];
  const fetch = async (url: string, init: FetchInit) => {
    sent.push({ ...init, url });
    return answer();
  };
  const operation = table.operations.find((one) => one.method === method && one.path === path);
  const facts = documentedFacts.find((one) => one.method === method && one.path === path);
  const known = facts?.parameters.filter(
    ({ documented, example, enum: options }) => documented && (example ?? options),
  );
  const params = Object.fromEntries(
    known?.map(({ name, example, enum: options }) => [name, example ?? options?.[0]]) ?? [],
  );
  const { TikAPI } = createTikAPI<never, Client>(table);
  const api = TikAPI({ ...keys, fetch, retries: 1 });
  const client = operation?.account ? api.user() : api;
  const outcome = await client.call(String(operation?.id), params).then(
    () => "answered",
    (error: Error) => error.name,
  );
  return { sent, outcome, operation };
}

describe.each([
  ["with operation ids", true],
  ["without any", false],
])("the documentation page as a plain document, %s,", (_, withIds) => {
  let client: Generated;
  beforeAll(async () => {
    client = await generateFrom(writePlainSpec({ withIds }));
  }, 60_000);

  it("has a method for every operation", () => {
    expect(client.operations.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
      documentedFacts.map(({ method, path }) => `${method} ${path}`).sort(),
    );
    if (withIds)
      expect(client.operations.map(({ id }) => id).sort()).toEqual(
        documentedFacts.map((one) => one.operationId).sort(),
      );
  });

  it("sends each with the keys that it needs", async () => {
    for (const { method, path, auth } of documentedFacts) {
      const { sent, outcome } = await call(client, method, path, () => Response.json({}));
      expect({ path, outcome }).toEqual({ path, outcome: "answered" });
      const headers = sent[0]?.headers ?? {};
      expect(auth.filter((name) => headers[name.toLowerCase()] === undefined)).toEqual([]);
      expect("x-account-key" in headers).toBe(auth.length > 1);
    }
  });

  it("repeats reads, and never what may change something", async () => {
    const counted = await Promise.all(
      documentedFacts.map(async ({ method, path }) => {
        const { sent, outcome } = await call(client, method, path, () => new Response("busy", { status: 503 }));
        expect(outcome).toBe("ServerError");
        return { request: `${method} ${path}`, attempts: sent.length };
      }),
    );
    const expected = documentedFacts.map(({ method, path }) => ({
      request: `${method} ${path}`,
      attempts: method === "GET" ? 2 : 1,
    }));
    expect(counted).toEqual(expected);
    expect(new Set(counted.map(({ attempts }) => attempts))).toEqual(new Set([1, 2]));
  });

  it("pages through nothing, but says what it could be", () => {
    expect(client.table.operations.filter(({ paging }) => paging !== undefined)).toEqual([]);
    // Of a body without a schema, nothing can be said.
    expect(client.told["paging"]).toBeUndefined();
    expect(client.told["response"]).toHaveLength(documentedFacts.length);
  });
});

it("compiles under strict options, and refuses a wrong parameter", async () => {
  const { files } = await generateFrom(writePlainSpec({ withIds: true }));
  const folder = join(await makeTemporaryFolder(), "client");
  await mkdir(folder);
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const use = [
    'import TikAPI, { isTikAPIError } from "./index.js";',
    'import { mockTikAPI } from "./testing.js";',
    "const api = TikAPI({ apiKey: 'any', fetch: mockTikAPI().fetch });",
    "export const checked = api.public.check({ username: 'quiet.harbor' });",
    "export const known = isTikAPIError(null);",
    "export const wrong = api.public.check({ userName: 'quiet.harbor' });",
  ];
  await writeFile(join(folder, "use.ts"), use.join("\n"));
  const source = fileURLToPath(new URL("../../src/runtime.ts", import.meta.url));
  const program = ts.createProgram([join(folder, "use.ts")], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
    paths: { "tikapi-fetch/runtime": [source] },
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noUnusedLocals: true,
    allowImportingTsExtensions: true,
    allowArbitraryExtensions: true,
    noEmit: true,
  });
  const problems = program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(folder))
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
    .map(
      ({ file, messageText }) =>
        `${file?.fileName.split("/").at(-1)}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
  expect(problems).toEqual([expect.stringMatching(/^use\.ts: .*userName/)]);
});
