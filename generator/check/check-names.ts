import { type At, type Problem, problem } from "../read/problem.ts";
import type { Operation } from "../read/read-operations.ts";
import type { Spec } from "../read/spec.ts";
import { modelName, paramsName, variantParamsName } from "../read/type-names.ts";

interface Claim {
  readonly claimant: string;
  readonly at: At;
  /** The operation that has it. */
  readonly id?: string;
}

/** What would have the same name as something else in the generated files. */
export function checkNames({ components }: Spec, operations: readonly Operation[]): Problem[] {
  const claims = new Map<string, Claim[]>();
  const add = (name: string, claim: Claim) => claims.set(name, [...(claims.get(name) ?? []), claim]);
  for (const schema of Object.keys(components.schemas ?? {}))
    add(modelName(schema), { claimant: `the schema "${schema}"`, at: [components.schemas, schema] });
  for (const { id, source } of operations) {
    const at: At = [source, "operationId"];
    add(paramsName(id), { claimant: `the parameters of ${id}`, at, id });
    for (const variant of source["x-variants"] ?? []) {
      const claimant = `the parameters of ${id} with "${variant.value ?? variant.parameter}"`;
      add(variantParamsName(id, variant), { claimant, at: [variant] });
    }
  }
  return [...claims].flatMap(([name, rivals]) => {
    const [first, second] = rivals;
    if (first === undefined || second === undefined) return [];
    const names = rivals.map(({ claimant }) => claimant).join(" and ");
    if (first.id !== undefined && first.id === second.id)
      return [problem("another operation has this id; write another id", ...second.at)];
    // Those that differ in case only are told as such.
    if (rivals.every(({ id }) => id?.toLowerCase() === first.id?.toLowerCase() && id !== undefined)) return [];
    return [problem(`${names} would both become the type ${name}; rename one`, ...second.at)];
  });
}
