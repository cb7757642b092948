import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { commands } from "../../cli/commands.js";
import { writeExample } from "../../cli/example-command.js";
import { findFacts, readSpecOperations } from "../../cli/spec.js";
import { findTopic } from "../../cli/topics.js";
import { operations } from "../../generated/operations.js";
import { startMock } from "../../src/mock.js";
import { runScript } from "../support/run-node.js";
import { describeOperations, readSpec } from "../support/spec-operations.js";
import { splitWords } from "../support/split-words.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";

const described = describeOperations(readSpec());
const helpOf = (id: string): string => findTopic(operations, [id]).describe();

describe("the help of every operation", () => {
  test("has every parameter with its type, its rules, what it is and an example", () => {
    for (const { id, parameters } of described)
      for (const { name, required, schema } of parameters) {
        const types = [schema.type].flat().join(" or ");
        const [, rules] =
          new RegExp(`(?:--|--param )${name}[ =]<${types}>(.*)\n {6}\\S.*\n {6}Example: \\S`).exec(helpOf(id)) ?? [];
        expect(rules, `${id} ${name}`).toBeDefined();
        expect(rules?.includes("required"), `${id} ${name}`).toBe(required);
        if (schema.default !== undefined) expect(rules).toContain(`default ${schema.default}`);
        if (schema.enum) expect(rules).toContain(`one of ${schema.enum.join(", ")}`);
      }
  });

  test("says its plan, who may use it, and the scopes of the account", () => {
    for (const { id, account, source } of described) {
      const help = helpOf(id);
      expect(help).toContain(
        `Plan: ${source["x-plan"] ?? "any"}${source["x-access"] ? `, for ${source["x-access"]} customers only` : ""}\n`,
      );
      const scopes = source.security?.flatMap((schemes) => Object.values(schemes).flat()) ?? [];
      for (const scope of scopes) expect(help).toMatch(new RegExp(`Account: .*\\b${scope}\\b`));
      if (source.externalDocs) expect(help).toContain(`: ${source.externalDocs.url}\n`);
      if (!account) expect(help).toContain("Account: none\n");
      expect(help.includes("Changes state"), id).toBe(source["x-changes-state"] === true);
      expect(help.includes("Deprecated"), id).toBe(source.deprecated === true);
    }
  });

  test("is data on demand, with the same example", () => {
    const data = findTopic(operations, ["user.posts.comments.like"]).toData();
    expect(data).toMatchObject({ account: true, scopes: ["media_actions"], changesState: true, method: "POST" });
    for (const { id } of described) {
      const { command, parameters } = findTopic(operations, ["call", id]).toData() as {
        readonly command: string;
        readonly parameters: readonly { readonly description: string }[];
      };
      expect(helpOf(id)).toContain(`Example:\n  ${command}\n`);
      for (const { description } of parameters) expect(helpOf(id)).toContain(description);
    }
  });
});

test("the example of every operation, and of every command, runs on the mock", async () => {
  const spec = readSpecOperations();
  const examples = [
    ...operations.map((operation) => writeExample(operation, operations, findFacts(spec, operation.id))),
    // A download needs a video, the sandbox the network, a harvest a database and generate a package; the servers would serve until they
    // are stopped; the others are for a shell. Their own tests run them.
    ...commands
      .flatMap((command) => command.examples)
      .filter((line) => !/ (download|harvest|generate|mcp|mock|completion)\b|--sandbox/.test(line)),
  ];
  const [folder, mock] = await Promise.all([makeTemporaryFolder(), startMock()]);
  const file = join(folder, "commands.json");
  await writeFile(file, JSON.stringify(examples.map((line) => splitWords(line).slice(1))));
  const env = { TIKAPI_API_KEY: "any", TIKAPI_ACCOUNT_KEY: "any", TIKAPI_BASE_URL: mock.url };
  const runner = fileURLToPath(new URL("../support/run-commands.ts", import.meta.url));
  const { code, stdout, stderr } = await runScript(runner, [file], { cwd: folder, env });
  const calls = mock.calls();
  await mock.close();
  expect(code, stderr).toBe(0);
  expect(stdout.match(/^=== .* ended ===$/gm)).toHaveLength(examples.length);
  expect(new Set(calls.map(({ operationId }) => operationId)).size).toBe(described.length);
});
