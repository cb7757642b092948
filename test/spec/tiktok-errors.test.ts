import { describe, expect, it } from "vitest";
import { documentation } from "../support/documentation.js";
import { operationFacts } from "../support/operation-facts.js";
import { describeOperations, readSpec } from "../support/spec-operations.js";

const operations = describeOperations(readSpec());
const kinds = ["transient", "not-found", "private", "removed", "restricted", "login", "blocked", "limit", "invalid"];

describe("the errors of the spec", () => {
  it.each(operations.map((operation) => [operation.id, operation] as const))(
    "%s declares all of them",
    (_, operation) => {
      const statuses = operation.answers.map(({ status }) => status);
      const names = operation.answers.flatMap(({ examples }) => examples.map(({ name }) => name));
      expect(statuses).toEqual(
        operation.account ? [200, 400, 401, 403, 428, 429, 503] : [200, 400, 401, 403, 429, 503],
      );
      expect(operation.answers.filter(({ examples }) => examples.length === 0)).toEqual([]);
      // Prism looks for a name under every status: one that stands under two could give the wrong answer.
      expect(new Set(names).size).toBe(names.length);
      expect(sortCodes(operation.answers)).toEqual(operationFacts.tiktokCodes);
    },
  );

  it("say for each TikTok code what it means and what to do", () => {
    const codes = operations.flatMap(({ answers }) => listCodes(answers));
    expect(codes.filter(({ description }) => !description)).toEqual([]);
    expect([...new Set(codes.map(({ kind }) => kind))].sort()).toEqual([...kinds].sort());
    const transient = codes.filter(({ kind }) => kind === "transient").map(({ code }) => code);
    expect([...new Set(transient)].sort()).toEqual([10000, 10101, 10110, 10111]);
  });
});

describe.skipIf(documentation === undefined)("the errors in the text of the documentation", () => {
  const text = documentation ?? "";
  const section = text.slice(text.indexOf("\nErrors\n"), text.indexOf("10404:") + 100);
  const [answers = []] = operations.filter(({ account }) => account).map((operation) => operation.answers);

  it("are the codes of the spec, with their messages", () => {
    const documented = [...section.matchAll(/^ +(\d+): "(.*)"/gm)].map(([, code, message]) => [Number(code), message]);
    const listed = listCodes(answers).filter(({ documented }) => documented);
    const codes = listed.map(({ code, message }) => [code, message]);
    expect(documented.map(([code]) => code)).toEqual(operationFacts.tiktokCodes);
    expect(codes.sort(([a], [b]) => Number(a) - Number(b))).toEqual(documented);
  });

  it("are bodies of the spec's examples", () => {
    const documented = [...section.matchAll(/^.*\((\d{3})\)$|^\{\s[^}]*(?:\{[^}]*\}\s*)?^\}$/gm)];
    let status = 0;
    const bodies = documented.flatMap(([text, heading]) => {
      if (heading === undefined) return [{ status, body: JSON.parse(text) as object }];
      status = Number(heading);
      return [];
    });
    expect(bodies.map((one) => one.status)).toEqual([400, 401, 403, 428, 429, 403]);
    for (const { status, body } of bodies) {
      const values = answers.find((answer) => answer.status === status)?.examples.map(({ value }) => value);
      expect(values).toContainEqual(body);
    }
  });
});

const sortCodes = (answers: (typeof operations)[number]["answers"]): unknown[] =>
  listCodes(answers)
    .filter(({ documented }) => documented)
    .map(({ code }) => code)
    .sort((a, b) => a - b);

function listCodes(answers: (typeof operations)[number]["answers"]) {
  const refusals = answers.filter(({ status }) => status === 403).flatMap(({ examples }) => examples);
  return refusals.flatMap(({ value, name, description, kind, documented }) => {
    const { statusCode: code, message } = value as { statusCode?: number; message?: string };
    return code === undefined ? [] : [{ code, message, name, description, kind, documented }];
  });
}
