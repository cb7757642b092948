import type { DescribedOperation } from "./spec-operations.js";

/** An operation in `reference/operations.json`: what the documentation and the official package say about it. */
export interface FactSheet {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly tag: string;
  readonly documented: boolean;
  readonly auth: readonly string[];
  readonly scopes: readonly string[];
  readonly premium: boolean;
  readonly trustedCustomersOnly: boolean;
  readonly markedNew: boolean;
  readonly deprecated: boolean;
  readonly changesState: boolean;
  readonly parameters: readonly FactParameter[];
}

interface FactParameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly maximum?: number;
  readonly example?: unknown;
  readonly documented: boolean;
}

/** The facts of an operation in one form, so that both sources can be compared as they are. */
export function toFacts(sheet: FactSheet) {
  const { operationId, documentedResponse, summary, ...facts } = sheet as FactSheet & Record<string, unknown>;
  return {
    ...facts,
    parameters: sheet.parameters.map((parameter) => ({
      name: parameter.name,
      in: parameter.in,
      required: parameter.required ?? false,
      default: parameter.default,
      enum: parameter.enum,
      documented: parameter.documented,
    })),
  };
}

export function describeFacts({ method, path, tag, account, source, parameters }: DescribedOperation) {
  return {
    method,
    path,
    tag,
    documented: source["x-documented"] !== false,
    auth: account ? ["X-API-KEY", "X-ACCOUNT-KEY"] : ["X-API-KEY"],
    scopes: source.security?.[0]?.["AccountKey"] ?? [],
    premium: source["x-plan"] === "premium",
    trustedCustomersOnly: source["x-access"] === "trusted",
    markedNew: source["x-new"] ?? false,
    deprecated: source.deprecated ?? false,
    changesState: source["x-changes-state"] ?? false,
    parameters: parameters.map(({ name, in: place, required, schema, documented }) => ({
      name,
      in: place,
      required,
      default: schema.default,
      enum: schema.enum,
      // The spec says once that an operation is not documented; its parameters are not, then.
      documented: documented && source["x-documented"] !== false,
    })),
  };
}
