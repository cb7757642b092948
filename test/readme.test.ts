import { readdirSync } from "node:fs";
import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { parseYaml } from "../generator/read/redocly.js";
import { startMock } from "../src/mock.js";
import { type Setting, settings } from "./support/block-settings.js";
import { type Block, describeBlock, readBlocks } from "./support/document-blocks.js";
import { runScript } from "./support/run-node.js";
import { makeTemporaryFolder } from "./support/temporary-folder.js";
import { typeCheck } from "./support/type-check.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const guides = readdirSync(join(root, "guides")).map((name) => `guides/${name}`);
const documents = ["README.md", "MIGRATION.md", "RECIPES.md", "SECURITY.md", "CONTRIBUTING.md", ...guides];
/** `npm run test:recipes` runs all recipes; here are those that need only what is installed anyway. */
const installed = /^(tikapi|tikapi-fetch|openapi-fetch|node:.*)(\/.*)?$/;
const needsMore = ({ document, code }: Block): boolean =>
  ["RECIPES.md", ...guides].includes(document) &&
  (code.includes("module.exports") ||
    [...code.matchAll(/ from "(.*)"/g)].some(([, name = ""]) => !installed.test(name)));
const blocks = documents.flatMap(readBlocks).filter((block) => !needsMore(block));
const programs = blocks.filter(({ language }) => /^(js|ts)$/.test(language));
const shells = blocks.filter(({ language }) => language === "sh");

const keyOf = ({ document, code }: Block): string => `${document}: ${code.slice(0, code.indexOf("\n"))}`;
const importsClient = ({ code }: Block): boolean => /^import TikAPI\b.* from "tikapi-fetch/m.test(code);

function findSettings(block: Block): readonly Setting[] {
  const own = settings[keyOf(block)];
  if (own !== undefined) return own;
  return importsClient(block) ? [{ preamble: "" }] : [];
}

const sources = programs.flatMap((block) =>
  findSettings(block).map(({ preamble, notRun }, index) => ({
    name: `${basename(block.document, ".md")}-${block.line}-${index}.mts`,
    language: block.language,
    text: `${preamble}\n${block.code}\nexport {};\n`,
    notRun,
  })),
);

describe("the documents", () => {
  it("have no block of code that no test knows", () => {
    const unknown = programs.filter((block) => findSettings(block).length === 0);
    // A text is what a command prints.
    const others = blocks.filter(({ language }) => !/^(js|ts|sh|json|yaml|text)$/.test(language));
    const advice = "say in test/support/block-settings.ts what stands before it";
    expect(unknown.map((block) => `${describeBlock(block)}: ${advice}: ${keyOf(block)}`)).toEqual([]);
    expect(others.map((block) => `${describeBlock(block)} is of no language that is tested`)).toEqual([]);
  });

  it("have data that can be read", () => {
    const readers: Readonly<Record<string, (text: string) => unknown>> = { json: JSON.parse, yaml: parseYaml };
    const data = blocks.filter(({ language }) => Object.hasOwn(readers, language));
    expect(data.length).toBeGreaterThan(0);
    for (const { language, code } of data) expect(readers[language]?.(code)).toBeTypeOf("object");
  });

  it("have every block that a setting is for", () => {
    const keys = new Set(programs.map(keyOf));
    expect(Object.keys(settings).filter((key) => !keys.has(key))).toEqual([]);
  });

  it("have blocks that type-check, those in TypeScript under strict", () => {
    for (const [language, strict] of [
      ["js", false],
      ["ts", true],
    ] as const) {
      const those = sources.filter((source) => source.language === language);
      expect(those.length).toBeGreaterThan(0);
      expect(typeCheck(Object.fromEntries(those.map(({ name, text }) => [name, text])), { strict })).toEqual([]);
    }
  });

  it("name scripts that package.json has", async () => {
    const { scripts } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { scripts: object };
    for (const document of documents) {
      const text = await readFile(join(root, document), "utf8");
      const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = ""]) => name);
      expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
    }
  });

  it("ask of a shell only what is known to work: npm, the package's own command, and what runs or bundles a program", () => {
    const known =
      /^(npm (ci|test|install( --save-dev)? [\w@./ -]+|run [\w:-]+( -- .*)?)|(npx )?tikapi-fetch .*|npx (esbuild|@hey-api\/openapi-ts) .*|(bun|deno) run .*|export \w+=.*)?( *#.*)?$/;
    const unknown = shells.flatMap((block) =>
      block.code
        .replaceAll(/ \\\n */g, " ")
        .split("\n")
        .filter((command) => !known.test(command))
        .map((command) => `${describeBlock(block)}: ${command}`),
    );
    expect(unknown).toEqual([]);
  });
});

describe("the blocks of the documents", () => {
  const marker = "=== the block ended ===";
  const run = sources.filter(({ notRun }) => notRun === undefined);
  let outputs: readonly string[];
  beforeAll(async () => {
    const [folder, mock] = await Promise.all([makeTemporaryFolder(), startMock()]);
    await writePackages(folder);
    for (const { name, text } of run) await writeFile(join(folder, name), text);
    const runner = join(root, "test/support/run-in-turn.ts");
    const files = run.map(({ name }) => join(folder, name));
    const ended = await runScript(runner, [marker, ...files], { cwd: folder, env: { TIKAPI_BASE_URL: mock.url } });
    await mock.close();
    expect(ended.code, ended.stderr).toBe(0);
    outputs = ended.stdout.split(`${marker}\n`).slice(0, -1);
  });

  for (const [index, { name }] of run.entries()) {
    it(`${name} ends by itself`, () => expect(outputs[index]).toBeDefined());
  }

  const outputOf = (code: string): string => outputs[run.findIndex(({ text }) => text.includes(code))] ?? "";

  it("print what their text says", () => {
    expect(outputOf("for await (const post of api.public.posts({ secUid }, { limit: 100 }))")).toMatch(/\d+ seconds\n/);
    expect(outputOf('.user.nickname, "is private")')).toBe("Shy Harbor is private\n");
    const helpers = outputOf("console.log(postDate(post))").trim().split("\n");
    const comments = readBlocks("README.md").flatMap(({ code }) => [
      ...code.matchAll(/^console\.log\(.*post\b.*\/\/ (\S+?),?( where .*)?$/gm),
    ]);
    expect(helpers).toEqual(comments.map(([, comment]) => comment));
    expect(outputOf("console.log(err.field)")).toBe("username\n");
    expect(outputOf("console.log(error.fields)")).toMatch(/username: /);
  });
});

describe("the commands of the README", () => {
  /** What these do is tested in test/cli; here they would ask the network, serve until they are stopped, or make a database. */
  const elsewhere = ["download", "mock", "harvest", "generate"];
  const commands = shells
    .flatMap(({ code }) => [...code.matchAll(/^(?:npx )?tikapi-fetch (.*?)(?: *#.*)?$/gm)])
    .map(([, line = ""]) => line.split(" "))
    .filter(([name = "", ...words]) => !elsewhere.includes(name) && !words.includes("--spec"));

  it("end well on the mock, and print or write something", async () => {
    const [folder, mock] = await Promise.all([makeTemporaryFolder(), startMock()]);
    await writeFile(join(folder, "users.txt"), "quiet.harbor\n@still.lake\n");
    const keys = { TIKAPI_API_KEY: "any", TIKAPI_ACCOUNT_KEY: "any", TIKAPI_BASE_URL: mock.url };
    for (const words of commands) {
      const { code, stdout, stderr } = await runScript(join(root, "cli/main.ts"), words, { cwd: folder, env: keys });
      expect([code, (stdout + stderr).length > 0], `${words.join(" ")}: ${stderr}`).toEqual([0, true]);
    }
    await mock.close();
    expect(commands.length).toBeGreaterThan(2);
  });
});

/** What `npm install tikapi-fetch tikapi openapi-fetch ajv` gives, from the sources. */
async function writePackages(folder: string): Promise<void> {
  const own = join(folder, "node_modules/tikapi-fetch");
  await mkdir(own, { recursive: true });
  const entries = { ".": "index", "./harvest": "harvest", "./mock": "mock", "./testing": "testing" };
  const exports = Object.fromEntries(Object.entries(entries).map(([path, name]) => [path, `./${name}.js`]));
  await writeFile(join(own, "package.json"), JSON.stringify({ type: "module", exports }));
  for (const name of Object.values(entries)) {
    const source = JSON.stringify(new URL(`../src/${name}.ts`, import.meta.url).href);
    const lines = [`export * from ${source};`, ...(name === "index" ? [`export { default } from ${source};`] : [])];
    await writeFile(join(own, `${name}.js`), lines.join("\n"));
  }
  for (const name of ["tikapi", "openapi-fetch", "ajv"]) {
    await symlink(join(root, "node_modules", name), join(folder, "node_modules", name));
  }
}
