import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { writePlainSpec } from "../support/plain-spec.js";
import { readFolder } from "../support/read-folder.js";
import { runCli } from "../support/run-cli.js";
import type { Run } from "../support/run-node.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";

const spec = JSON.stringify(writePlainSpec({ withIds: true }));

describe("tikapi-fetch generate", () => {
  let folder: string;
  let first: Run;
  const run = (...args: readonly string[]) => runCli(["generate", ...args], { cwd: folder });

  beforeAll(async () => {
    folder = await makeTemporaryFolder();
    await writeFile(join(folder, "spec.json"), spec);
    first = await run("--spec", "spec.json", "--out", "client", "--init-overlay", "more.overlay.yaml");
  }, 60_000);

  it("writes a client, and says what the spec lacks", async () => {
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(first.stdout).toMatch(/^A client with \d+ operations\.\n\n {2}The keys of the client \(2\):\n/);
    expect(Object.keys(await readFolder(join(folder, "client")))).toEqual(
      expect.arrayContaining(["index.ts", "openapi.json", "testing.ts"]),
    );
    expect(await readFile(join(folder, "more.overlay.yaml"), "utf8")).toContain('overlay: "1.0.0"');
  });

  it("imports nothing but the runtime", async () => {
    const texts = Object.values(await readFolder(join(folder, "client"))).join("\n");
    const imported = [...texts.matchAll(/ from "([^"]+)";/g)].map(([, name = ""]) => name);
    expect(new Set(imported.filter((name) => !name.startsWith("./")))).toEqual(new Set(["tikapi-fetch/runtime"]));
  });

  it("writes the same again; --check finds a change by hand and the file that it is in", async () => {
    const copy = join(folder, "edited");
    await cp(join(folder, "client"), copy, { recursive: true });
    const current = await run("--spec", "spec.json", "--out", "edited", "--check");
    expect(current).toMatchObject({ code: 0 });
    await writeFile(join(copy, "models.ts"), `${await readFile(join(copy, "models.ts"), "utf8")}// mine\n`);
    const stale = await run("--spec", "spec.json", "--out", "edited", "--check");
    expect(stale).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("Not up to date with spec.json: edited/models.ts."),
    });
    expect(await readFile(join(copy, "models.ts"), "utf8")).toContain("// mine");
    expect(await run("--spec", "spec.json", "--out", "edited")).toMatchObject({ code: 0 });
    expect(await readFolder(copy)).toEqual(await readFolder(join(folder, "client")));
  });

  it("writes nothing into a folder that has something else, nor over an overlay", async () => {
    await mkdir(join(folder, "other"));
    await writeFile(join(folder, "other/index.ts"), "export {};\n");
    const before = await readFolder(folder);
    expect(await run("--spec", "spec.json", "--out", "other")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("other has index.ts, which this did not write"),
    });
    expect(await run("--spec", "spec.json", "--init-overlay", "more.overlay.yaml")).toMatchObject({ code: 1 });
    expect(await readFolder(folder)).toEqual(before);
  });

  it("reads a spec from this machine's servers and from packages, not from where others could change it", async () => {
    const server = createServer((_, response) => response.setHeader("content-type", "application/json").end(spec));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/openapi.json`;
    try {
      expect(await run("--spec", url, "--out", "served")).toMatchObject({ code: 0 });
    } finally {
      server.close();
    }
    expect(await readFile(join(folder, "served/index.ts"), "utf8")).toBe(
      await readFile(join(folder, "client/index.ts"), "utf8"),
    );
    expect(await run("--spec", "http://specs.example/a.json", "--out", "x")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("take a file, an https address, or one of this machine"),
    });
    expect(await run("--spec", "no-such-package/openapi.json", "--out", "x")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("there is no such file, nor a package that has it"),
    });
  });

  it("names what is missing on the command line", async () => {
    expect(await run("--out", "x")).toMatchObject({ code: 2, stderr: expect.stringContaining("--spec needs a file") });
    expect(await run("--spec", "spec.json")).toMatchObject({ code: 2, stderr: expect.stringContaining("--out needs") });
  });

  describe("the other commands take the folder", () => {
    const take = (args: readonly string[], env = {}) => runCli([...args, "--spec", "client"], { cwd: folder, env });

    it("to list its operations, and to explain one", async () => {
      const { stdout } = await take(["operations", "--json"]);
      const operations: { readonly id: string; readonly isList: boolean }[] = JSON.parse(stdout);
      expect(operations.length).toBeGreaterThan(10);
      expect(operations.filter(({ isList }) => isList)).toEqual([]);
      const help = await take(["help", String(operations[0]?.id)]);
      expect(help.stdout).toContain(`tikapi-fetch call ${operations[0]?.id}`);
    });

    it("to call it, as it is", async () => {
      const urls: (string | undefined)[] = [];
      const server = createServer(({ url }, response) => {
        urls.push(url);
        response.setHeader("content-type", "application/json").end('{"answered":true}');
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      try {
        const called = await take(["call", "public.check", "--username", "quiet.harbor"], { TIKAPI_BASE_URL: base });
        expect(called).toMatchObject({ code: 0, stdout: '{\n  "answered": true\n}\n' });
      } finally {
        server.close();
      }
      expect(urls).toEqual(["/public/check?username=quiet.harbor"]);
    });

    it("and no folder of somebody else", async () => {
      expect(await runCli(["operations", "--spec", "other"], { cwd: folder })).toMatchObject({
        code: 2,
        stderr: expect.stringContaining("is no folder that `tikapi-fetch generate` wrote"),
      });
    });
  });
});
