import type { Operation } from "../src/spec/api-table.js";
import type { SpecOperation } from "./spec.js";

/** What an operation needs besides an API key. */
export function listNeeds({ account }: Operation, { plan, scopes }: Pick<SpecOperation, "plan" | "scopes">): string[] {
  const accountNeed = scopes.length > 0 ? `account (${scopes.join(", ")})` : "account";
  return [...(plan === null ? [] : [plan]), ...(account ? [accountNeed] : [])];
}
