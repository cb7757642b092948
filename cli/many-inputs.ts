import { parseTikTokLink } from "../src/index.js";
import { type InputLine, readEach, readInputLines } from "./input-lines.js";
import type { Listing } from "./listing.js";
import { expandShortLink } from "./pasted.js";
import { type Input, planInputs, readInput, resolveInput } from "./resolve-inputs.js";

/** A line of a file, for a list of its own. */
export interface ListInput {
  /** What stands for it in the output: the line, or what a JSON object has in it. */
  readonly label: string;
  /** The parameters of its list, for which one request may be needed. */
  resolve(): Promise<Readonly<Record<string, unknown>>>;
}

/** Reads the lines of a file, all of them before anything is sent. The same line twice counts once. */
export async function planMany({ api, table, read, params, signal }: Listing, from: string): Promise<ListInput[]> {
  const { operations } = table;
  const plan = planInputs(operations, read.operation, params, read.values.as);
  const { parameter, search } = plan;
  const asked = search?.known ?? parameter;
  const resolve = (input: Input) => resolveInput(api, operations, input, { signal });
  const readLine = (text: string): ListInput => {
    if (parseTikTokLink(text)?.kind !== "short") {
      const input = readInput(plan, text);
      return { label: labelOf(text, input, parameter.name), resolve: () => resolve(input) };
    }
    // Where it leads is asked when its turn comes.
    return { label: text, resolve: async () => resolve(readInput(plan, await expandShortLink(asked, text, signal))) };
  };
  const lines: InputLine[] = await readInputLines(from);
  return [...new Map(readEach(from, lines, readLine).map((input) => [input.label, input])).values()];
}

/** A JSON object is called by what it is for. */
function labelOf(text: string, { params, missing }: Input, name: string): string {
  return text.startsWith("{") ? String(Object.values(missing?.params ?? {})[0] ?? params[name]) : text;
}
