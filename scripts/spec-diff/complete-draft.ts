import { listEntries } from "../../generator/read/read-operations.ts";
import type { Spec, SpecOperation } from "../../generator/read/spec.ts";

type Draft = SpecOperation & { readonly "x-questions"?: readonly string[] };

/**
 * A spec in which some operations have questions that nobody has answered yet, as `spec:pull` drafts them: so that it can be
 * compared all the same, they answer with a body of which nothing is known.
 */
export function completeDraft(spec: Spec): Spec {
  const paths = structuredClone(spec.paths) as Record<string, Record<string, SpecOperation>>;
  for (const { path, method, source } of listEntries({ ...spec, paths })) {
    const { "x-questions": questions, ...operation }: Draft = source;
    const item = paths[path];
    if (questions === undefined || item === undefined) continue;
    const unknown = { description: "Not known yet.", content: { "application/json": { schema: {} } } };
    item[method] = { ...operation, responses: { "200": unknown, ...operation.responses } };
  }
  return { ...spec, paths };
}
