import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { readOperationArguments } from "../../cli/arguments.js";
import { writeCurl } from "../../cli/curl.js";
import { nameOption } from "../../cli/name-option.js";
import { operationOptions } from "../../cli/options.js";
import { operations, servers, table } from "../../generated/operations.js";
import TikAPI from "../../src/index.js";
import { type Mock, startMock } from "../../src/mock.js";
import { allParameters } from "../support/example-parameters.js";
import { cliKeys, runCli } from "../support/run-cli.js";
import { describeOperations, readSpec } from "../support/spec-operations.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";

const described = describeOperations(readSpec());
const run = promisify(execFile);
const keys = { TIKAPI_API_KEY: "any-api-key", TIKAPI_ACCOUNT_KEY: "any-account-key" };

const write = (id: string, params: Readonly<Record<string, unknown>>, ...more: readonly string[]): Promise<string> => {
  const operation = operations.find((one) => one.id === id);
  const given = Object.entries(params).flatMap(([name, value]) => {
    const option = operation === undefined ? "" : nameOption(operation, name);
    return option.endsWith(" ") ? [option.trim(), String(value)] : ["--param", `${name}=${value}`];
  });
  return writeCurl(readOperationArguments(operations, [id, ...given, ...more], operationOptions), table);
};

let mock: Mock;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());
afterEach(() => {
  vi.unstubAllEnvs();
});

describe("--curl", () => {
  test("writes commands that send what the client sends, with all parameters of every operation", async () => {
    const before = mock.calls().length;
    vi.stubEnv("TIKAPI_BASE_URL", mock.url);
    const calls = described.map((operation) => ({ ...operation, params: allParameters(operation) }));
    const commands = await Promise.all(calls.map(({ id, params }) => write(id, params)));
    const quiet = `curl() { command curl -s -o /dev/null -w '%{http_code}\\n' "$@"; }\n`;
    const { stdout } = await run("bash", ["-c", quiet + commands.join("")], { env: { ...process.env, ...keys } });
    const byCurl = mock.calls().slice(before);
    const api = TikAPI({ apiKey: keys.TIKAPI_API_KEY, accountKey: keys.TIKAPI_ACCOUNT_KEY, baseUrl: mock.url });
    for (const { id, params, account } of calls) await (account ? api.user() : api).call(String(id), params);
    const byClient = mock.calls().slice(before + byCurl.length);
    expect(stdout.trim().split("\n")).toEqual(calls.map(() => "200"));
    const toFacts = (sent: typeof byCurl) =>
      sent.map(({ operationId, method, path, query, body, keys }) => ({
        operationId,
        method,
        path,
        query,
        body,
        keys,
      }));
    expect(toFacts(byCurl)).toEqual(toFacts(byClient));
  });

  test("keeps a text as it is, whatever a shell or curl would make of it", async () => {
    const text = `it's "$HOME" \`id\` \\ @file !! {a,b} [1-3] %41 ü 🎵`;
    const before = mock.calls().length;
    vi.stubEnv("TIKAPI_BASE_URL", mock.url);
    const [inBody, inQuery] = [
      described.find(({ parameters }) => parameters.some((one) => one.in === "body" && one.name === "text")),
      described.find(({ parameters }) => parameters.some((one) => one.in === "query" && one.name === "query")),
    ];
    const commands = [
      await write(inBody?.id ?? "", { ...(inBody && allParameters(inBody)), text }),
      await write(inQuery?.id ?? "", { ...(inQuery && allParameters(inQuery)), query: text }),
    ];
    await run("bash", ["-c", commands.join("")], { env: { ...process.env, ...keys } });
    const sent = mock
      .calls()
      .slice(before)
      .map(({ params }) => params);
    expect(sent).toMatchObject([{ text }, { query: text }]);
  });

  test("needs no key, prints none, and sends nothing", async () => {
    const cwd = await makeTemporaryFolder();
    for (const command of ["call", "list"]) {
      const args = [command, "user.posts.feed", "--curl"];
      const printed = await runCli(args, { cwd, env: { TIKAPI_BASE_URL: "https://nowhere.invalid" } });
      expect(printed).toMatchObject({ code: 0, stderr: "" });
      expect(printed.stdout).toContain('--header "x-account-key: $TIKAPI_ACCOUNT_KEY"');
      for (const key of Object.values(cliKeys)) expect(printed.stdout).not.toContain(key);
      const without = { TIKAPI_API_KEY: "", TIKAPI_ACCOUNT_KEY: "", TIKAPI_BASE_URL: "https://nowhere.invalid" };
      expect(await runCli(args, { cwd, env: without })).toEqual(printed);
    }
  });

  test("checks the parameters all the same", async () => {
    const operation = described.find(({ parameters }) => parameters.some(({ required }) => required));
    await expect(write(operation?.id ?? "", {})).rejects.toThrow("is required");
  });

  test("names the public demo keys for the sandbox, which takes no others", async () => {
    vi.stubEnv("TIKAPI_API_KEY", keys.TIKAPI_API_KEY);
    const command = await write("user.info", {}, "--sandbox");
    for (const part of [servers.sandbox, ...Object.values(servers.demoKeys)]) expect(command).toContain(part);
    expect(command).not.toContain("$");
  });
});
