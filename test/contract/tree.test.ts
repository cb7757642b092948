import { describe, expect, it } from "vitest";
import TikAPI from "../../src/index.js";
import { operationFacts } from "../support/operation-facts.js";
import { reach } from "../support/reach-method.js";
import { describeOperations, readSpec } from "../support/spec-operations.js";

const api = TikAPI({ apiKey: "tree-key", accountKey: "tree-account-key" });
const account = api.user();
const operations = describeOperations(readSpec());
const publicIds = operations.filter((operation) => !operation.account).map(({ id }) => id);
const accountIds = operations.filter((operation) => operation.account).map(({ id }) => id.replace(/^user\./, ""));

describe("the tree of methods", () => {
  it("holds every known operation: on the account client if it takes an account key, on the client otherwise", () => {
    const known = (takesKey: boolean) =>
      operationFacts.operations
        .filter(({ auth }) => auth.includes("X-ACCOUNT-KEY") === takesKey)
        .map(({ operationId }) => operationId.replace(/^user\./, ""));
    expect(publicIds).toEqual(expect.arrayContaining(known(false)));
    expect(accountIds).toEqual(expect.arrayContaining(known(true)));
  });

  it.each(publicIds)("has %s on the client, not on the account client", (id) => {
    expect(reach(api, id)).toBeTypeOf("function");
    expect(reach(account, id)).toBeUndefined();
  });

  it.each(accountIds)("has %s on the account client, not on the client", (id) => {
    expect(reach(account, id)).toBeTypeOf("function");
    expect(reach(api, id)).toBeUndefined();
    expect(reach(api, `user.${id}`)).toBeUndefined();
  });

  it("has no method that the spec does not have", () => {
    const found = (client: object, ids: readonly string[]) =>
      [...new Set(ids.map((id) => id.split(".", 1).join()))].flatMap((name) => listMethods(reach(client, name), name));
    expect(found(api, publicIds).sort()).toEqual([...publicIds].sort());
    expect(found(account, accountIds).sort()).toEqual([...accountIds].sort());
  });
});

function listMethods(node: unknown, path: string): string[] {
  if (typeof node === "function") return [path];
  return Object.entries(node as object).flatMap(([name, child]) => listMethods(child, `${path}.${name}`));
}
