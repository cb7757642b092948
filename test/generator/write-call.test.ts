import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { createCallWriter } from "../../generator/compile/write-call.js";
import { loadSpec } from "../../generator/read/load-spec.js";
import { readOperations } from "../../generator/read/read-operations.js";
import { describeOperations, readSpec } from "../support/spec-operations.js";
import { typeCheck } from "../support/type-check.js";

const { spec } = await loadSpec(fileURLToPath(new URL("../../openapi/openapi.yaml", import.meta.url)));
const operations = readOperations(spec);
const { writeExample, writeProgram, writeShort } = createCallWriter(operations);

function find(id: string) {
  const found = operations.find((operation) => operation.id === id);
  if (found === undefined) throw new Error(`The spec has no operation ${id}.`);
  return found;
}

describe("the examples of the operations", () => {
  it("type-check, all of them, as programs and on one line", () => {
    const ids = describeOperations(readSpec()).map(({ id }) => id);
    const programs = operations.map((one) => [`${one.id}.mts`, writeProgram(one)]);
    const setUp = 'import TikAPI from "tikapi-fetch";\nconst api = TikAPI("API_KEY");\nconst account = api.user();\n';
    const lines = operations.map((one) => `{ ${writeExample(one)} }`);
    const sources = Object.fromEntries([...programs, ["examples.mts", setUp + lines.join("\n")]]);
    expect(Object.keys(sources)).toEqual(expect.arrayContaining(ids.map((id) => `${id}.mts`)));
    expect(typeCheck(sources)).toEqual([]);
  });

  it("name what is required, or else what says which thing is meant, and no place to begin at", () => {
    expect(writeShort(find("public.videoV3"))).toBe("api.public.videoV3({ id, username })");
    expect(writeShort(find("public.check"))).toBe("api.public.check({ username })");
    expect(writeShort(find("public.hashtag"))).toBe("api.public.hashtag({ name })");
    expect(writeShort(find("user.live.list"))).toBe("api.user({ accountKey }).live.list()");
  });
});
