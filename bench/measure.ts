/** Runs one measurement, in a process of its own. */
import type { Figure, Setup } from "./figure.ts";
import { measureBlocking } from "./measure-blocking.ts";
import { measureCalls } from "./measure-calls.ts";
import { measureDownload } from "./measure-download.ts";
import { measureImport } from "./measure-import.ts";
import { measureItems } from "./measure-items.ts";
import { measureMemory } from "./measure-memory.ts";
import { measureParsing } from "./measure-parsing.ts";
import { readInput, serve } from "./start-process.ts";

const measurements: Readonly<Record<string, (setup: Setup) => Promise<Figure[]>>> = {
  calls: measureCalls,
  memory: measureMemory,
  import: measureImport,
  parsing: measureParsing,
  items: measureItems,
  download: measureDownload,
  blocking: measureBlocking,
};

const { name, ...setup } = readInput<Setup & { readonly name: string }>();
serve(await measurements[name]?.(setup));
