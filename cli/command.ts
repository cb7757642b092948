import type { ApiTable } from "../src/spec/api-table.js";
import type { Options } from "./options.js";

/** A command: what the help says about it, and how to load it; only the one that runs is loaded. */
export interface Command {
  readonly name: string;
  /** What follows the name. */
  readonly usage: string;
  readonly summary: string;
  /** Commands that run as they are. */
  readonly examples: readonly string[];
  readonly options: Options;
  readonly load: () => Promise<{
    run(args: readonly string[], table: ApiTable, commands: readonly Command[]): Promise<void>;
  }>;
}
