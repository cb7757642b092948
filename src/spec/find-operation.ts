import type { Operation } from "./api-table.js";

/** What has to be known of a call by method and path, whether or not the spec knows it. */
export interface IdentifiedCall {
  /** `undefined` where the spec has none. */
  readonly operation: Operation | undefined;
  /** Whether it is sent with an account key. */
  readonly account: boolean;
  /** Whether sending it twice may do it twice. */
  readonly changesState: boolean;
}

/** The spec's word on a call, where it has one; else the client's kind tells the keys, and the method what may be repeated. */
export function identifyCall(
  operations: readonly Operation[],
  method: string,
  path: string,
  isAccountClient: boolean,
): IdentifiedCall {
  const operation = findOperation(operations, method, path);
  return {
    operation,
    account: operation === undefined ? isAccountClient : operation.account === true,
    changesState: changesState(operation, method),
  };
}

/** What the spec does not say is judged by the method: only a GET can be sent again for certain. */
export function changesState(operation: Operation | undefined, method: string): boolean {
  return operation?.changesState ?? method !== "GET";
}

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
