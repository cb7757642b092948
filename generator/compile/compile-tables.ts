import type { Column, Table } from "../../src/harvest/table.ts";
import { findPlaces } from "../read/find-places.ts";
import { listItemPointers, listPlaces, type Operation } from "../read/read-operations.ts";
import { findSchemas, resolve } from "../read/references.ts";
import type { Schema, Spec, SpecTable } from "../read/spec.ts";
import { toSource } from "./source-text.ts";
import { ownTarget } from "./target.ts";

/** The tables of a harvest: a module of its own, so that who harvests nothing loads nothing. */
export function compileTables(spec: Spec, operations: readonly Operation[]): string {
  const tables = Object.entries(spec["x-tables"] ?? {}).map(([name, table]) =>
    describeTable(spec, operations, name, table),
  );
  return [
    ownTarget.banner.trimEnd(),
    "",
    'import type { Table } from "../src/harvest/table.js";',
    "",
    "export const tables: readonly Table[] = [",
    ...tables.map((table) => `  ${toSource(table)},`),
    "];",
    "",
  ].join("\n");
}

function describeTable(spec: Spec, operations: readonly Operation[], name: string, table: SpecTable): Table {
  const columns = Object.entries({ id: table.id, ...table.columns }).map(([column, at]) =>
    describeColumn(spec, table, column, at),
  );
  const sources = operations
    .filter(({ method, source }) => !(source["x-changes-state"] ?? method !== "GET"))
    .flatMap((operation) => {
      const places = listItems(spec, operation).flatMap((item) => findPlaces(spec, item, table.schemas));
      return [...new Set(places)].map((at) => ({ operation: operation.id, at }));
    });
  return { name, columns, sources };
}

/** The schemas of what a harvest of an operation stores: its items, or else its body. */
function listItems(spec: Spec, { paging, result, source }: Operation): Schema[] {
  const variants = (source["x-variants"] ?? []).flatMap(({ schema }) => spec.components.schemas[schema] ?? []);
  if (paging === undefined) return [result];
  const places = listPlaces(paging, listItemPointers(paging));
  return [result, ...variants].flatMap((body) => places.flatMap((place) => findSchemas(spec, body, `${place}/0`)));
}

function describeColumn(spec: Spec, { schemas, times = [] }: SpecTable, name: string, at: string): Column {
  const found = schemas.flatMap((schema) => findSchemas(spec, spec.components.schemas[schema] ?? {}, at));
  const { rounded, exact } = spec["x-counts"];
  const [, counts = "", ...rest] = at.split("/");
  const isCount = counts === rounded && rest.length > 0;
  const type = times.includes(name) ? "time" : chooseType(found.flatMap((schema) => resolve(spec, schema).type ?? []));
  return { name, type, at: isCount ? [["", exact, ...rest].join("/"), at] : [at] };
}

/** An id can be a number in one body and a text in another; a count can, too, if it is large. */
function chooseType(types: readonly string[]): Column["type"] {
  if (types.includes("boolean")) return "boolean";
  if (types.includes("integer")) return "integer";
  return types.includes("number") ? "number" : "text";
}
