import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { checkSpec } from "../../generator/check/check-spec.js";
import type { LoadedSpec } from "../../generator/read/load-spec.js";
import { loadSpec } from "../../generator/read/load-spec.js";
import type { Operation } from "../../generator/read/read-operations.js";
import { copySpec } from "../support/spec-copy.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";

const jobs = `parameters:
  - {name: id, in: path, required: true, description: The job., schema: {type: string}, example: j1}
  - {name: part, in: query, description: Which part., schema: {type: string}, example: head}
get:
  summary: Get a job
  operationId: gateway.job
  tags: [Key]
  parameters:
    - {name: part, in: query, description: Which part of it., schema: {type: string, enum: [head, tail]}, example: tail}
  responses: &responses
    "200":
      description: The job.
      content: {application/json: {schema: {$ref: ../schemas/ApiKeyInfo.yaml}, examples: {one: {$ref: "../examples/key.yaml#/keySuccess"}}}}
    "400": {$ref: "../responses.yaml#/BadRequest"}
delete:
  summary: Delete a job
  operationId: user.dropJob
  tags: [Key]
  x-changes-state: true
  security: [{ApiKey: [], AccountKey: [live]}]
  responses: *responses
`;

describe("an operation has", () => {
  let loaded: LoadedSpec;
  let job: Operation;
  let drop: Operation;
  beforeAll(async () => {
    const entry = "security: [{ApiKey: []}]\n\npaths:\n  /gateway/jobs/{id}:\n    $ref: paths/jobs.yaml\n";
    const { root } = await copySpec(await makeTemporaryFolder(), [
      { file: "openapi.yaml", find: "paths:\n", replace: entry },
    ]);
    await mkdir(join(dirname(root), "paths"), { recursive: true });
    await writeFile(join(dirname(root), "paths/jobs.yaml"), jobs);
    loaded = await loadSpec(root);
    const operations = checkSpec(loaded, new Set());
    [job, drop] = ["gateway.job", "user.dropJob"].map((id) => operations.find((one) => one.id === id)) as [
      Operation,
      Operation,
    ];
  });

  it("the parameters of its path, unless it has one of the same name and place itself", () => {
    expect(drop.parameters.map(({ name, schema }) => [name, schema.enum])).toEqual([
      ["id", undefined],
      ["part", undefined],
    ]);
    expect(job.parameters.map(({ name, schema }) => [name, schema.enum])).toEqual([
      ["id", undefined],
      ["part", ["head", "tail"]],
    ]);
  });

  it("the security of the whole spec, unless it has its own", () => {
    expect([job.account, drop.account, drop.scopes]).toEqual([false, true, ["live"]]);
    expect(job.source.security).toEqual([{ ApiKey: [] }]);
  });

  it("all of it in the published document too", () => {
    const item = loaded.spec.paths["/gateway/jobs/{id}"];
    expect(Object.keys(item ?? {})).toEqual(["get", "delete"]);
    expect(loaded.spec).not.toHaveProperty("security");
  });
});
