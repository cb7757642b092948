import type { Spec } from "../read/spec.ts";
import { walkSpec } from "../read/walk-spec.ts";

type Node = Record<string, unknown>;

/** Writes what OpenAPI 3.0 says of schemas as OpenAPI 3.1 does. Changes the spec itself. */
export function upgradeSchemas(spec: Spec & { openapi?: string }): void {
  if (!String(spec.openapi).startsWith("3.0")) return;
  for (const { node } of [...walkSpec(spec)]) {
    upgradeLimits(node as Node);
    if (node["nullable"] !== undefined) upgradeNullable(node as Node);
  }
  spec.openapi = "3.1.0";
}

function upgradeNullable(node: Node): void {
  const { nullable, type, enum: values, allOf, $ref } = node;
  delete node["nullable"];
  // Beside a reference, 3.0 reads nothing.
  if (nullable !== true || $ref !== undefined) return;
  if (typeof type === "string") node["type"] = [type, "null"];
  if (Array.isArray(values) && !values.includes(null)) node["enum"] = [...values, null];
  for (const word of ["anyOf", "oneOf"]) if (Array.isArray(node[word])) node[word] = [...node[word], { type: "null" }];
  if (Array.isArray(allOf)) {
    delete node["allOf"];
    node["anyOf"] = [{ allOf }, { type: "null" }];
  }
}

/** `exclusiveMinimum: true` says that `minimum` itself is too small. */
function upgradeLimits(node: Node): void {
  for (const [limit, exclusive] of [
    ["minimum", "exclusiveMinimum"],
    ["maximum", "exclusiveMaximum"],
  ] as const) {
    if (typeof node[exclusive] !== "boolean") continue;
    if (node[exclusive] && node[limit] !== undefined) {
      node[exclusive] = node[limit];
      delete node[limit];
    } else delete node[exclusive];
  }
}
