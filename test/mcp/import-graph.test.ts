import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The files and packages that an entry loads at its start, and not only when they are needed. */
async function listInputs(entry: string): Promise<string[]> {
  const { outputs } = (
    await build({
      absWorkingDir: root,
      entryPoints: [entry],
      outdir: "nowhere",
      write: false,
      metafile: true,
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "node",
      packages: "external",
    })
  ).metafile;
  const loaded = new Set(Object.keys(outputs).filter((file) => outputs[file]?.entryPoint === entry));
  // A set gives what is added to it on the way as well.
  for (const file of loaded) {
    const imports = outputs[file]?.imports ?? [];
    for (const { path, kind } of imports) if (kind === "import-statement") loaded.add(path);
  }
  return [...loaded, ...[...loaded].flatMap((file) => Object.keys(outputs[file]?.inputs ?? {}))];
}

it("who imports the client loads nothing of the MCP server", async () => {
  const inputs = await listInputs("src/index.ts");
  expect(inputs).toContain("src/client/create-client.ts");
  expect(inputs.filter((name) => /^cli\/|modelcontextprotocol|pglite|^pg$/.test(name))).toEqual([]);
});

it("who runs another command loads nothing of it either", async () => {
  const inputs = await listInputs("cli/main.ts");
  expect(inputs).toContain("cli/help.ts");
  expect(inputs.filter((name) => /^cli\/mcp|modelcontextprotocol|pglite|^pg$/.test(name))).toEqual([]);
});
