import type { Settings } from "../settings/settings.js";
import type { Operation } from "../spec/api-table.js";
import { findOperation } from "../spec/find-operation.js";

/** Decides what is known of a call by its path: its operation, whether it takes an account key, and whether it changes something. */
export function judgeCall(operations: readonly Operation[], method: string, path: string, isAccountClient: boolean) {
  const operation = findOperation(operations, method, path);
  return {
    operation,
    account: operation === undefined ? isAccountClient : operation.account === true,
    changesState: pathChangesState(operations, method, path),
  };
}

/** Whether a request to this URL changes something on the server. */
export function urlChangesState({ table, baseUrl }: Settings, method: string, url: string): boolean {
  return pathChangesState(table.operations, method, pathBelow(baseUrl, url));
}

/**
 * Whether a request to this path changes something: the spec says so, or else the method. A path that only resembles one that
 * changes something counts as that one, because the server may take it for that.
 */
function pathChangesState(operations: readonly Operation[], anyMethod: string, path: string): boolean {
  // Servers route HEAD like GET.
  const method = anyMethod === "HEAD" ? "GET" : anyMethod;
  const exact = operations.find((one) => one.method === method && one.path === path);
  if (exact !== undefined) return judgeOperation(exact);
  const names = simplify(path);
  const alike = operations.filter((one) => judgeOperation(one) && resembles(simplify(one.path), names));
  if (alike.some((one) => one.method === method)) return true;
  const operation = findOperation(operations, method, path);
  return operation === undefined ? method !== "GET" || alike.length > 0 : judgeOperation(operation);
}

/** Where the spec says nothing, the method decides. */
export const judgeOperation = ({ method, changesState = !["GET", "HEAD"].includes(method) }: Operation): boolean =>
  changesState;

/** The path of a URL below the base URL. */
export function pathBelow(baseUrl: string, url: string): string {
  const base = new URL(baseUrl).pathname.replace(/\/$/, "");
  const { pathname } = new URL(url);
  return pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
}

/** Whether a path ends like a template: a gateway can have put something before it. */
function resembles(template: readonly string[], names: readonly string[]): boolean {
  const start = names.length - template.length;
  return start >= 0 && template.every((name, index) => name.startsWith("{") || name === names[start + index]);
}

/** The names in a path, as the most tolerant server could read them. */
function simplify(path: string): string[] {
  const names: string[] = [];
  for (const segment of decode(path).normalize("NFKC").toLowerCase().split(/[/\\]/)) {
    if (segment === "..") names.pop();
    // Without a suffix such as `.json` or `;v=1`.
    const name = segment.replace(/[.;].*/s, "").replace(/[^\p{L}\p{N}{}]/gu, "");
    if (name !== "") names.push(name);
  }
  return names;
}

/** Decodes what is percent-encoded, also more than once. */
function decode(path: string): string {
  let decoded = path;
  for (let round = 0; round < 4; round++) {
    decoded = decoded.replace(/%([0-7][0-9a-f])/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
  return decoded;
}
