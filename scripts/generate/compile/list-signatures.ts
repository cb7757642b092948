import type { Operation } from "../read/read-operations.ts";
import type { Spec, Variant } from "../read/spec.ts";
import { describeResult, paramsName } from "./result-types.ts";
import { toName } from "./source-text.ts";

/** One way to call a method, as types. */
export interface Signature {
  readonly params: string;
  readonly result: string;
  readonly item: string;
  /** Whether it can be called without parameters. */
  readonly optional: boolean;
  /** Body and parameters of the following pages, where a list goes on by another parameter. */
  readonly next?: { readonly params: string; readonly result: string } | undefined;
}

/** A signature for each variant, and the one that holds for all of them. */
export function listSignatures(spec: Spec, operation: Operation): Signature[] {
  const variants = operation.source["x-variants"] ?? [];
  return [
    ...variants.map((variant) => ({
      ...describeVariant(spec, operation, variant),
      next: describeFollowing(spec, operation, variant),
    })),
    {
      params: paramsName(operation.id),
      ...describeResult(spec, operation, operation.result),
      optional: !operation.parameters.some(({ required }) => required),
    },
  ];
}

function describeVariant(spec: Spec, operation: Operation, variant: Variant): Signature {
  return {
    params: `${paramsName(operation.id)} & ${narrowParams(operation, variant)}`,
    ...describeResult(spec, operation, { $ref: `#/components/schemas/${variant.schema}` }),
    optional: false,
  };
}

/** A list that begins by one parameter goes on as the variant of the other. */
function describeFollowing(spec: Spec, operation: Operation, variant: Variant): Signature | undefined {
  const { switch: change } = operation.paging ?? {};
  const following = operation.source["x-variants"]?.find(({ parameter }) => parameter === change?.to);
  if (change?.from !== variant.parameter || following === undefined) return undefined;
  return describeVariant(spec, operation, following);
}

function narrowParams({ source }: Operation, { parameter, value }: Variant): string {
  if (value !== undefined) return `{ ${toName(parameter)}: ${JSON.stringify(value)} }`;
  const others = (source["x-variants"] ?? []).filter(
    (other) => other.parameter !== parameter && other.value === undefined,
  );
  const absent = others.map((other) => `${toName(other.parameter)}?: undefined`);
  return `{ ${[`${toName(parameter)}: string`, ...absent].join("; ")} }`;
}
