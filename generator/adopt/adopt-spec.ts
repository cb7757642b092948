import { namesOfObjects } from "../check/check-id.ts";
import { judgePattern } from "../check/check-patterns.ts";
import { listCallable } from "../read/list-callable.ts";
import { listEntries, listSuccesses, type Operation } from "../read/read-operations.ts";
import type { Spec, SpecOperation } from "../read/spec.ts";
import { SpecError } from "../read/spec-error.ts";
import { walkSpec } from "../read/walk-spec.ts";
import { chooseKeys } from "./choose-keys.ts";
import { chooseServer } from "./choose-server.ts";
import { nameOperations } from "./name-operations.ts";
import { type Note, note } from "./note.ts";
import { findMessages, suggestPaging, suggestReads } from "./suggest-paging.ts";
import { upgradeSchemas } from "./upgrade-schemas.ts";

export interface AdoptedSpec {
  /** Those that become methods. */
  readonly operations: readonly Operation[];
  readonly notes: readonly Note[];
}

/**
 * Makes of anybody's spec one that has what a client needs: names for its methods, the keys, what changes state. What it says itself
 * stays, and what it does not say is not guessed. Changes the spec.
 */
export function adoptSpec(spec: Spec, file: string, reservedNames: ReadonlySet<string>): AdoptedSpec {
  refuseOtherVersions(spec, file);
  completeRoot(spec);
  upgradeSchemas(spec);
  const notes = [
    ...chooseKeys(spec),
    ...chooseServer(spec, file),
    ...nameOperations(spec, reservedNames, (name) => namesOfObjects.has(name)),
    ...removePatterns(spec),
  ];
  for (const { source, method } of listEntries(spec)) sayWhetherItChanges(source, method);
  const { operations, others } = listCallable(spec);
  const messages = spec["x-envelope"] === undefined ? findMessages(spec, operations) : [];
  if (messages.length > 0) Object.assign(spec, { "x-envelope": { messages } });
  return {
    operations,
    notes: [
      ...notes,
      ...others.map(({ operation, reason }) => note("leftOut", reason, operation.source)),
      ...operations.flatMap(noteUnsent),
      ...operations.flatMap((operation) => noteSuccess(spec, operation)),
      ...suggestPaging(spec, operations),
      ...suggestReads(operations),
    ],
  };
}

function refuseOtherVersions(spec: Spec, file: string): void {
  const { openapi, swagger } = spec as { readonly openapi?: unknown; readonly swagger?: unknown };
  if (typeof openapi === "string" && /^3\./.test(openapi)) return;
  const version = swagger === undefined ? `openapi ${JSON.stringify(openapi)}` : `Swagger ${String(swagger)}`;
  throw new SpecError(
    `${file}:1:1: the spec: is ${version}; only OpenAPI 3.0 and 3.1 are known here; convert it first`,
  );
}

/** What the rest may rely on. */
function completeRoot(spec: Spec): void {
  const root = spec as unknown as Record<string, unknown>;
  root["components"] ??= {};
  root["paths"] ??= {};
  const components = root["components"] as Record<string, unknown>;
  components["schemas"] ??= {};
  components["securitySchemes"] ??= {};
}

/** Whatever is no GET may change something, unless the spec says that it does not. */
function sayWhetherItChanges(source: SpecOperation, method: string): void {
  if (["get", "head", "options", "trace"].includes(method) || source["x-changes-state"] !== undefined) return;
  Object.assign(source, { "x-changes-state": true });
}

function removePatterns(spec: Spec): Note[] {
  const notes: Note[] = [];
  const judged = new Map<string, string | undefined>();
  for (const { node } of walkSpec(spec)) {
    const { pattern } = node;
    if (typeof pattern !== "string") continue;
    const problem = judged.has(pattern) ? judged.get(pattern) : judgePattern(pattern);
    judged.set(pattern, problem);
    if (problem === undefined) continue;
    notes.push(note("pattern", problem.replace(/; write .*/, ""), node, "pattern"));
    delete (node as Record<string, unknown>)["pattern"];
  }
  return notes;
}

const noteUnsent = ({ unsent, source }: Operation): Note[] =>
  unsent.map(({ name, in: place }) =>
    note(
      "unsent",
      place === "query" ? `"${name}" is an object in the query` : `"${name}" is sent in a ${place}`,
      source,
    ),
  );

function noteSuccess(spec: Spec, { source, answers }: Operation): Note[] {
  const statuses = listSuccesses(spec, source).map(([status]) => status);
  if (statuses.length === 0) return [note("response", "has no success, so that its body is unknown", source)];
  const untyped = answers.every(({ schema }) => Object.keys(schema).length === 0);
  return answers.length > 0 && untyped
    ? [note("response", "its success has no schema, so that its body is unknown", source)]
    : [];
}
