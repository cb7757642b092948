import { HarvestError } from "../src/harvest.js";
import type { ApiTable } from "../src/spec/api-table.js";
import { UsageError } from "./errors.js";
import { suggest } from "./nearest-name.js";

type Run = (args: readonly string[], table: ApiTable) => Promise<void>;

const commands: Readonly<Record<string, () => Promise<Run>>> = {
  add: async () => (await import("./harvest-add.js")).add,
  work: async () => (await import("./harvest-work.js")).work,
  status: async () => (await import("./harvest-status.js")).status,
  export: async () => (await import("./harvest-export.js")).exportItems,
  query: async () => (await import("./harvest-export.js")).query,
  retry: async () => (await import("./harvest-control.js")).retry,
  pause: async () => (await import("./harvest-control.js")).pause,
  resume: async () => (await import("./harvest-control.js")).resume,
  move: async () => (await import("./harvest-control.js")).move,
};

/** `harvest <command> …` */
export async function run([name = "", ...args]: readonly string[], table: ApiTable): Promise<void> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    const names = Object.keys(commands);
    const what = name === "" ? "Say what to do" : `There is no "harvest ${name}".${suggest(name, names)} There are`;
    throw new UsageError(`${what}: ${names.join(", ")}. More: tikapi-fetch help harvest`);
  }
  const command = await load();
  try {
    await command(args, table);
  } catch (error) {
    throw error instanceof HarvestError && error.problem === "arguments" ? new UsageError(error.message) : error;
  }
}
