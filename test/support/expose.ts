import { inspect } from "node:util";

/** All that people and programs read of a value: inspected with what is hidden, as JSON, as text, and its causes likewise. */
export function expose(value: unknown): string {
  const seen = [inspect(value, { depth: Infinity, showHidden: true, getters: true, maxStringLength: Infinity })];
  seen.push(String(JSON.stringify(value)), typeof value === "object" ? "" : String(value));
  if (value instanceof Error) {
    const { headers, attempts } = value as { headers?: Headers; attempts?: unknown };
    seen.push(String(value), value.message, value.stack ?? "", JSON.stringify(attempts) ?? "");
    seen.push(JSON.stringify([...(headers ?? [])]), value.cause === undefined ? "" : expose(value.cause));
  }
  return seen.join("\n");
}
