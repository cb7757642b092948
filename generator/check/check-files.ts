import type { FilePlace } from "../../src/posts/post-files.ts";
import { type Problem, problem } from "../read/problem.ts";
import { findSchemas } from "../read/references.ts";
import type { Schema, Spec } from "../read/spec.ts";
import { suggest, suggestPlace } from "./suggest.ts";

/** The files of a post are where its schema says. */
export function* checkFiles(spec: Spec): Iterable<Problem> {
  const files = spec["x-files"];
  if (files === undefined) return;
  const { schema: name, ...kinds } = files;
  const { schemas } = spec.components;
  const schema = schemas[name];
  if (schema === undefined) {
    const nearest = suggest(name, Object.keys(schemas));
    yield problem(`x-files names the schema "${name}", which does not exist${nearest}`, files, "schema");
    return;
  }
  for (const [kind, { places }] of Object.entries(kinds))
    for (const place of places) yield* checkPlace(spec, schema, kind, place);
}

function* checkPlace(spec: Spec, schema: Schema, kind: string, place: FilePlace): Iterable<Problem> {
  const { each, links, language } = place;
  const entries = each === undefined ? [schema] : findSchemas(spec, schema, `${each}/0`);
  if (each !== undefined && entries.length === 0) {
    const nearest = suggestPlace(spec, [schema], each);
    yield problem(`x-files.${kind} has each: ${each}, which is no list of a post${nearest}`, place, "each");
    return;
  }
  for (const pointer of [...links, ...(language === undefined ? [] : [language])])
    if (entries.every((entry) => findSchemas(spec, entry, pointer).length === 0))
      yield problem(
        `x-files.${kind} names ${pointer}, which posts do not have there${suggestPlace(spec, entries, pointer)}`,
        place,
      );
}
