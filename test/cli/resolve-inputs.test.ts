import { describe, expect, it } from "vitest";
import { UsageError } from "../../cli/errors.js";
import { findOperation } from "../../cli/find-operation.js";
import { planInputs, readInput, resolveInput } from "../../cli/resolve-inputs.js";
import { readProfileAddress, readSpecOperations } from "../../cli/spec.js";
import { operations } from "../../generated/operations.js";
import TikAPI from "../../src/index.js";
import { mockTikAPI } from "../../src/testing.js";

/** Every list with a parameter that is looked up. */
const lookedUp = operations.flatMap((operation) =>
  operation.parameters.flatMap(({ name, required }) => {
    const lookup = readSpecOperations().get(operation.id)?.parameters.get(name)?.["x-lookup"];
    return lookup === undefined || !required ? [] : [{ operation, name, lookup }];
  }),
);
const [first] = lookedUp;
if (first === undefined) throw new Error("The spec has no parameter to look up.");
const plan = planInputs(operations, first.operation, {});
const longId = "M".repeat(60);

describe("a line of a file", () => {
  const address = readProfileAddress().replace("{username}", "quiet.harbor");
  it.each([
    "quiet.harbor",
    "@quiet.harbor",
    address,
    `${address}/`,
    `${address}?lang=en`,
    address.replace("https://www.", ""),
  ])("%s names an account, which is looked up", (line) => {
    const { lookup, name } = first;
    expect(readInput(plan, ` ${line}\r`)).toEqual({
      params: {},
      missing: {
        parameter: name,
        operation: lookup.operation,
        params: { [lookup.parameter]: "quiet.harbor" },
        value: lookup.value,
      },
    });
  });

  it("that has the value itself needs no lookup", () => {
    expect(readInput(plan, longId)).toEqual({ params: { [first.name]: longId } });
    expect(readInput(plan, `{"${first.name}":"${longId}","count":3}`).params).toEqual({
      [first.name]: longId,
      count: 3,
    });
  });

  it.each(["", "two words", "{not json", "no/such"])("%j is refused", (line) => {
    expect(() => readInput(plan, line)).toThrow(UsageError);
  });

  it("is for the named parameter, or for the only one that is required", () => {
    const search = operations.find(({ parameters }) => parameters.filter(({ required }) => required).length > 1);
    if (search === undefined) throw new Error("No operation requires two parameters.");
    const [one, other] = search.parameters.filter(({ required }) => required);
    expect(() => planInputs(operations, search, {})).toThrow(`Say with --as which parameter of ${search.id}`);
    expect(planInputs(operations, search, { [one?.name ?? ""]: "x" }).parameter).toBe(other);
    expect(planInputs(operations, search, {}, other?.name).parameter).toBe(other);
    expect(() => planInputs(operations, search, {}, "nonsense")).toThrow('has no parameter "nonsense"');
  });
});

describe("a lookup", () => {
  it("completes the parameters of the operation with one call", async () => {
    const server = mockTikAPI();
    const api = TikAPI({ apiKey: "any", fetch: server.fetch });
    const params = await resolveInput(api, operations, readInput(plan, "@quiet.harbor"));
    expect(params).toEqual({ [first.name]: expect.stringMatching(/^.{30,}$/) });
    expect(server.calls()).toHaveLength(1);
    expect(server.calls()[0]?.params).toEqual({ [first.lookup.parameter]: "quiet.harbor" });
    expect(() => findOperation(operations, first.lookup.operation)).not.toThrow();
  });

  it("says so where the answer lacks the value", async () => {
    const fetch = async () => Response.json({ status: "success" });
    const api = TikAPI({ apiKey: "any", fetch });
    await expect(resolveInput(api, operations, readInput(plan, "quiet.harbor"))).rejects.toThrow(/without secUid at/);
  });
});
