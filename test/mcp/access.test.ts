import { expect, it } from "vitest";
import { findAllowed, readGlobs } from "../../cli/mcp/access.js";
import { makeService } from "./connect.js";

const { operations } = makeService({});

const allowed = (...globs: string[]) =>
  operations.filter(({ id }) => {
    try {
      return findAllowed(operations, { allowChanges: true, globs: readGlobs(operations, globs) }, id) !== undefined;
    } catch {
      return false;
    }
  });

it("`*` in --operations stands for any text", () => {
  const startingWith = (text: string) => operations.filter(({ id }) => id.startsWith(text));
  expect(allowed("public.*")).toEqual(startingWith("public."));
  expect(allowed("public.*, key")).toEqual([
    ...startingWith("public."),
    ...operations.filter(({ id }) => id === "key"),
  ]);
  expect(allowed("*")).toEqual(operations);
  expect(allowed()).toEqual(operations);
  expect(allowed("user.*.list").map(({ id }) => id)).toEqual(
    operations.map(({ id }) => id).filter((id) => /^user\..*\.list$/.test(id)),
  );
});

it("refuses a glob that fits nothing", () => {
  expect(() => readGlobs(operations, ["public.chek"])).toThrow(
    '--operations "public.chek" fits no operation. Did you mean public.check?',
  );
});

it("calls an operation that changes something only where that is allowed, whatever its method is", () => {
  const changing = operations.filter(({ changesState }) => changesState);
  expect(changing.some(({ method }) => method === "GET")).toBe(true);
  for (const { id } of changing)
    expect(() => findAllowed(operations, { allowChanges: false, globs: [] }, id)).toThrow("changes something");
});
