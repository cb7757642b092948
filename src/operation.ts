import { tiktokCodes as codes, operations } from "../generated/operations.js";
import type { TikTokCode } from "./errors.js";
import type { Operation } from "./operation-table.js";

export {
  authorization,
  envelope,
  keyHeaders,
  operations,
  servers,
  sessionExpiredCode,
  video,
} from "../generated/operations.js";
export type { Feed, Operation, Paging, Parameter } from "./operation-table.js";

/**
 * The operation that a method and a path belong to, if the spec knows it. A path of its own goes before one that a
 * parameter happens to fill in the same way.
 */
export function findOperation(method: string, pathname: string): Operation | undefined {
  const candidates = operations.filter((operation) => operation.method === method);
  return candidates.find(({ path }) => path === pathname) ?? candidates.find(({ path }) => matchesPath(path, pathname));
}

export function describeCode(code: number): TikTokCode | undefined {
  return tiktokCodes.get(code);
}

export const tiktokCodes: ReadonlyMap<number, TikTokCode> = new Map(codes.map((entry) => [entry.code, entry]));

function matchesPath(template: string, pathname: string): boolean {
  const wanted = template.split("/");
  const given = pathname.split("/");
  return (
    wanted.length === given.length &&
    wanted.every((segment, index) => segment.startsWith("{") || segment === given[index])
  );
}
