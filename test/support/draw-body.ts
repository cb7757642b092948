import type fc from "fast-check";
import { envelope } from "../../generated/operations.js";
import type { Spec } from "../../generator/read/spec.js";
import { type DrawnValue, drawShape } from "./draw-shape.js";
import { findModel, type KnownBody, knownBodies } from "./response-facts.js";
import { type DescribedOperation, describeOperations } from "./spec-operations.js";

/** A body of an operation, from what is known of it, of another operation that gives the same, or of any body. */
export interface OperationBody {
  readonly operation: DescribedOperation;
  readonly known: KnownBody;
}

export function listKnownBodies(spec: Spec): OperationBody[] {
  const operations = describeOperations(spec);
  return operations.flatMap((operation) => {
    const own = knownBodies.filter(({ operationId }) => operationId === operation.id);
    if (own.length > 0) return own.map((known) => ({ operation, known }));
    const schema = describeSchema(spec, operation);
    const twin = operations.find((other) => isKnown(other.id) && describeSchema(spec, other) === schema);
    const shared = knownBodies.filter(({ operationId }) => operationId === twin?.id);
    if (shared.length === 0) return [{ operation, known: { ...least, operationId: operation.id } }];
    return shared.map((known) => ({ operation, known: { ...known, operationId: operation.id } }));
  });
}

/** What every body has. */
const least = { variant: undefined, shape: findModel("Envelope").shape, example: undefined };

const isKnown = (id: string): boolean => knownBodies.some(({ operationId }) => operationId === id);

function describeSchema(spec: Spec, { path, method }: DescribedOperation): string {
  const response = spec.paths[path]?.[method.toLowerCase()]?.responses["200"];
  return JSON.stringify(response?.content?.["application/json"]?.schema);
}

/** Draws bodies of successes: whatever else they say, their codes are 0. */
export const drawBody = ({ shape }: KnownBody): fc.Arbitrary<DrawnValue> =>
  drawShape(shape, { [envelope.status]: "success", ...Object.fromEntries(envelope.codes.map((name) => [name, 0])) });
