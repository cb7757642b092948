import { readdirSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkSpec } from "../../generator/check/check-spec.js";
import { readReservedNames } from "../../generator/check/read-reserved-names.js";
import { compileSpec } from "../../generator/compile/compile-spec.js";
import { compileTypes } from "../../generator/compile/compile-types.js";
import { loadSpec } from "../../generator/read/load-spec.js";
import { parseYaml } from "../../generator/read/redocly.js";
import type { Spec } from "../../generator/read/spec.js";
import { SpecError } from "../../generator/read/spec-error.js";
import { createClientFactory } from "../../src/client/create-client.js";
import type { ApiTable } from "../../src/spec/api-table.js";
import { allParameters } from "../support/example-parameters.js";
import { loadTable } from "../support/load-table.js";
import { reachMethod } from "../support/reach-method.js";
import { scaleTime } from "../support/scale-time.js";
import { describeOperations, listSuccesses } from "../support/spec-operations.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";
import { tinySpec } from "./tiny-spec.js";
import { createRandom, type Tree, varyTree } from "./vary-tree.js";

/** `FUZZ_ROUNDS=2000 FUZZ_SEED=7 npx vitest run test/generator/fuzz.test.ts` plays others, for longer. */
const rounds = Number(process.env["FUZZ_ROUNDS"] ?? 300);
const firstSeed = Number(process.env["FUZZ_SEED"] ?? 1);
const reservedNames = readReservedNames();

type SpecFiles = Readonly<Record<string, Tree>>;

const start = process.env["FUZZ_SPEC"] === undefined ? tinySpec : readSpecFiles(process.env["FUZZ_SPEC"]);

/** The YAML files in a folder. */
function readSpecFiles(folder: string): SpecFiles {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"));
  const read = (name: string) => {
    const tree = parseYaml(readFileSync(join(folder, name), "utf8")) as { [name: string]: Tree };
    // It is there for the anchors of its file, which JSON has none of.
    delete tree["shared"];
    return tree;
  };
  return Object.fromEntries(names.map((name) => [name, read(name)]));
}

describe("a spec with one or two slips at random", () => {
  it("compiles as it is", async () => expect(await judge(await makeTemporaryFolder(), start)).toBe("compiled"));

  it(
    "is refused in lines that name a file, or compiles to a client that calls every operation",
    async () => {
      const folder = await makeTemporaryFolder();
      const counts = { compiled: 0, refused: 0 };
      const failures: string[] = [];
      for (let seed = firstSeed; seed < firstSeed + rounds; seed++) {
        const outcome = await judge(folder, vary(seed)).catch((error: Error) => `seed ${seed}: ${error.stack}`);
        if (outcome === "compiled" || outcome === "refused") counts[outcome]++;
        else failures.push(outcome);
      }
      expect(failures).toEqual([]);
      expect(Math.min(counts.compiled, counts.refused)).toBeGreaterThan(0);
    },
    scaleTime(60_000 + rounds * 500),
  );
});

function vary(seed: number): SpecFiles {
  const random = createRandom(seed);
  const files: Record<string, Tree> = { ...start };
  const names = Object.keys(files);
  for (let slip = 0; slip <= seed % 2; slip++) {
    const name = names[Math.floor(random() * names.length)] as string;
    files[name] = varyTree(files[name] as Tree, random);
  }
  return files;
}

/** What the generator makes of a spec. Anything but the two is a mistake of the generator. */
async function judge(folder: string, files: SpecFiles): Promise<string> {
  for (const [name, tree] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    // JSON is YAML, too.
    await writeFile(join(folder, name), JSON.stringify(tree, null, 1));
  }
  try {
    const loaded = await loadSpec(join(folder, "openapi.yaml"));
    const { spec } = loaded;
    const { files: written } = await compileSpec(spec, checkSpec(loaded, reservedNames), compileTypes);
    await callAll(spec, await loadTable(written["operations.ts"]));
    return "compiled";
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    const lines = error.message.split("\n");
    const odd = lines.filter((line) => !/\.yaml:\d+:\d+: [^:]/.test(line) || /: undefined|is undefined/.test(line));
    return odd.length === 0 && new Set(lines).size === lines.length ? "refused" : `odd lines: ${odd.join("\n")}`;
  }
}

/** Calls every operation with all its parameters; the answer is its first example. */
async function callAll(spec: Spec, table: ApiTable): Promise<void> {
  for (const operation of describeOperations(spec)) {
    const [example] = listSuccesses(operation);
    const sent: string[] = [];
    const client = createClientFactory(table)({
      apiKey: "made-up",
      accountKey: "made-up",
      baseUrl: "https://api.example",
      retries: 0,
      fetch: async (url: string, { method }: { method?: string }) => {
        sent.push(`${method} ${url}`);
        return Response.json(example?.value);
      },
    });
    // The tree of a spec that is drawn has no type.
    const { json } = await reachMethod(client as never, operation)(allParameters(operation));
    expect(json).toEqual(example?.value);
    expect(sent.length).toBe(1);
    expect(sent[0]).toMatch(new RegExp(`^${operation.method} https://api\\.example/`));
    expect(sent[0]).not.toMatch(/%7B|undefined/);
  }
}
