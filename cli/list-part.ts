import { rm } from "node:fs/promises";
import { join } from "node:path";
import { isTikAPIError } from "../src/index.js";
import { describeCause, UsageError } from "./errors.js";
import type { ItemFormat } from "./item-format.js";
import { identifyList } from "./list-identity.js";
import type { ListNotes } from "./list-notes.js";
import { appendPages, noteStuck } from "./list-pages.js";
import type { Listing } from "./listing.js";
import type { Lock } from "./lock.js";
import type { ListInput } from "./many-inputs.js";
import type { Mark } from "./mark.js";
import { type Output, openOutput } from "./output.js";
import { nameFiles } from "./output-files.js";
import { readState } from "./state-file.js";

/** One of many lists, on the disk until its turn to be written comes. */
export interface ListPart {
  /** Its items, one line each; there is no such file if it has none. */
  readonly path: string;
  readonly items: number;
  readonly params: Readonly<Record<string, unknown>> | undefined;
  readonly mark: Mark | null;
  /** Why it ended before its end. */
  readonly error: string | undefined;
}

export interface PartPlan {
  readonly folder: string;
  readonly lock: Pick<Lock, "confirm">;
  readonly notes: ListNotes;
  /** Called before a part is first written. */
  readonly begin: () => Promise<void>;
}

export const namePart = ({ folder }: Pick<PartPlan, "folder">, index: number): string => join(folder, `${index}.jsonl`);

/** Reads one of many lists from where a run before has come to. Throws what another run, or another try, can do better. */
export async function readPart(listing: Listing, plan: PartPlan, input: ListInput, index: number): Promise<ListPart> {
  const path = namePart(plan, index);
  const noted = plan.notes.byInput.get(input.label);
  const isNewer = listing.read.values["since-last"] === true;
  const last = (isNewer && noted?.mark) || null;
  let output: Output | undefined;
  let params = await readParams(path);
  try {
    params ??= isNewer ? noted?.params : undefined;
    params ??= await input.resolve();
    output = announce(await openPart(listing, plan, params, path), plan.begin);
    const { stuck, done } = output.position;
    if (stuck !== null) throw new UsageError(stuck);
    if (!done) await appendPages({ ...toPages(listing), params, last }, output);
    return { path, items: output.position.items, params, mark: output.position.seen ?? last, error: undefined };
  } catch (error) {
    if (output !== undefined) await noteStuck(error, output);
    if (!isFinal(error)) throw error;
    // What it gave before it failed stays; a later run begins it again where it was before.
    return { path, items: output?.position.items ?? 0, params, mark: last, error: describeCause(error) };
  } finally {
    await output?.close();
  }
}

export async function removePart(path: string): Promise<void> {
  const { items, state } = nameFiles(path);
  await Promise.all([items, state].map((file) => rm(file, { force: true })));
}

/** Whether it would fail again, and says nothing of other lists. */
const isFinal = (error: unknown): boolean =>
  error instanceof UsageError || (isTikAPIError(error) && error.scope === "call" && !error.retryable);

async function readParams(path: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  const state = await readState(nameFiles(path).state);
  return state === undefined || "problem" in state ? undefined : state.params;
}

/** A part that is not what its state says, as after a power cut, is read again. */
async function openPart(
  listing: Listing,
  { lock }: PartPlan,
  params: Readonly<Record<string, unknown>>,
  path: string,
): Promise<Output> {
  const { read, limit, since, baseUrl } = listing;
  const list = identifyList({
    operation: read.operation.id,
    params,
    inputs: null,
    limit: Number.isFinite(limit) ? limit : null,
    since: since ?? null,
    format: lines.name,
    baseUrl,
    account: null,
  });
  return openOutput(path, { list, restart: false, lock }).catch(async (error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
    await removePart(path);
    return openOutput(path, { list, restart: false, lock });
  });
}

/** An output that says so before it is first written. */
const announce = (output: Output, begin: () => Promise<void>): Output => ({
  get position() {
    return output.position;
  },
  get isBegun() {
    return output.isBegun;
  },
  async append(text, change) {
    await begin();
    await output.append(text, change);
  },
  close: () => output.close(),
});

const toPages = ({ api, read, limit, since, signal }: Listing) => ({
  api,
  operation: read.operation,
  limit,
  since,
  format: lines,
  signal,
  onPage: () => {},
});

/** Parts are lines of items, whatever comes of them. */
const lines: ItemFormat = {
  name: "part",
  isOpen: true,
  write: (rows) => rows.map(({ text }) => `${text}\n`).join(""),
  end: () => "",
};
