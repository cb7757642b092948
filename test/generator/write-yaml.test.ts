import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bundle, createConfig, parseYaml } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import type { Spec } from "../../scripts/generate/spec.js";
import { writeYaml } from "../../scripts/generate/write-yaml.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";

const json = await readFile("generated/openapi.json", "utf8");
const spec: Spec = JSON.parse(json);

describe("the spec as YAML", () => {
  it("is the same document as the JSON beside it, once its references are followed", async () => {
    const folder = await makeTemporaryFolder();
    const ref = join(folder, "openapi.yaml");
    await writeFile(join(folder, "openapi.json"), json);
    await writeFile(ref, writeYaml(spec));
    const bundled = await bundle({ ref, config: await createConfig({}) });
    expect(bundled.problems).toEqual([]);
    expect(bundled.bundle.parsed).toEqual(spec);
  });

  it("holds no schema and no example itself", () => {
    const { components } = parseYaml(writeYaml(spec)) as Spec;
    expect(Object.keys(components)).toEqual(["securitySchemes", "parameters", "responses"]);
  });
});
