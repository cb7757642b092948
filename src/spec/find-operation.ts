import type { Operation } from "./api-table.js";

/** Finds the operation of a method and path; a literal path wins over a template that matches. */
export function findOperation(operations: readonly Operation[], method: string, path: string): Operation | undefined {
  const candidates = operations.filter((operation) => operation.method === method);
  return candidates.find((one) => one.path === path) ?? candidates.find((one) => matchesPath(one.path, path));
}

function matchesPath(template: string, path: string): boolean {
  const wanted = template.split("/");
  const given = path.split("/");
  const matches = (segment: string, index: number) => segment.startsWith("{") || segment === given[index];
  return wanted.length === given.length && wanted.every(matches);
}
