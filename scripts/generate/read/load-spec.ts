import { relative, resolve } from "node:path";
import {
  BaseResolver,
  bundle,
  type Config,
  getLineColLocation,
  type LocationObject,
  lint,
  loadConfig,
  type NormalizedProblem,
  ResolveError,
  type Source,
  YamlParseError,
} from "@redocly/openapi-core";
import type { Spec } from "./spec.ts";
import { SpecError } from "./spec-error.ts";

export interface LoadedSpec {
  readonly spec: Spec;
  readonly findPlace: FindPlace;
}

/** Finds the file and line of an operation, for messages. */
export type FindPlace = (operationId: string) => string;

const configPath = resolve(import.meta.dirname, "../../../redocly.yaml");

/** Lints the files of a spec by the rules of redocly.yaml, then bundles them into one document. */
export async function loadSpec(file: string): Promise<LoadedSpec> {
  const config: Config = await loadConfig({ configPath });
  // It takes three quarters of the time and only warns. `npm run check` has it, and tests validate all examples.
  config.skipRules(["no-invalid-media-type-examples"]);
  // Linting and bundling read the same files.
  const files = new BaseResolver(config.resolve);
  const source = { ref: file, config, externalRefResolver: files };
  failOn(await lint(source).catch(refuseUnreadable));
  const { bundle: document, problems } = await bundle(source);
  failOn(problems);
  return { spec: document.parsed as Spec, findPlace: indexOperations(await listSources(files)) };
}

function failOn(problems: readonly NormalizedProblem[]): void {
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new SpecError(errors.map(describeProblem).join("\n"));
}

/** Redocly reports most problems, but throws if the root file is missing or not YAML. */
function refuseUnreadable(error: unknown): never {
  if (error instanceof YamlParseError || error instanceof ResolveError) throw new SpecError(error.message);
  throw error;
}

function describeProblem({ message, location, ruleId }: NormalizedProblem): string {
  const [place] = location;
  const text = `${message.replaceAll("\n", " ").trim()} (${ruleId})`;
  return place === undefined ? text : `${describePlace(place)}: ${text}`;
}

function describePlace(place: LocationObject): string {
  const { start } = getLineColLocation(place);
  return `${relative(process.cwd(), place.source.absoluteRef)}:${start.line}:${start.col}`;
}

async function listSources({ cache }: BaseResolver): Promise<readonly Source[]> {
  const documents = await Promise.all(cache.values());
  return documents.flatMap((document) => ("source" in document ? [document.source] : []));
}

/** Bundling loses the places of operations, but the lines with their ids tell them. */
function indexOperations(sources: readonly Source[]): FindPlace {
  const places = new Map<string, string>();
  for (const { absoluteRef, body } of sources) {
    for (const [index, line] of body.split("\n").entries()) {
      const id = /^\s*"?operationId"?:\s*["']?([\w.]+)/.exec(line)?.[1];
      if (id !== undefined) places.set(id, `${relative(process.cwd(), absoluteRef)}:${index + 1}`);
    }
  }
  return (operationId) => places.get(operationId) ?? operationId;
}
