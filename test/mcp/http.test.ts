import { request } from "node:http";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import type { Transport } from "@modelcontextprotocol/sdk/shared/transport.js";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Mock, startMock } from "../../src/mock.js";
import { cliKeys, type RunningCli, runCli, startCli } from "../support/run-cli.js";
import { scaleTime } from "../support/scale-time.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";
import { type Connected, connected, makeClient } from "./connect.js";

const token = "a-token-of-the-tests-0123456789";

let mock: Mock;
let cli: RunningCli;
let url: string;
let log = "";
const clients: Connected[] = [];

beforeAll(async () => {
  mock = await startMock();
  const env = { TIKAPI_BASE_URL: mock.url, TIKAPI_MCP_TOKEN: token };
  cli = startCli(["mcp", "--http", "--port", "0", "--retries", "0"], { cwd: await makeTemporaryFolder(), env });
  cli.process.stderr?.on("data", (data) => {
    log += data;
  });
  await vi.waitFor(() => expect(log).toContain("/mcp"), { timeout: scaleTime(30_000) });
  url = /http:\S+\/mcp/.exec(log)?.[0] ?? "";
});
afterAll(async () => {
  for (const { client } of clients) await client.close();
  cli.process.kill("SIGKILL");
  await mock.close();
});

async function connect() {
  const headers = { authorization: `Bearer ${token}` };
  const transport = new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers } });
  const client = makeClient();
  // Its accessors are typed without the `undefined` that they have.
  await client.connect(transport as Transport);
  clients.push(connected(client));
  return { ...connected(client), transport };
}

const secUid = "x".repeat(40);

describe("the server over HTTP, driven by the official client", () => {
  it("lists the tools, and calls an operation", async () => {
    const { client, call } = await connect();
    expect((await client.listTools()).tools).toHaveLength(3);
    const { value } = await call("call_operation", { id: "public.check", params: { username: "quiet.harbor" } });
    expect(value.data.userInfo.user.uniqueId).toBe("quiet.harbor");
    expect(
      (await client.getPrompt({ name: "profile_report", arguments: { account: "@quiet.harbor" } })).messages,
    ).toHaveLength(1);
    expect((await client.listPrompts()).prompts).toHaveLength(3);
  });

  it("goes on with a list, reports progress, and aborts what is cancelled", async () => {
    mock.on("public.likes").pages(["1"], ["2"], ["3"]).timeout();
    const { call } = await connect();
    const args = { id: "public.likes", fields: ["id"] };
    const first = await call("call_operation", { ...args, params: { secUid } });
    expect(first.value).toMatchObject({ items: [{ id: "1" }], more: true });
    const second = await call("call_operation", { ...args, checkpoint: first.value.checkpoint });
    expect(second.value.items).toEqual([{ id: "2" }]);
    const cancelled = new AbortController();
    const progress: number[] = [];
    const third = call(
      "call_operation",
      { ...args, params: { secUid }, limit: 9 },
      {
        signal: cancelled.signal,
        onprogress: (news) => {
          progress.push(news.progress);
        },
      },
    );
    // A page for each of the first two calls; then the three pages from the start, and one that never comes.
    await expect.poll(() => mock.calls("public.likes").length).toBe(6);
    cancelled.abort("enough");
    await expect(third).rejects.toThrow("enough");
    expect((await call("call_operation", { id: "key" })).isError).toBe(false);
  });

  it("keeps the sessions of its clients apart, and ends them", async () => {
    const [one, other] = [await connect(), await connect()];
    expect(one.transport.sessionId).not.toBe(other.transport.sessionId);
    await one.transport.terminateSession();
    expect(
      (await post({ authorization: `Bearer ${token}`, "mcp-session-id": one.transport.sessionId ?? "" })).status,
    ).toBe(404);
    expect((await other.call("call_operation", { id: "key" })).isError).toBe(false);
  });
});

describe("strangers are refused:", () => {
  const right = { authorization: `Bearer ${token}` };

  it.each([
    ["no token", {}, 401, "Send the token"],
    ["a wrong token", { authorization: "Bearer wrong" }, 401, "Send the token"],
    ["the token as a password", { authorization: `Basic ${token}` }, 401, "Send the token"],
    ["a page in a browser", { ...right, origin: "http://localhost:3000" }, 403, "Browsers are not served"],
    ["another name for this machine", { ...right, host: "evil.example:80" }, 403, "The Host of the request"],
    ["a session that is none", { ...right, "mcp-session-id": "../../x" }, 404, "There is no such session"],
  ])("%s", async (_, headers, status, says) => {
    const answer = await post(headers);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text).error.message).toContain(says);
  });

  it("another path", async () => {
    expect((await post(right, "/")).status).toBe(404);
  });

  it("a body without end, or that is no message; and the server lives", async () => {
    const large = await post(right, "/mcp", JSON.stringify({ jsonrpc: "2.0", id: 1, method: "x".repeat(9 * 2 ** 20) }));
    expect(large.status).toBe(413);
    expect((await post(right, "/mcp", "not json")).status).toBe(400);
    const { call } = await connect();
    const { value } = await call("call_operation", { id: "key", params: { text: "x".repeat(5 * 2 ** 20) } });
    expect(value.error.kind).toBe("invalid-arguments");
  });

  it("and no key or token is in the log", () => {
    expect(log).not.toContain(token);
    expect(log).not.toContain(cliKeys.api);
  });
});

it.each([
  [{ TIKAPI_MCP_TOKEN: "short" }, ["--http"], "TIKAPI_MCP_TOKEN must have at least 16 characters"],
  [{}, ["--http", "--port", "70000"], "--port must be at most 65535"],
  [{}, ["--max-result", "20"], "--max-result must be a number of characters"],
  [{}, ["--operations", "nothing.*"], '--operations "nothing.*" fits no operation'],
  [{}, ["--port", "4020"], "--port needs --http"],
  [{ TIKAPI_API_KEY: "" }, [], "set TIKAPI_API_KEY in the environment"],
])("does not start with %j and %j", async (env, args, says) => {
  const { code, stderr } = await runCli(["mcp", ...args], { cwd: await makeTemporaryFolder(), env });
  expect(code).toBe(2);
  expect(stderr).toContain(says);
});

it("names the port that is taken", async () => {
  const { port } = new URL(url);
  const { code, stderr } = await runCli(["mcp", "--http", "--port", port], { cwd: await makeTemporaryFolder() });
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(`Port ${port} is taken`) });
});

/** A request as others than the official client make it. */
function post(
  headers: Readonly<Record<string, string>>,
  path = "/mcp",
  body = "{}",
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const all = { "content-type": "application/json", accept: "application/json, text/event-stream", ...headers };
    const sent = request(new URL(path, url), { method: "POST", headers: all }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (data) => {
        text += data;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
