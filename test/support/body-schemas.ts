import type { Schema } from "../../generator/read/spec.js";
import type { DescribedOperation } from "./spec-operations.js";

/** Where the spec has the schemas of a body: several where a parameter decides, and nobody says which value it had. */
export function listBodyPointers({ variants, answers }: DescribedOperation, variant?: string): string[] {
  const named = variants.filter(({ value }) => variant === undefined || value === variant);
  if (named.length > 0) return named.map(({ schema }) => `/components/schemas/${schema}`);
  return answers.filter(({ status }) => status === 200).map(({ pointer }) => pointer);
}

export const toReference = (pointer: string): Schema => ({ $ref: `#${pointer}` });
