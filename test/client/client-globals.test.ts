import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { runNode } from "../support/run-node.js";

/** What only shows where globals are changed, so it happens in a process of its own. */
const script = `
import TikAPI from "./src/index.ts";
const results = {};
const attempt = (make) => {
  try {
    make();
    return "made";
  } catch (error) {
    return error.name;
  }
};

const api = TikAPI("unit-key");
const urls = [];
globalThis.fetch = async (input, init) => {
  urls.push(new Request(input, init).url);
  return Response.json({ status: "success", message: "" });
};
await api.key();
await api.raw.GET("/key/info");
await api.request("GET", "/new");
results.urls = urls;

globalThis.window = {};
results.window = attempt(() => TikAPI("unit-key"));
globalThis.document = {};
results.browser = attempt(() => TikAPI("unit-key"));
results.set = attempt(() => api.set({ timeout: 5 }));
results.allowed = attempt(() => TikAPI({ apiKey: "unit-key", dangerouslyAllowBrowser: true }).user({ accountKey: "a" }));
delete globalThis.window;
delete globalThis.document;

delete globalThis.process;
results.noEnvironment = attempt(() => TikAPI());
results.noEnvironmentButKey = attempt(() => TikAPI("unit-key"));
console.log(JSON.stringify(results));
`;

let results: Readonly<Record<string, unknown>>;

beforeAll(async () => {
  const cwd = fileURLToPath(new URL("../..", import.meta.url));
  const { stdout, stderr } = await runNode(["--import", "tsx", "--input-type=module", "-e", script], { cwd });
  expect(stderr).toBe("");
  results = JSON.parse(stdout);
});

test("the global fetch is looked up at call time: a client made before sees a later one", () => {
  expect(results["urls"]).toEqual([
    "https://api.tikapi.io/key/info",
    "https://api.tikapi.io/key/info",
    "https://api.tikapi.io/new",
  ]);
});

test("a client is not made in a browser, unless its maker insists", () => {
  expect(results).toMatchObject({ browser: "ConfigurationError", set: "ConfigurationError", allowed: "made" });
});

test("a window alone makes no browser", () => {
  expect(results["window"]).toBe("made");
});

test("without an environment a client still needs its key, and needs nothing else", () => {
  expect(results).toMatchObject({ noEnvironment: "ConfigurationError", noEnvironmentButKey: "made" });
});
