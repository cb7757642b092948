import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { promisify } from "node:util";
import type { Report, Setup } from "./figure.ts";
import { compiledFolder, ourEntry } from "./places.ts";
import { difference, interleave, pairUp } from "./rounds.ts";

const run = promisify(execFile);

/** How much longer a fresh process takes with an import than without. */
export async function measureImport({ quick }: Setup): Promise<Report> {
  const imports = { "openapi-fetch": "openapi-fetch", ky: "ky", axios: "axios", tikapi: "tikapi" };
  const modules = { nothing: undefined, ...imports, "tikapi-fetch": ourEntry().href };
  const runs = {} as Record<keyof typeof modules, () => Promise<number>>;
  for (const [name, specifier] of Object.entries(modules)) {
    const file = resolve(compiledFolder, `import-${name}.mjs`);
    await writeFile(file, specifier === undefined ? "" : `import ${JSON.stringify(specifier)};\n`);
    runs[name as keyof typeof modules] = () => timeProcess(file);
  }
  const times = await interleave(runs, quick ? { warmup: 1, measured: 7 } : { warmup: 3, measured: 31 });
  const added = (name: keyof typeof modules) => pairUp(times[name], times.nothing, difference);
  const names = ["openapi-fetch", "ky", "axios", "tikapi", "tikapi-fetch"] as const;
  return {
    figures: [{ what: "import, in a fresh process", unit: "ms", ...added("tikapi-fetch"), atMost: 12 }],
    comparisons: [
      {
        what: "Import, in a fresh process",
        unit: "ms",
        better: "less",
        participants: Object.fromEntries(names.map((name) => [name, added(name)])),
      },
    ],
  };
}

async function timeProcess(file: string): Promise<number> {
  const startedAt = performance.now();
  await run(process.execPath, [file]);
  return performance.now() - startedAt;
}
