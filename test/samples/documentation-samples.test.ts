import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { startMock } from "../../src/mock.js";
import { documentation } from "../support/documentation.js";
import { runScript } from "../support/run-node.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";

const text = documentation ?? "";
const samples = extractSamples(text);

describe.skipIf(documentation === undefined)("the request samples in the text of the documentation", () => {
  let run: Awaited<ReturnType<typeof runSamples>>;
  beforeAll(async () => {
    const [folder, mock] = await Promise.all([makeTemporaryFolder(), startMock()]);
    run = await runSamples(samples, folder, mock.url);
    await mock.close();
  });

  it("are all found", () => {
    expect(samples.length).toBeGreaterThan(0);
    expect(text.match(/^\}\)\(\);$/gm)).toHaveLength(samples.length);
  });

  it("all end by themselves, without a word of complaint", () => {
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.outputs).toHaveLength(samples.length);
  });

  for (const [index, sample] of samples.entries()) {
    it(`${describeSample(sample)} prints a body and never gets to its catch block`, () => {
      const [body, ...pages] = readMargin(run.outputs[index] ?? "");
      expect(body).toMatch(/^\{/);
      expect(pages).toEqual(sample.includes("while(response)") ? ["Getting next items"] : []);
    });
  }
});

/** From the import to the end of the function; the import that stands alone in the introduction is no sample. */
function extractSamples(documentation: string): string[] {
  const found = documentation.match(/^import TikAPI from 'tikapi';$(?:(?!^import )[\s\S])*?^\}\)\(\);$/gm) ?? [];
  return found.map(declareOnce);
}

/** The hashtag sample declares `response` twice, which no JavaScript engine accepts; the second time it only assigns. */
function declareOnce(sample: string): string {
  let declared = false;
  return sample.replaceAll("let response =", (declaration) => {
    const kept = declared ? "response =" : declaration;
    declared = true;
    return kept;
  });
}

const describeSample = (sample: string): string =>
  /await ((?:api|User)\.[\w.]+)\(/.exec(sample)?.[1] ?? "a sample without a call";

/** Runs them in a folder where the package named `tikapi` is this one. */
async function runSamples(sources: readonly string[], folder: string, baseUrl: string) {
  const alias = join(folder, "node_modules/tikapi");
  await mkdir(alias, { recursive: true });
  await writeFile(join(alias, "package.json"), '{ "type": "module", "exports": "./index.js" }');
  const entry = new URL("../../src/index.ts", import.meta.url).href;
  await writeFile(join(alias, "index.js"), `export { default } from ${JSON.stringify(entry)};`);
  const files = sources.map((_, index) => join(folder, `sample-${index}.mjs`));
  await Promise.all(files.map((file, index) => writeFile(file, sources[index] ?? "")));

  const marker = "=== the sample ended ===";
  const runner = new URL("../support/run-in-turn.ts", import.meta.url).pathname;
  const run = await runScript(runner, [marker, ...files], { cwd: folder, env: { TIKAPI_BASE_URL: baseUrl } });
  return { ...run, outputs: run.stdout.split(`${marker}\n`).slice(0, -1) };
}

/**
 * The start of every line that is not indented. A body is printed with everything but its braces indented; the catch block
 * prints the status first, or `undefined`.
 */
function readMargin(output: string): string[] {
  return output
    .split("\n")
    .filter((line) => /^[^\s}]/.test(line))
    .map((line) => (line.startsWith("Getting next items ") ? "Getting next items" : line));
}
