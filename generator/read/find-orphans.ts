import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Document } from "@redocly/openapi-core";
import { listReferences } from "./list-references.ts";
import type { Problem } from "./problem.ts";

/** What was written and then forgotten: files beside those of the spec, and their entries, to which nothing refers. */
export async function findOrphans(documents: readonly Document[]): Promise<Problem[]> {
  const [root, ...others] = documents;
  if (root === undefined) return [];
  const used = listTargets(documents);
  const entries = others.flatMap(({ source, parsed }) => {
    // Without a name, all of the file is meant.
    const names = used.get(source.absoluteRef);
    if (names === undefined || names.has("") || typeof parsed !== "object" || parsed === null) return [];
    return Object.keys(parsed)
      .filter((name) => !names.has(name) && !holdsAnchor(source.body, name))
      .map((name): Problem => ({ at: [parsed, name], text: "nothing refers to it; refer to it or delete it" }));
  });
  return [...(await findUnreadFiles(root, documents)), ...entries];
}

/** Whether an entry is there for others of its file, which repeat what it has by YAML anchors. */
function holdsAnchor(text: string, name: string): boolean {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => line.startsWith(`${name}:`));
  const length = lines.slice(start + 1).findIndex((line) => /^\S/.test(line) && !line.startsWith("#"));
  const entry = lines.slice(start, length === -1 ? undefined : start + 1 + length).join("\n");
  return start !== -1 && /[:-]\s+&\w/.test(entry);
}

/** File → the names in it that something refers to. */
function listTargets(documents: readonly Document[]): ReadonlyMap<string, ReadonlySet<string>> {
  const targets = new Map<string, Set<string>>();
  for (const { file, names } of documents.flatMap((document) => [...listReferences(document)]))
    targets.set(file, (targets.get(file) ?? new Set()).add(names[0] ?? ""));
  return targets;
}

async function findUnreadFiles(root: Document, documents: readonly Document[]): Promise<Problem[]> {
  const read = new Set(documents.map(({ source }) => source.absoluteRef));
  // Beside the root file alone, there may be anything.
  const folders = new Set(documents.filter((one) => one !== root).map(({ source }) => dirname(source.absoluteRef)));
  const lists = await Promise.all([...folders].sort().map(listYaml));
  return lists
    .flat()
    .filter((file) => !read.has(file))
    .map((file) => ({
      at: [root.source],
      subject: file.slice(dirname(root.source.absoluteRef).length + 1).replaceAll("\\", "/"),
      text: "nothing refers to this file; refer to it or delete it",
    }));
}

async function listYaml(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return (
    names
      // What is changed does not refer to an overlay.
      .filter((name) => /(?<!\.overlay)\.ya?ml$/.test(name))
      .sort()
      .map((name) => join(folder, name))
  );
}
