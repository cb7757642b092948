import { isRecord, readMember } from "../spec/read-value.js";
import type { SpecDocument } from "./spec-document.js";

/** What a schema says of a value, in all its parts: those that it refers to, combines or offers. */
export interface BodySchema {
  readonly types: readonly string[];
  readonly properties: ReadonlyMap<string, readonly unknown[]>;
  /** The schemas of list items. */
  readonly items: readonly unknown[];
  /** The schemas of members that have no fixed name. */
  readonly others: readonly unknown[];
  /** Whether any member is fine. */
  readonly isOpen: boolean;
}

export function readSchemas(document: SpecDocument, schemas: readonly unknown[]): BodySchema {
  const parts = schemas.flatMap((schema) => listParts(document, schema));
  const properties = new Map<string, unknown[]>();
  for (const [name, schema] of parts.flatMap((part) => document.listMembers(readMember(part, "properties")))) {
    properties.set(name, [...(properties.get(name) ?? []), schema]);
  }
  const additional = parts.map((part) => readMember(part, "additionalProperties"));
  const isOpen = additional.includes(true) || (properties.size === 0 && !additional.some(isRecord));
  return {
    types: [...new Set(parts.flatMap((part) => readMember(part, "type") ?? []).map(String))],
    properties,
    items: parts.map((part) => readMember(part, "items")).filter(isRecord),
    others: additional.filter(isRecord),
    isOpen,
  };
}

function listParts(document: SpecDocument, node: unknown): unknown[] {
  const schema = document.follow(node);
  const nested = ["allOf", "anyOf", "oneOf"].flatMap((name) => readMember(schema, name) ?? []);
  return [schema, ...nested.flatMap((part) => listParts(document, part))];
}
