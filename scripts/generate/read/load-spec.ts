import { resolve } from "node:path";
import type { Config, Document, NormalizedProblem } from "@redocly/openapi-core";
import { findLostReferences } from "./find-lost-references.ts";
import { findOrphans } from "./find-orphans.ts";
import { flattenSpec } from "./flatten-spec.ts";
import { findNode, type Problem } from "./problem.ts";
import { BaseResolver, bundle, lint, loadConfig, YamlParseError } from "./redocly.ts";
import { Sources, showFile } from "./sources.ts";
import type { Spec } from "./spec.ts";
import { SpecError } from "./spec-error.ts";

export interface LoadedSpec {
  readonly spec: Spec;
  readonly sources: Sources;
  /** What breaks a rule of OpenAPI. */
  readonly problems: readonly Problem[];
}

const configPath = resolve(import.meta.dirname, "../../../redocly.yaml");

/** Rules that have a stricter one in `check/`, or one that takes less time. */
const replacedRules = [
  ...["no-invalid-media-type-examples", "no-invalid-parameter-examples", "no-invalid-schema-examples"],
  ...["operation-operationId", "operation-operationId-url-safe", "operation-operationId-unique"],
  ...["operation-2xx-response", "path-parameters-defined", "no-empty-servers"],
];

/**
 * Lints the files of a spec by the rules of redocly.yaml, whose warnings count as errors, and bundles them into one document.
 * Throws a `SpecError` if they cannot be read as one.
 */
export async function loadSpec(file: string): Promise<LoadedSpec> {
  const config: Config = await loadConfig({ configPath });
  config.skipRules(replacedRules);
  // Linting and bundling read the same files.
  const files = new BaseResolver(config.resolve);
  const source = { ref: file, config, externalRefResolver: files };
  const found = await lint(source).catch((error: Error) => error);
  const documents = await readDocuments(files);
  if (found instanceof Error) throw new SpecError(`${file}:1:1: the spec: ${toSentence(found.message)}`);

  const sources = new Sources(documents);
  const lost = findLostReferences(documents);
  if (lost.length > 0) throw new SpecError(sources.describe(lost).join("\n"));
  const problems = found.map((problem) => locate(problem, documents));
  problems.push(...(await findOrphans(documents)));

  const bundled = await bundle(source).catch((error: Error) => error);
  // A document of the wrong shape may be too odd to be bundled.
  if (bundled instanceof Error) {
    if (problems.length === 0) throw bundled;
    throw new SpecError(sources.describe(problems).join("\n"));
  }
  problems.push(...bundled.problems.map((problem) => locate(problem, documents)));
  const spec = bundled.bundle.parsed as Spec;
  flattenSpec(spec);
  return { spec, sources, problems };
}

/** The files that were read. Throws if one is no YAML: all that refers to it would be wrong as well. */
async function readDocuments({ cache }: InstanceType<typeof BaseResolver>): Promise<Document[]> {
  const results = await Promise.allSettled<Document | Error>(cache.values());
  const values = results.map((result) => (result.status === "fulfilled" ? result.value : (result.reason as Error)));
  const unreadable = values.filter((value) => value instanceof YamlParseError);
  if (unreadable.length > 0) {
    const lines = unreadable.map(
      ({ source, line, col, message }) =>
        `${showFile(source)}:${line}:${col}: the file: is not YAML: ${toSentence(message.replace(/ in ".*?"| \(\d+:\d+\)$/g, ""))}`,
    );
    throw new SpecError(lines.join("\n"));
  }
  return values.filter((value): value is Document => "source" in value);
}

function locate({ message, location, ruleId, suggest }: NormalizedProblem, documents: readonly Document[]): Problem {
  const [place] = location;
  const document = documents.find(({ source }) => source === place?.source) ?? documents[0];
  if (document === undefined) throw new SpecError(message);
  const names = (place?.pointer ?? "#/")
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
  const { parsed, source } = document;
  const at = typeof parsed === "object" && parsed !== null ? findNode([parsed, ...names]) : { node: source, rest: [] };
  const hint = suggest.length === 0 ? "" : `; write ${suggest[0]}`;
  const text = `${toSentence(message)}${hint} (${ruleId})`;
  return { at: [at.node, ...at.rest], text, isMisshapen: ruleId === "struct" };
}

const toSentence = (message: string): string => message.replaceAll(/\s+/g, " ").trim().replace(/\.$/, "");
