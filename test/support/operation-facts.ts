import { readFacts } from "./facts.js";
import type { DescribedOperation } from "./spec-operations.js";

/** What `facts/operations.json` has. */
interface OperationFacts {
  readonly servers: { readonly production: string; readonly sandbox: string };
  readonly demoKeys: { readonly apiKey: string; readonly accountKey: string };
  readonly tiktokCodes: readonly number[];
  readonly operations: readonly FactSheet[];
}

/** What the documentation and the official package say about an operation. */
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
  /** The fields of the page's sample of a body, where it has one, and what they are there. */
  readonly documentedFields?: Readonly<Record<string, DocumentedValue>>;
}

/** A JSON type, or an empty list or object. */
export type DocumentedValue = "string" | "integer" | "boolean" | "null" | "object" | "array" | "{}" | "[]";

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

export const operationFacts = JSON.parse(readFacts("operations.json")) as OperationFacts;

/** The operations that can be asked for a later page: they take a place to start at. */
export const pagedFacts: readonly FactSheet[] = operationFacts.operations.filter(({ parameters }) =>
  parameters.some(({ name }) => /^(cursor|nextCursor|offset|page|max_time)$/.test(name)),
);

/** The facts of an operation in one form, so that both sources can be compared as they are. */
export function toFacts(sheet: FactSheet) {
  const { operationId, documentedFields, ...facts } = sheet;
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
    // That a later version removed it is no fact of this one.
    deprecated: source["x-removed-in"] === undefined && (source.deprecated ?? false),
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
