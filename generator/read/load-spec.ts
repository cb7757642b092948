import { resolve } from "node:path";
import type { Config, Document, NormalizedProblem } from "@redocly/openapi-core";
import { isPlainRecord, isRecord } from "../../src/spec/read-value.ts";
import { applyOverlay } from "./apply-overlay.ts";
import { findLostReferences } from "./find-lost-references.ts";
import { findOrphans } from "./find-orphans.ts";
import { findUnwritable } from "./find-unwritable.ts";
import { flattenSpec } from "./flatten-spec.ts";
import { findNode, type Problem } from "./problem.ts";
import { readOverlay } from "./read-overlay.ts";
import { BaseResolver, bundle, createConfig, lint, lintFromString, loadConfig, YamlParseError } from "./redocly.ts";
import { Sources, showFile } from "./sources.ts";
import type { Spec } from "./spec.ts";
import { SpecError } from "./spec-error.ts";

export interface LoadedSpec {
  readonly spec: Spec;
  readonly sources: Sources;
  /** What breaks a rule of OpenAPI. */
  readonly problems: readonly Problem[];
}

/** What a spec is held against while it is read. */
export interface Rules {
  readonly readConfig: () => Promise<Config>;
  /** Whether what nothing refers to is a mistake. */
  readonly findsOrphans: boolean;
}

/** Rules that have a stricter one in `check/`, or one that takes less time. */
const replacedRules = [
  ...["no-invalid-media-type-examples", "no-invalid-parameter-examples", "no-invalid-schema-examples"],
  ...["operation-operationId", "operation-operationId-url-safe", "operation-operationId-unique"],
  ...["operation-2xx-response", "path-parameters-defined", "no-empty-servers"],
];

/** The rules of redocly.yaml, whose warnings count as errors: for the spec of this package. */
export const ownRules: Rules = {
  async readConfig() {
    const config: Config = await loadConfig({ configPath: resolve(import.meta.dirname, "../../redocly.yaml") });
    config.skipRules(replacedRules);
    return config;
  },
  findsOrphans: true,
};

/** What every OpenAPI document keeps. */
export const anyonesRules: Rules = {
  readConfig: () => createConfig({ rules: { struct: "error", "no-unresolved-refs": "error" } }),
  findsOrphans: false,
};

/**
 * Lints the files of a spec, and bundles them into one document. Overlays change that document, one after the other; then the
 * result is linted. Throws a `SpecError` if the files cannot be read as one document, or an overlay cannot be applied to it.
 */
export async function loadSpec(
  file: string,
  overlays: readonly string[] = [],
  { readConfig, findsOrphans }: Rules = ownRules,
): Promise<LoadedSpec> {
  const config = await readConfig();
  const changes = await readOverlays(overlays, config);
  // Linting and bundling read the same files.
  const files = new BaseResolver(config.resolve);
  const source = { ref: file, config, externalRefResolver: files };
  const found = await lint(source).catch((error: Error) => error);
  const documents = await readDocuments(files);
  if (found instanceof Error) throw new SpecError(`${file}:1:1: the spec: ${toSentence(found.message)}`);

  const sources = new Sources([...documents, ...changes]);
  const lost = findLostReferences(documents);
  if (lost.length > 0) throw new SpecError(sources.describe(lost).join("\n"));
  const problems = found.map((problem) => locate(problem, documents));
  if (findsOrphans) problems.push(...(await findOrphans(documents)));

  const bundled = await bundle(source).catch((error: Error) => error);
  // A document of the wrong shape may be too odd to be bundled.
  if (bundled instanceof Error) {
    if (problems.length === 0) throw bundled;
    throw new SpecError(sources.describe(problems).join("\n"));
  }
  problems.push(...bundled.problems.map((problem) => locate(problem, documents)));
  let spec = bundled.bundle.parsed as Spec;
  if (changes.length > 0) {
    problems.push(...[spec, ...changes.map(({ parsed }) => parsed)].flatMap((node) => findUnwritable(node) ?? []));
    if (problems.length > 0) throw new SpecError(sources.describe(problems).join("\n"));
    // A change in one place must not reach others that share a value with it.
    spec = sources.copy(spec) as Spec;
    applyOverlays(spec, changes, sources);
    problems.push(...(await lintResult(spec, file, config)));
  }
  flattenSpec(spec);
  return { spec, sources, problems };
}

async function readOverlays(files: readonly string[], config: Config): Promise<Document[]> {
  const resolver = new BaseResolver(config.resolve);
  for (const file of files) {
    await resolver.resolveDocument(null, resolve(file), true).catch((error: Error) => {
      if (!(error instanceof YamlParseError)) throw new SpecError(`${file}:1:1: the overlay: cannot be read`);
    });
  }
  const documents = await readDocuments(resolver);
  const odd = documents.find(({ parsed }) => !isPlainRecord(parsed));
  if (odd !== undefined) throw new SpecError(`${showFile(odd.source)}:1:1: the overlay: is not an object`);
  return documents;
}

function applyOverlays(spec: Spec, overlays: readonly Document[], sources: Sources): void {
  const read = overlays.map(({ parsed }) => readOverlay(parsed as Readonly<Record<string, unknown>>));
  const wrong = read.flatMap(({ problems }) => problems);
  const problems = wrong.length > 0 ? wrong : read.flatMap(({ actions }) => applyOverlay(spec, actions, sources));
  if (problems.length > 0) throw new SpecError(sources.describe(problems).join("\n"));
}

/** What an overlay makes of a right document can break the same rules as the files of a spec. */
async function lintResult(spec: Spec, file: string, config: Config): Promise<Problem[]> {
  const found = await lintFromString({ source: JSON.stringify(spec), absoluteRef: resolve(file), config });
  return found.map((problem) => describeProblem(problem, spec));
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

function locate(found: NormalizedProblem, documents: readonly Document[]): Problem {
  const [place] = found.location;
  const document = documents.find(({ source }) => source === place?.source) ?? documents[0];
  if (document === undefined) throw new SpecError(found.message);
  const { parsed, source } = document;
  return describeProblem(found, isRecord(parsed) ? parsed : source);
}

/** A problem that Redocly found below `root`. */
function describeProblem({ message, location: [place], ruleId, suggest }: NormalizedProblem, root: object): Problem {
  const names = (place?.pointer ?? "#/")
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
  const at = findNode([root, ...names]);
  const hint = suggest.length === 0 ? "" : `; write ${suggest[0]}`;
  const text = `${toSentence(message)}${hint} (${ruleId})`;
  return { at: [at.node, ...at.rest], text, isMisshapen: ruleId === "struct" };
}

const toSentence = (message: string): string => message.replaceAll(/\s+/g, " ").trim().replace(/\.$/, "");
