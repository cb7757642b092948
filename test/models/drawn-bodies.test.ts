import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { envelope, table } from "../../generated/operations.js";
import TikAPI from "../../src/index.js";
import { findMissingList } from "../../src/list/plan-next.js";
import { listBodyPointers } from "../support/body-schemas.js";
import { drawBody, listKnownBodies } from "../support/draw-body.js";
import { drawShape } from "../support/draw-shape.js";
import { requiredParameters } from "../support/example-parameters.js";
import { reachMethod } from "../support/reach-method.js";
import { knownModels, nameBody } from "../support/response-facts.js";
import { describeOperations, readSpec } from "../support/spec-operations.js";
import { createSpecValidator } from "../support/spec-validator.js";

const spec = readSpec();
const validator = createSpecValidator(spec);
const operations = describeOperations(spec);
const bodies = listKnownBodies(spec).map((body) => [nameBody(body.known), body] as const);

/** Models that the spec calls by another name. */
const otherNames: Readonly<Record<string, string>> = {
  Stats: "PostStats",
  StatsV2: "PostStatsV2",
  Video: "Post",
  VideoMedia: "Video",
};

/** The model that the schema describes with what every body has. */
const wholeBody = "ApiKeyInfo";
const success = { status: "success", message: "" };

/** Why a value fits none of the schemas at these places. */
function findProblems(pointers: readonly string[], value: unknown): string[] {
  const problems = pointers.map((pointer) => validator.findProblems(pointer, value));
  return problems.sort((a, b) => a.length - b.length)[0] ?? ["there is no schema"];
}

/** The same cases in every run, so that a failure is of the change that made it. */
const runs = { seed: 1, numRuns: 25 };

describe("bodies drawn from what is known of the API fit the schemas, as they are sent and as the client reads them:", () => {
  it("they are known for every operation", () => {
    const known = new Set(bodies.map(([, { operation }]) => operation.id));
    expect(operations.filter(({ id }) => !known.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it.each(bodies)("%s", (_, { operation, known }) => {
    const pointers = listBodyPointers(operation, known.variant);
    fc.assert(
      fc.property(drawBody(known), ({ text, value }) => {
        expect([findProblems(pointers, JSON.parse(text)), findProblems(pointers, value)]).toEqual([[], []]);
      }),
      runs,
    );
  });

  it.each([...knownModels])("the model %s", (name, { shape }) => {
    const pointers = [`/components/schemas/${otherNames[name] ?? name}`];
    const fixed = name === "Error" ? { [envelope.status]: envelope.error } : {};
    fc.assert(
      fc.property(drawShape(shape, fixed), ({ text, value }) => {
        const [sent, read] = [JSON.parse(text), value].map((one) => ({ ...(name === wholeBody && success), ...one }));
        expect([findProblems(pointers, sent), findProblems(pointers, read)]).toEqual([[], []]);
      }),
      runs,
    );
  });
});

describe("bodies drawn from what is known of the API come out of the client without loss:", () => {
  it.each(bodies)("%s", async (_, { operation, known }) => {
    const variant = operation.variants.find(({ value }) => value === known.variant) ?? operation.variants[0];
    const { paging } = table.operations.find(({ id }) => id === operation.id) ?? {};
    await fc.assert(
      fc.asyncProperty(drawBody(known), async ({ text, value }) => {
        // A list without any of its members is an error, and no body.
        fc.pre(paging === undefined || findMissingList(value, paging) === undefined);
        const fetch = async () => new Response(text, { headers: { "content-type": "application/json" } });
        const api = TikAPI({ apiKey: "any", accountKey: "any", fetch });
        const { json } = await reachMethod(api, operation)(requiredParameters(operation, variant));
        expect(json).toStrictEqual(value);
      }),
      runs,
    );
  });
});
