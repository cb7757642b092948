import { type Problem, problem } from "../read/problem.ts";
import { findSchemas } from "../read/references.ts";
import type { Schema, Spec } from "../read/spec.ts";
import { suggest, suggestPlace } from "./suggest.ts";

/** The tables of a harvest read their columns from these places. */
export function* checkTables(spec: Spec): Iterable<Problem> {
  const known = spec.components.schemas ?? {};
  for (const [name, table] of Object.entries(spec["x-tables"] ?? {})) {
    for (const [index, schema] of table.schemas.entries())
      if (known[schema] === undefined)
        yield problem(
          `x-tables.${name} names the schema "${schema}", which does not exist${suggest(schema, Object.keys(known))}`,
          table,
          "schemas",
          String(index),
        );
    const schemas = table.schemas
      .map((schema): Schema | undefined => known[schema])
      .filter((schema) => schema !== undefined);
    if (schemas.length === 0) continue;
    const lacks = (pointer: string) => schemas.every((schema) => findSchemas(spec, schema, pointer).length === 0);
    const refuse = (column: string, pointer: string) =>
      `x-tables.${name}.${column} is ${pointer}, which ${table.schemas.join(", ")} does not have${suggestPlace(spec, schemas, pointer)}`;
    if (lacks(table.id)) yield problem(refuse("id", table.id), table, "id");
    for (const [column, pointer] of Object.entries(table.columns))
      if (lacks(pointer)) yield problem(refuse(column, pointer), table, "columns", column);
    const columns = Object.keys(table.columns);
    for (const [index, time] of (table.times ?? []).entries())
      if (!columns.includes(time))
        yield problem(
          `x-tables.${name}.times has ${time}, which is none of its columns${suggest(time, columns)}`,
          table,
          "times",
          String(index),
        );
  }
}
