import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Mock, startMock } from "../../src/mock.js";
import { cliKeys } from "../support/run-cli.js";
import { connectOverStdio } from "./connect.js";

let mock: Mock;
let server: Awaited<ReturnType<typeof connectOverStdio>>;

beforeAll(async () => {
  mock = await startMock();
  server = await connectOverStdio(["--retries", "0", "--operations", "public.*,key,user.posts.*"], {
    TIKAPI_BASE_URL: mock.url,
  });
});
afterAll(async () => {
  await server.client.close();
  await mock.close();
});

const megabytes = (count: number) => "x".repeat(count * 2 ** 20);
const call = (args: object) => ["call_operation", args] as const;
const check = (params: object) => call({ id: "public.check", params });

/** Name → tool, arguments, the kind of error, and what it says. */
const inputs: Readonly<Record<string, readonly [tool: string, args: object, kind: string, says: RegExp]>> = {
  "an unknown operation": [...call({ id: "public.everything" }), "unknown-operation", /There is no operation/],
  "an operation of a prototype": [
    ...call({ id: "__proto__" }),
    "unknown-operation",
    /There is no operation "__proto__"/,
  ],
  "an unknown tool": ["delete_everything", {}, "unknown-tool", /There is no tool/],
  "a tool of a prototype": ["constructor", {}, "unknown-tool", /There is no tool "constructor"/],
  "a tool that is not offered": [
    "query_harvest",
    { sql: "SELECT 1" },
    "unknown-tool",
    /There is no tool "query_harvest"/,
  ],
  "no arguments": [...call({}), "invalid-arguments", /id is missing/],
  "wrong types": [
    ...call({ id: 7, params: [], fields: "id", limit: "many" }),
    "invalid-arguments",
    /id must.*params must.*fields must.*limit must/,
  ],
  "a limit below and above": [
    ...call({ id: "public.posts", limit: -1 }),
    "invalid-arguments",
    /limit must be a whole number from 1/,
  ],
  "an argument that does not exist": [
    ...call({ id: "key", accountKey: "abc" }),
    "invalid-arguments",
    /no argument "accountKey"/,
  ],
  "keys of a prototype as parameters": [
    ...check({ constructor: 1, toString: 2 }),
    "validation",
    /constructor .*toString/,
  ],
  "wrong types of parameters": [...check({ username: { $ne: null } }), "validation", /username/],
  "a parameter of 5 MB": [...check({ username: megabytes(5) }), "invalid-arguments", /larger than 100000 characters/],
  "an id of 5 MB": [...call({ id: megabytes(5) }), "invalid-arguments", /larger than 100000 characters/],
  "a thousand fields": [
    ...call({ id: "key", fields: Array(1_000).fill("a") }),
    "invalid-arguments",
    /fields must be a list of at most 50/,
  ],
  "a write": [...call({ id: "user.posts.like", params: { media_id: "1" } }), "not-allowed", /changes something/],
  "a write with spaces around it": [
    ...call({ id: " user.posts.like ", params: { media_id: "1" } }),
    "unknown-operation",
    /no operation/,
  ],
  "a write in capitals": [
    ...call({ id: "USER.POSTS.LIKE", params: { media_id: "1" } }),
    "unknown-operation",
    /no operation/,
  ],
  "an operation outside of those allowed": [...call({ id: "user.info" }), "not-allowed", /is not among the operations/],
  "its description": ["describe_operation", { id: "user.info" }, "not-allowed", /is not among the operations/],
  "a checkpoint that somebody made up": [
    ...call({ id: "public.posts", checkpoint: "0123456789ab" }),
    "unknown-checkpoint",
    /does not know/,
  ],
  "a checkpoint of another kind of value": [
    ...call({ id: "public.posts", checkpoint: { operationId: "user.posts.like" } }),
    "invalid-arguments",
    /checkpoint must be a text/,
  ],
  "a path in a parameter of the path": [
    ...call({ id: "public.discover", params: { category: "../../user/like" } }),
    "validation",
    /category/,
  ],
  "a line break for a header": [...check({ username: "a\r\nX-ACCOUNT-KEY: b" }), "validation", /username/],
  "a path that is no field": [...call({ id: "key", fields: ["a..b"] }), "invalid-arguments", /is not a path/],
  "a limit for what is no list": [...call({ id: "key", limit: 3 }), "invalid-arguments", /is not a list/],
};

describe("a hostile input is a clear error, and the server lives:", () => {
  it.each(Object.entries(inputs))("%s", async (_, [tool, args, kind, says]) => {
    const sent = mock.calls().length;
    const { isError, value, text } = await server.call(tool, args);
    expect(isError).toBe(true);
    expect(value.error).toMatchObject({ kind, retryable: false });
    expect(value.error.message).toMatch(says);
    expect(text.length).toBeLessThan(3_000);
    expect(mock.calls()).toHaveLength(sent);
    expect((await server.call("call_operation", { id: "key" })).isError).toBe(false);
  });

  it("a checkpoint of another operation", async () => {
    mock.on("public.likes").pages(["1"], ["2"]);
    const first = await server.call("call_operation", { id: "public.likes", params: { secUid: "x".repeat(40) } });
    const { checkpoint } = first.value;
    const { value } = await server.call("call_operation", { id: "public.posts", checkpoint });
    expect(value.error.message).toBe("This checkpoint is of public.likes, not of public.posts.");
  });

  it("members of a prototype as fields give nothing", async () => {
    const fields = ["__proto__.constructor", "constructor.name"];
    const { value } = await server.call("call_operation", { id: "key", fields });
    expect(value).toMatchObject({
      data: {},
      missing_fields: { "constructor.name": expect.stringContaining("Not there") },
    });
  });

  const uris = [
    "tikapi://operations/../../etc/passwd",
    "tikapi://operations/%2e%2e%2fspec",
    "file:///etc/passwd",
    "tikapi://spec/../codes",
    "tikapi://operations/__proto__",
    "tikapi://operations/user.info",
    megabytes(1),
  ];

  it.each(uris.map((uri) => ({ shown: uri.slice(0, 50), uri })))("a resource that is none: $shown", async ({ uri }) => {
    const error = await server.client.readResource({ uri }).catch((thrown: Error) => thrown);
    expect(error).toMatchObject({ code: -32_002, message: expect.stringMatching(/There is no|is not among/) });
  });

  it.each([
    ["__proto__", { account: "x" }, "There is no prompt"],
    ["profile_report", {}, "needs account"],
    ["profile_report", { account: "x".repeat(501) }, "needs account"],
  ])("a prompt %s: %#", async (name, args, says) => {
    await expect(server.client.getPrompt({ name, arguments: args })).rejects.toThrow(says);
  });

  it("said nothing of this in the log", () => {
    expect(server.readLog()).toBe("");
  });
});

const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const main = fileURLToPath(new URL("../../cli/main.ts", import.meta.url));

describe("lines that are no messages", () => {
  let process_: ChildProcess;
  const lines: string[] = [];
  let log = "";
  beforeAll(() => {
    const env = { ...process.env, TIKAPI_API_KEY: cliKeys.api, TIKAPI_BASE_URL: mock.url };
    process_ = spawn(process.execPath, ["--import", tsx, main, "mcp"], { env, stdio: "pipe" });
    let text = "";
    process_.stdout?.on("data", (data) => {
      const parts = `${text}${data}`.split("\n");
      text = parts.pop() ?? "";
      lines.push(...parts);
    });
    process_.stderr?.on("data", (data) => {
      log += data;
    });
  });
  afterAll(() => process_.kill());

  const send = (line: string) => process_.stdin?.write(`${line}\n`);
  const answers = async (id: number) => {
    await expect.poll(() => lines.some((line) => JSON.parse(line).id === id), { timeout: 20_000 }).toBe(true);
    return JSON.parse(lines.find((line) => JSON.parse(line).id === id) ?? "null");
  };

  it("do not end the connection", async () => {
    const clientInfo = { name: "raw", version: "1" };
    const params = { protocolVersion: "2025-06-18", capabilities: {}, clientInfo };
    send(JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params }));
    expect((await answers(1)).result.serverInfo.name).toBe("tikapi-fetch");
    for (const line of ["", "not json", "{", "null", "[]", '{"jsonrpc":"1.0"}', "\u0000\u0001", "[".repeat(100_000)])
      send(line);
    send(JSON.stringify({ jsonrpc: "2.0", id: 2, method: "no/such", params: {} }));
    expect((await answers(2)).error.code).toBe(-32_601);
    send(JSON.stringify({ jsonrpc: "2.0", id: 3, method: "tools/call", params: { name: 1 } }));
    expect((await answers(3)).error).toBeDefined();
    const long = { name: "search_operations", arguments: { text: megabytes(12) } };
    send(JSON.stringify({ method: "tools/call", params: long, jsonrpc: "2.0", id: 4 }));
    expect((await answers(4)).error.message).toMatch(/^The message has 125\d+ bytes; at most/);
    const deep = `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`;
    const params6 = `{"name":"call_operation","arguments":{"id":"key","params":${deep}}}`;
    send(`{"jsonrpc":"2.0","id":6,"method":"tools/call","params":${params6}}`);
    expect((await answers(6)).result.content[0].text).toContain("nested too deeply");
    send(JSON.stringify({ jsonrpc: "2.0", id: 5, method: "ping" }));
    expect((await answers(5)).result).toEqual({});
    expect(log).toMatch(/^mcp: /);
    expect(log.length).toBeLessThan(6_000);
  });
});
