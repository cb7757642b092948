import type { Operation } from "../src/spec/api-table.js";
import { UsageError } from "./errors.js";
import { findNearest } from "./nearest-name.js";

export function findOperation(operations: readonly Operation[], id: string | undefined): Operation {
  if (id === undefined || id.startsWith("-"))
    throw new UsageError("Name an operation first. To list them: tikapi-fetch operations");
  const found = operations.find((operation) => operation.id === id);
  if (found !== undefined) return found;
  const similar = findSimilar(
    operations.map((operation) => operation.id),
    id,
  );
  const hint = similar.length > 0 ? ` Did you mean ${similar.slice(0, 3).join(" or ")}?` : "";
  throw new UsageError(`No operation named "${id}".${hint} To list them: tikapi-fetch operations`);
}

/** Ids that have the text in them, or else the nearest one, or else those whose last name is near. */
function findSimilar(ids: readonly string[], text: string): string[] {
  const containing = ids.filter((id) => id.toLowerCase().includes(text.toLowerCase()));
  if (containing.length > 0) return containing;
  const nearest = findNearest(text, ids);
  if (nearest !== undefined) return [nearest];
  const last = findNearest(text, ids.map(readLastName));
  return ids.filter((id) => readLastName(id) === last);
}

const readLastName = (id: string): string => id.slice(id.lastIndexOf(".") + 1);
