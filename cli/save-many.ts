import { mkdir, rm } from "node:fs/promises";
import { isTikAPIError } from "../src/index.js";
import { digest } from "./digest.js";
import { PartlyFailedError } from "./errors.js";
import { openNotes } from "./list-notes.js";
import { type ListPart, type PartPlan, readPart } from "./list-part.js";
import type { Listing } from "./listing.js";
import type { Lock } from "./lock.js";
import type { ListInput } from "./many-inputs.js";
import { MergeQueue } from "./merge-queue.js";
import type { Output } from "./output.js";
import { runMany } from "./run-many.js";
import { begin, explainStop, reportSaved, withOutput } from "./save-items.js";
import { printStatus } from "./terminal.js";
import { writePart } from "./write-part.js";

/**
 * Saves the items of many lists in one file, in the order of their lines. Several lists are read at a time, each into a part of its own;
 * parts are written one after the other. So the file is the same however often a run is stopped, and no page is asked for twice.
 */
export async function saveMany(listing: Listing, inputs: readonly ListInput[], out: string): Promise<void> {
  const lines = digest(inputs.map(({ label }) => label).join("\n"));
  await withOutput(listing, out, lines, async (output, path, lock) => {
    const folder = `${path}.parts`;
    // A sudden end can have left a part of the run before.
    if (output.position.done) await rm(folder, { recursive: true, force: true });
    if (!(await begin(listing, output, out))) return;
    const plan = await planParts(output, path, folder, lock);
    try {
      await readAll({ listing, plan, inputs, output });
    } catch (error) {
      listing.progress.clear();
      if (!output.isBegun) await rm(plan.folder, { recursive: true, force: true });
      throw explainStop(error, listing, output, out);
    }
    await rm(plan.folder, { recursive: true, force: true });
    listing.progress.clear();
    await report({ listing, plan, inputs, output }, out);
  });
}

/** What is done to the output, with its helpers. */
interface ManyLists {
  readonly listing: Listing;
  readonly plan: PartPlan;
  readonly inputs: readonly ListInput[];
  readonly output: Output;
}

async function planParts(output: Output, path: string, folder: string, lock: Lock): Promise<PartPlan> {
  const { many } = output.position;
  // Parts of another run, or of one that had not come to its first page.
  if (many === null) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const notes = await openNotes(`${path}.inputs`, many?.notesStart ?? 0, many?.notes ?? 0);
  return { folder, lock, notes, begin: beginOnce(output, () => notes.reset()) };
}

/** Until its first page is there, an output is not touched, since it may hold an older list. */
function beginOnce(output: Output, reset: () => Promise<void>): () => Promise<void> {
  let beginning: Promise<void> | undefined;
  const start = async () => {
    if (output.position.many !== null) return;
    await reset();
    await output.append("", { many: { lists: 0, offset: 0, notes: 0, notesStart: 0 } });
  };
  return () => {
    beginning ??= start();
    return beginning;
  };
}

/** Reads the lists that are missing, a few at a time, and writes them in their order. */
async function readAll(lists: ManyLists): Promise<void> {
  const { listing, plan, inputs, output } = lists;
  const first = output.position.many?.lists ?? 0;
  const queue = new MergeQueue<ListPart>();
  let failure: { readonly error: unknown } | undefined;
  const writing = writeAll(lists, first, queue).catch((error: unknown) => {
    failure = { error };
  });
  let postponed: { readonly error: unknown } | undefined;
  const read = runMany(inputs.slice(first), listing.concurrency, async (input, index) => {
    listing.signal.throwIfAborted();
    if (failure !== undefined) throw failure.error;
    try {
      queue.add(first + index, await readPart(listing, plan, input, first + index));
    } catch (error) {
      listing.signal.throwIfAborted();
      if (!isTikAPIError(error) || error.scope !== "call") throw error;
      // Another run can do it, and the other lists need not wait for that.
      postponed = { error };
    }
  });
  await read.finally(async () => {
    queue.end();
    await writing;
  });
  failure ??= postponed;
  if (failure !== undefined) throw failure.error;
}

async function writeAll({ listing, plan, inputs, output }: ManyLists, first: number, queue: MergeQueue<ListPart>) {
  const { format, progress } = listing;
  for (let index = first; index < inputs.length; index++) {
    const part = await queue.take(index);
    const input = inputs[index]?.label ?? "";
    if (part === undefined) return;
    await plan.begin();
    await writePart(output, { input, part, isLast: index === inputs.length - 1, format, notes: plan.notes });
    if (part.error !== undefined) {
      progress.clear();
      printStatus(`${input}: ${part.error}`);
    }
    progress.show(`${index + 1} of ${inputs.length} lists, ${output.position.items} items`);
  }
}

async function report({ listing, plan, inputs, output }: ManyLists, out: string): Promise<void> {
  const { items, base } = output.position;
  const failed = plan.notes.ofRun.filter(({ error }) => error !== undefined).length;
  const canAdd = listing.format.isOpen && listing.read.operation.paging?.order !== undefined;
  await reportSaved(listing, { file: out, items, new: items - base, lists: inputs.length, failed });
  if (failed > 0)
    throw new PartlyFailedError(
      `${failed} of ${inputs.length} lists failed. ${out}.inputs says why.${canAdd ? " A run with --since-last tries them again." : ""}`,
    );
}
