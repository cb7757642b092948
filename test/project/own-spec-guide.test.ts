import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readReservedNames } from "../../generator/check/read-reserved-names.js";
import { generateClient } from "../../generator/generate-client.js";
import { parseYaml } from "../../generator/read/redocly.js";
import { describeGenerated, generateFrom } from "../support/adopt-document.js";
import { readBlocks } from "../support/document-blocks.js";
import { listTracked, readProjectFile } from "../support/project-files.js";

const blocks = readBlocks("guides/your-own-spec.md");
const [overlay = "", workflow = ""] = blocks.filter(({ language }) => language === "yaml").map(({ code }) => code);
const own = JSON.parse(readProjectFile("generated/openapi.json"));

describe("the guide to one's own spec", () => {
  it("has an overlay that adds a list, and sends all calls to the gateway", async () => {
    const { table, told } = await generateFrom(own, parseYaml(overlay) as object);
    expect(told).toEqual({});
    expect(table.servers.production).toBe("https://gateway.example.com/tikapi");
    const added = table.operations.filter(({ path }) => own.paths[path] === undefined);
    expect(added).toMatchObject([{ method: "GET", paging: { items: ["/drafts"], id: ["/id"] } }]);
  });

  it("names overlays of the package that are there", async () => {
    const named = blocks.flatMap(({ code }) => code.match(/dist\/(openapi\/[\w.]+\.yaml)/)?.[1] ?? []);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((file) => !listTracked().includes(file))).toEqual([]);
    const file = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
    const client = await generateClient(file("generated/openapi.json"), named.map(file), readReservedNames());
    expect(describeGenerated(client).table.operations.length).toBeGreaterThan(0);
  });

  it("has a workflow that can be read, and commands with the options that there are", () => {
    expect(parseYaml(workflow)).toMatchObject({ jobs: { update: { steps: expect.any(Array) } } });
    const options = blocks.flatMap(({ code }) => code.match(/(?<=tikapi-fetch generate .*)--[a-z-]+/g) ?? []);
    const known = ["--spec", "--overlay", "--out", "--check", "--watch", "--init-overlay"];
    expect(options.filter((option) => !known.includes(option))).toEqual([]);
  });
});
