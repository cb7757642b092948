import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type BodyDifference, type OperationId, validateResponse } from "../../src/testing.js";
import { runScript } from "../support/run-node.js";
import { describeOperations, findDescribed, findExample, readSpec } from "../support/spec-operations.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";

const spec = readSpec();
const operations = describeOperations(spec);

// biome-ignore lint/suspicious/noExplicitAny: a body to spoil, at any depth
type Body = any;

/** The differences of an example once it is spoilt. */
function compare(id: OperationId, spoil: (body: Body) => void, example?: string): readonly BodyDifference[] {
  const body = structuredClone(findExample(findDescribed(spec, id), 200, example).value);
  spoil(body);
  return validateResponse(id, body);
}

describe("nothing is different in the spec's own examples", () => {
  it.each(operations)("of $id", ({ id, answers }) => {
    const found = answers.flatMap(({ examples }) =>
      // The compiler knows each id, not that this is one.
      examples.flatMap(({ name, value }) =>
        validateResponse(id as OperationId, value).map((one) => ({ name, ...one })),
      ),
    );
    expect(found.filter(({ problem }) => problem !== "unknown")).toEqual([]);
    expect(found).toEqual([]);
  });
});

describe("a difference is", () => {
  it("a member that the spec has not, once for all places of a list", () => {
    const differences = compare("public.posts", ({ itemList }) => {
      for (const post of itemList) post.video.brandNew = { secret: "value" };
    });
    expect(differences).toEqual([
      { path: "/itemList/*/video/brandNew", problem: "unknown", expected: "nothing", found: "object" },
    ]);
  });

  it("a required member that is missing", () => {
    expect(compare("public.check", (body) => delete body.userInfo)).toEqual([
      { path: "/userInfo", problem: "missing", expected: "object", found: "nothing" },
    ]);
    const [name = ""] = spec.components.schemas["Video"]?.required ?? [];
    const [inner] = compare("public.posts", ({ itemList }) => delete itemList[0].video[name]);
    expect(inner).toMatchObject({ path: `/itemList/*/video/${name}`, problem: "missing", found: "nothing" });
  });

  it.each([
    ["null", null],
    ["integer", 5],
    ["array", ["a"]],
    ["object", { a: 1 }],
  ])("a member of another type: %s", (found, value) => {
    const spoil = (body: Body) => {
      body.status = value;
    };
    expect(compare("public.check", spoil)).toEqual([
      { path: "/status", problem: "different", expected: "string", found },
    ]);
  });

  it("a number that is not whole", () => {
    const spoil = (body: Body) => {
      body.statusCode = 0.5;
    };
    expect(compare("public.check", spoil)).toMatchObject([
      { path: "/statusCode", expected: "integer", found: "number" },
    ]);
  });

  it.each([
    [null, "null"],
    [[], "array"],
    ["text", "string"],
    [5, "integer"],
    [undefined, "undefined"],
  ])("a body that is none: %j", (body, found) => {
    expect(validateResponse("public.check", body)).toEqual([
      { path: "", problem: "different", expected: "object", found },
    ]);
  });

  it("a member of an error body", () => {
    expect(validateResponse("public.check", { status: "error", message: "x" })).toEqual([]);
    expect(validateResponse("public.check", { status: "error", message: 5, more: true })).toEqual([
      { path: "/more", problem: "unknown", expected: "nothing", found: "boolean" },
      { path: "/message", problem: "different", expected: "string", found: "integer" },
    ]);
  });
});

it("a body of several variants is compared with the nearest", () => {
  const spoil = (body: Body) => {
    body.user_list[0].brandNew = 1;
  };
  expect(compare("public.search", spoil, "usersFirstPage")).toEqual([
    { path: "/user_list/*/brandNew", problem: "unknown", expected: "nothing", found: "integer" },
  ]);
});

it("no value, id or long text is shown", () => {
  const secret = "very private words of somebody";
  const differences = compare("public.posts", (body) => {
    body.itemList[0].desc = { text: secret };
    body.itemList[0].createTime = secret;
    body.itemList[0]["7109178205151464746"] = secret;
    body.itemList[0][`${secret}${secret}`] = 1;
    body.message = [secret];
  });
  expect(differences.length).toBeGreaterThan(3);
  expect(JSON.stringify(differences)).not.toMatch(/private|7109178205151464746/);
});

it("an operation that the spec has not is refused", () => {
  expect(() => validateResponse("public.nothing" as OperationId, {})).toThrow(
    new TypeError('The spec has no operation "public.nothing".'),
  );
});

it("where Ajv is missing, the error says how to install it; the rest of the kit does without", async () => {
  const folder = await makeTemporaryFolder();
  for (const name of ["src", "generated"]) {
    await cp(new URL(`../../${name}`, import.meta.url), join(folder, name), { recursive: true });
  }
  await mkdir(join(folder, "node_modules"));
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  const file = join(folder, "compare.mts");
  await writeFile(
    file,
    'import { mockTikAPI, validateResponse } from "./src/testing.js";\nmockTikAPI();\nvalidateResponse("key", {});\n',
  );
  const { code, stderr } = await runScript(file, [], { cwd: folder });
  expect(code).toBe(1);
  expect(stderr).toContain("Error: validateResponse() needs Ajv: npm install --save-dev ajv@8");
});
