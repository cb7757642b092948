import type { Measure } from "./figure.ts";
import { measureCalls } from "./measure-calls.ts";
import { measureClients } from "./measure-clients.ts";
import { measureCpu } from "./measure-cpu.ts";
import { measureDownload } from "./measure-download.ts";
import { measureGenerate } from "./measure-generate.ts";
import { measureImport } from "./measure-import.ts";
import { measureItems } from "./measure-items.ts";
import { measurePaging } from "./measure-paging.ts";
import { measureParsing } from "./measure-parsing.ts";
import { measureProfile } from "./measure-profile.ts";

/** By the name that `--only` takes. */
export const measurements: Readonly<Record<string, Measure>> = {
  calls: measureCalls,
  cpu: measureCpu,
  profile: measureProfile,
  parsing: measureParsing,
  import: measureImport,
  clients: measureClients,
  items: measureItems,
  paging: measurePaging,
  download: measureDownload,
  generate: measureGenerate,
};
