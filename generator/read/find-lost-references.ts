import { basename, dirname } from "node:path";
import type { Document } from "@redocly/openapi-core";
import { findNearestName } from "../../src/settings/nearest-name.ts";
import { type FileReference, listReferences } from "./list-references.ts";
import { type Problem, problem } from "./problem.ts";

/** The references that lead nowhere. A file that is missing is told once. */
export function findLostReferences(documents: readonly Document[]): Problem[] {
  const files = new Map(documents.map((document) => [document.source.absoluteRef, document]));
  const told = new Set<string>();
  return documents.flatMap((document) =>
    [...listReferences(document)].flatMap((reference) => {
      const text = explainLoss(reference, files);
      if (text === undefined || told.has(reference.file)) return [];
      if (!files.has(reference.file)) told.add(reference.file);
      return [problem(`$ref ${reference.text} leads nowhere: ${text}`, reference.node, "$ref")];
    }),
  );
}

function explainLoss({ file, names }: FileReference, files: ReadonlyMap<string, Document>): string | undefined {
  const document = files.get(file);
  if (document === undefined) {
    const beside = [...files.keys()]
      .filter((other) => dirname(other) === dirname(file))
      .map((other) => basename(other));
    return `there is no file ${basename(file)}${write(findNearestName(basename(file), beside))}`;
  }
  let node: unknown = document.parsed;
  for (const name of names) {
    const known = typeof node === "object" && node !== null ? Object.keys(node) : [];
    if (!known.includes(name))
      return `${basename(file)} has no ${names.join("/")}${write(findNearestName(name, known))}`;
    node = (node as Readonly<Record<string, unknown>>)[name];
  }
  return undefined;
}

const write = (nearest: string | undefined): string => (nearest === undefined ? "" : `; write ${nearest}`);
