import type { GeneratedClient } from "../generator/generate-client.js";
import { findSpec } from "../generator/read/find-spec.js";
import { findForeignFile, findStaleFiles, replaceFolder } from "../generator/write/output-folder.js";
import { writeOverlay } from "../generator/write/write-overlay.js";
import { createTikAPI } from "../src/index.js";
import type { ApiTable } from "../src/spec/api-table.js";
import { readArguments } from "./arguments.js";
import { describeNotes, listNotes } from "./describe-notes.js";
import { UsageError } from "./errors.js";
import { abortOnInterrupt } from "./interrupt.js";
import { generateOptions } from "./options.js";
import { print, printError, toJson } from "./terminal.js";
import { watchFiles } from "./watch-files.js";

interface Job {
  readonly spec: string;
  readonly overlays: readonly string[];
  readonly out: string | undefined;
  readonly overlayOut: string | undefined;
  readonly check: boolean;
  readonly json: boolean;
}

/** `generate --spec file [--overlay file]… --out folder [--check] [--watch] [--init-overlay file]` */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, generateOptions, 0);
  const { spec, overlay = [], out, "init-overlay": overlayOut, check = false, json = false, watch = false } = values;
  if (!spec) throw new UsageError("--spec needs a file, an address, or tikapi-fetch/openapi.json.");
  if (!out && !overlayOut) throw new UsageError("--out needs a folder for the client; nothing is written without it.");
  if (check && watch)
    throw new UsageError("--check and --watch exclude each other: one writes nothing, the other goes on.");
  const job = { spec: findSpec(spec), overlays: overlay, out, overlayOut, check, json };
  if (!watch) return void (await generate(job));
  if (/^https?:/.test(job.spec)) throw new UsageError("--watch needs a file: an address does not say when it changes.");
  const signal = abortOnInterrupt();
  await watchFiles(() => generateAgain(job), signal);
}

/** Generates once, and returns the files that it read. */
async function generate(job: Job): Promise<readonly string[]> {
  const client = await compile(job);
  if (job.overlayOut !== undefined) await writeOverlay(job.overlayOut, client.notes);
  if (job.out !== undefined) await (job.check ? checkFolder(job, job.out, client) : writeFolder(job, job.out, client));
  const { operations, notes, sources } = client;
  await print(
    job.json
      ? toJson({ operations: operations.length, notes: listNotes(notes, sources) })
      : describeNotes(operations.length, notes, sources),
  );
  return sources.listFiles();
}

/** Keeps on after a mistake, since whoever edits a spec makes some. */
async function generateAgain(job: Job): Promise<readonly string[]> {
  try {
    return await generate(job);
  } catch (error) {
    printError((error as Error).message);
    return [job.spec, ...job.overlays];
  }
}

async function compile({ spec, overlays }: Job): Promise<GeneratedClient> {
  const { generateClient, listReservedNames } = await loadGenerator();
  const reservedNames = listReservedNames((table: ApiTable) => createTikAPI<never, { user(): object }>(table).TikAPI);
  return generateClient(spec, overlays, reservedNames);
}

/** The compilers are for those who generate. */
async function loadGenerator() {
  try {
    return await import("../generator/with-compilers.js");
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code !== "MODULE_NOT_FOUND" && code !== "ERR_MODULE_NOT_FOUND") throw cause;
    const [missing = "a package"] = /(?<=['"])[^'"]+(?=['"])/.exec(message) ?? [];
    throw new UsageError(
      `generate needs compilers, and ${missing} is not installed: npm install --save-dev ${compilers.join(" ")}`,
    );
  }
}

const compilers = ["openapi-typescript@7", "typescript@5", "@redocly/openapi-core@2", "ajv@8"];

async function writeFolder({ spec }: Job, out: string, { files }: GeneratedClient): Promise<void> {
  const foreign = await findForeignFile(out, files);
  if (foreign !== undefined)
    throw new UsageError(`Nothing is written from ${spec}: ${foreign}. Choose an empty folder with --out.`);
  await replaceFolder(out, files);
}

async function checkFolder({ spec }: Job, out: string, { files }: GeneratedClient): Promise<void> {
  const stale = await findStaleFiles(out, files);
  if (stale.length === 0) return;
  throw new Error(
    `Not up to date with ${spec}: ${stale.map((name) => `${out}/${name}`).join(", ")}. Run the same command without --check.`,
  );
}
