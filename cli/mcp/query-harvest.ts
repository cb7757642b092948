import type { CallContext } from "./call-context.js";
import { textsOfStrangers } from "./present-data.js";
import type { ToolArguments } from "./read-arguments.js";
import type { RunQuery } from "./read-only-database.js";
import type { Service } from "./service.js";
import { measure, shrink } from "./shrink.js";
import { ToolError } from "./tool-error.js";

/** Answers a question about what was collected. */
export async function queryHarvest(
  { query, maxResult }: Service,
  args: ToolArguments,
  { signal }: Pick<CallContext, "signal">,
): Promise<object> {
  // Offered only with a database, and checked against the schema of the tool.
  const rows = await (query as RunQuery)(args["sql"] as string, { timeout, rows: mostRows + 1, signal }).catch(
    (error: unknown) => {
      if (signal.aborted) throw error;
      throw explain(error);
    },
  );
  const given: unknown[] = [];
  let room = maxResult - 800;
  for (const row of rows.slice(0, mostRows)) {
    const size = measure(row) + 1;
    if (size > room && given.length > 0) break;
    given.push(shrink(row, room).value);
    room -= Math.min(size, room);
  }
  return {
    about: textsOfStrangers,
    count: given.length,
    more: rows.length > given.length,
    ...(rows.length > given.length && { advice: "Choose fewer columns, count in SQL, or add LIMIT and OFFSET." }),
    rows: given,
  };
}

const timeout = 10_000;
const mostRows = 200;

function explain(error: unknown): ToolError {
  if (error instanceof ToolError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new ToolError("query", message.slice(0, 1_000), "Correct the statement: one SELECT, with nothing behind it.");
}
