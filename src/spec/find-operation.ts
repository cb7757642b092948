import type { Operation } from "./api-table.js";

/**
 * The operation that a method and a path belong to, if the spec knows it. A path of its own goes before one that a
 * parameter happens to fill in the same way.
 */
export function findOperation(
  operations: readonly Operation[],
  method: string,
  pathname: string,
): Operation | undefined {
  const candidates = operations.filter((operation) => operation.method === method);
  return candidates.find(({ path }) => path === pathname) ?? candidates.find(({ path }) => matchesPath(path, pathname));
}

function matchesPath(template: string, pathname: string): boolean {
  const wanted = template.split("/");
  const given = pathname.split("/");
  return (
    wanted.length === given.length &&
    wanted.every((segment, index) => segment.startsWith("{") || segment === given[index])
  );
}
