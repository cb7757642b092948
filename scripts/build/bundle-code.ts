import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { type Plugin, rolldown } from "rolldown";
import { thinSourceMap } from "./thin-source-map.ts";

const library = resolve("src/index.ts");
const commands = resolve("cli");
/** Read as it is, by Node and by the test kit. */
const spec = /\/openapi\.json$/;

/**
 * Bundles the entries. What `import "tikapi-fetch"` runs is one file, because each file more costs a third of a millisecond
 * at every start; what it loads when it is needed, and the other entries, are files beside it.
 */
export async function bundleCode(entries: readonly string[], out: string): Promise<void> {
  const core = new Set<string>();
  const bundle = await rolldown({
    input: Object.fromEntries(entries.map((file) => [file.replace(/\.ts$/, ""), file])),
    external: [/^node:/, /^[\w@][^:]*$/, spec],
    platform: "neutral",
    plugins: [collectLoaded(core)],
  });
  const { output } = await bundle.generate({
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: ({ moduleIds }) => `${moduleIds[0]?.startsWith(commands) ? "cli" : "src"}/[name].js`,
    codeSplitting: { groups: [{ name: "core", test: (id) => core.has(id) }] },
    // Those that tell other bundlers what may be dropped stay.
    comments: { annotation: true, jsdoc: false },
    sourcemap: true,
    dir: out,
  });
  for (const file of output) {
    const text = file.type === "chunk" ? file.code : String(file.source);
    const path = join(out, file.fileName);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, path.endsWith(".map") ? thinSourceMap(text) : text);
  }
}

/** Notes what the library loads at once. */
function collectLoaded(loaded: Set<string>): Plugin {
  return {
    name: "collect-loaded",
    buildEnd() {
      loaded.add(library);
      for (const id of loaded) {
        for (const imported of this.getModuleInfo(id)?.importedIds ?? [])
          if (imported.endsWith(".ts")) loaded.add(imported);
      }
    },
  };
}
