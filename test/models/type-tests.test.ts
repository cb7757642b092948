import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { describeOperations, readSpec } from "../support/spec-operations.js";

const folder = new URL("../types/", import.meta.url);

/** The type tests whose titles begin with the id of an operation: their code by that id. */
const typeTests = new Map(
  readdirSync(folder)
    .filter((file) => file.startsWith("models-"))
    .flatMap((file) =>
      readFileSync(new URL(file, folder), "utf8")
        .split(/^test\("/m)
        .slice(1),
    )
    .map((test) => [test.slice(0, test.indexOf(" ")), test]),
);

const operations = describeOperations(readSpec()).map(({ id, account }) => [id, account] as const);

it.each(operations)("%s has a type test that reads deep and misspells", (id, account) => {
  const test = typeTests.get(id) ?? "";
  expect(test).toContain(`await ${account ? id : `api.${id}`}(`);
  expect(test).toMatch(/^ {2}expectTypeOf\(\s*(json|room)\??\.[\w.?[\]"$]+,?\s*\)\.toEqualTypeOf</m);
  expect(test).toMatch(/^ {2}\/\/ @ts-expect-error misspelt\n {2}(json|room)\??\./m);
});
