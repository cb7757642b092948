import type { Operation } from "../read/read-operations.ts";
import type { Spec, Variant } from "../read/spec.ts";
import { paramsName, variantParamsName } from "../read/type-names.ts";
import { describeResult } from "./result-types.ts";

/** The types of one way to call a method. */
export interface Signature {
  readonly params: string;
  readonly result: string;
  readonly item: string;
  /** Whether the parameters can be left out. */
  readonly optional: boolean;
  /** Body and parameters of the next pages, if a list continues by another parameter. */
  readonly next?: { readonly params: string; readonly result: string } | undefined;
}

/** A signature for each variant, and a general one. */
export function listSignatures(spec: Spec, operation: Operation): Signature[] {
  const variants = operation.source["x-variants"] ?? [];
  return [
    ...variants.map((variant) => ({
      ...describeVariant(spec, operation, variant),
      next: describeNext(spec, operation, variant),
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
    params: variantParamsName(operation.id, variant),
    ...describeResult(spec, operation, { $ref: `#/components/schemas/${variant.schema}` }),
    optional: false,
  };
}

/** A list that starts with one parameter continues as the variant of the other. */
function describeNext(spec: Spec, operation: Operation, variant: Variant): Signature | undefined {
  const { switch: change } = operation.paging ?? {};
  const next = operation.source["x-variants"]?.find(({ parameter }) => parameter === change?.to);
  if (change?.from !== variant.parameter || next === undefined) return undefined;
  return describeVariant(spec, operation, next);
}
