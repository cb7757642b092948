import { appendFile, chmod, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { UsageError } from "../../cli/errors.js";
import type { ListIdentity } from "../../cli/list-identity.js";
import { LockLost } from "../../cli/lock.js";
import { type Output, type OutputOptions, openOutput } from "../../cli/output.js";
import { readState, type State, writeDraft } from "../../cli/state-file.js";
import { catchError } from "../support/catch-error.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";

const list: ListIdentity = {
  operation: "public.posts",
  params: { secUid: "invented" },
  inputs: null,
  limit: null,
  since: null,
  format: "jsonl",
  baseUrl: "http://127.0.0.1:1/",
  account: "digest",
};
const lock = { confirm: async () => {} };
const at = (cursor: string) => ({ operationId: "public.posts", params: { cursor }, trail: "" });
const second = { items: 2, next: at("2") };

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await makeTemporaryFolder();
  path = join(folder, "posts.jsonl");
});

async function use(use: (output: Output) => Promise<void>, options: Partial<OutputOptions> = {}): Promise<void> {
  const output = await openOutput(path, { list, restart: false, lock, ...options });
  await use(output).finally(() => output.close());
}

/** Two pages of one item each, interrupted before the third. */
const write = () =>
  use(async (output) => {
    await output.append('{"id":"0"}\n', { items: 1, next: at("1") });
    await output.append('{"id":"1"}\n', second);
  });

async function readAll(): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), "utf8")])),
  );
}

const refusal = () => catchError(openOutput(path, { list, restart: false, lock }), UsageError);

describe("an output", () => {
  test("goes on where it left off, without what a sudden end left half written", async () => {
    await write();
    await appendFile(path, '{"id":"half a li');
    await use(async (output) => {
      expect(output.position).toMatchObject(second);
      await output.append('{"id":"2"}\n', { items: 3, next: null, done: true });
    });
    expect(await readFile(path, "utf8")).toBe('{"id":"0"}\n{"id":"1"}\n{"id":"2"}\n');
  });

  test.each<[keyof ListIdentity, unknown, string]>([
    ["operation", "public.likes", "it lists public.posts"],
    ["params", { secUid: "other" }, 'its parameters are {"secUid":"invented"}'],
    ["inputs", "other", "it was begun without --from"],
    ["since", 5, "it was begun without --since"],
    ["format", "csv of id", "its format is jsonl"],
    ["limit", 5, "it was begun without --limit"],
    ["baseUrl", "https://sandbox.example/", "its items come from http://127.0.0.1:1/"],
    ["account", "other", "it was begun with another TIKAPI_ACCOUNT_KEY"],
  ])("of a list with another %s is refused, and stays as it is", async (member, value, difference) => {
    await write();
    const before = await readAll();
    const opened = openOutput(path, { list: { ...list, [member]: value }, restart: false, lock });
    const { message } = await catchError(opened, UsageError);
    expect(message).toContain(`belongs to another command: ${difference}`);
    expect(message).toContain("--restart");
    expect(await readAll()).toEqual(before);
  });

  test("with any member of its state changed is refused, or goes on as if nothing were, and loses nothing", async () => {
    await write();
    const text = await readFile(`${path}.state`, "utf8");
    const state: Record<string, unknown> = JSON.parse(text);
    const before = await readAll();
    const odd = fc.oneof(
      fc.constantFrom(-5, 0.5, 1e308, Number.MAX_SAFE_INTEGER + 1, "", "x", null, [], {}, true, false, { cursor: 9 }),
      fc.integer(),
      fc.jsonValue(),
    );
    const check = async (changed: string) => {
      await writeFile(`${path}.state`, changed);
      const output = await openOutput(path, { list, restart: false, lock }).catch((error: unknown) => error);
      if (output instanceof Error) {
        expect(output).toBeInstanceOf(UsageError);
        expect(output.message).toMatch(/has a state file .*--restart\.$/);
      } else {
        expect((output as Output).position).toMatchObject(second);
        await (output as Output).close();
      }
      expect({ ...(await readAll()), "posts.jsonl.state": text }).toEqual(before);
    };
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(state)), odd, (member, value) =>
        check(JSON.stringify({ ...state, [member]: value })),
      ),
    );
    for (const member of Object.keys(state)) await check(JSON.stringify({ ...state, [member]: undefined }));
    for (let length = 0; length < text.length - 1; length += 7) await check(text.slice(0, length));
    for (const whole of ["null", "[]", "5", '"text"', "{}", "\0"]) await check(whole);
  });

  test.each([
    [1, "was written by another version of this program"],
    [3, "was written by another version of this program"],
    [2, "was written by another version of this program"],
    [5, "was written by another version of this program"],
  ])("with a state of version %d is refused", async (version, problem) => {
    await write();
    const state = JSON.parse(await readFile(`${path}.state`, "utf8"));
    await writeFile(`${path}.state`, JSON.stringify({ ...state, version }));
    expect((await refusal()).message).toContain(problem);
  });

  test.each([
    ["shorter", () => writeFile(path, '{"id":"0"}\n'), "is shorter than its state file"],
    ["edited", () => writeFile(path, '{"id":"0"}\n{"id":"9"}\n'), "was changed after its state file"],
    ["longer in the middle", () => writeFile(path, '{"id":"0"}\n{"id":"0.5"}\n{"id":"1"}\n'), "was changed after"],
    ["gone", () => rm(path), "is gone, but its state file"],
    ["without a state", () => rm(`${path}.state`), "already exists, but has no state file"],
  ])("that is %s is refused, and stays as it is", async (_, change, problem) => {
    await write();
    await change();
    const before = await readAll();
    expect((await refusal()).message).toContain(problem);
    expect(await readAll()).toEqual(before);
  });

  test("that is a folder is refused, restart or not", async () => {
    await mkdir(path);
    expect((await refusal()).message).toContain("must be a file");
    const opened = openOutput(path, { list, restart: true, lock });
    expect((await catchError(opened, UsageError)).message).toContain("must be a file");
  });
});

describe("a restart", () => {
  test("touches nothing before the first page, and then replaces file and state, with the file's permissions", async () => {
    await write();
    await chmod(path, 0o600);
    const { mode } = await stat(path);
    const before = await readAll();
    const restart = { restart: true };
    await use(async () => {}, restart);
    expect(await readAll()).toEqual(before);
    await use((output) => output.append('{"id":"new"}\n', { items: 1, next: at("1") }), restart);
    expect(await readFile(path, "utf8")).toBe('{"id":"new"}\n');
    expect(Object.keys(await readAll())).toEqual(["posts.jsonl", "posts.jsonl.state"]);
    expect((await stat(path)).mode).toBe(mode);
  });

  test("that was killed between its two renames is finished by the next run", async () => {
    await write();
    const old = await readFile(path, "utf8");
    await use((output) => output.append('{"id":"new"}\n', { items: 1, next: at("1") }), { restart: true });
    const state = await readState(`${path}.state`);
    // Back to the moment between.
    await rename(path, `${path}.state.items`);
    await writeFile(path, old);
    await writeDraft(`${path}.state`, { ...(state as State), staged: true });
    await use(async ({ position }) => expect(position.next).toEqual(at("1")));
    expect(await readFile(path, "utf8")).toBe('{"id":"new"}\n');
    expect(Object.keys(await readAll())).toEqual(["posts.jsonl", "posts.jsonl.state"]);
  });

  test("replaces a file whose state is broken", async () => {
    await write();
    await writeFile(`${path}.state`, "{");
    await use((output) => output.append("5\n", { items: 1, done: true }), { restart: true });
    expect(await readFile(path, "utf8")).toBe("5\n");
  });
});

test("a run that lost its lock writes nothing more", async () => {
  await write();
  const before = await readAll();
  const lost = { confirm: () => Promise.reject(new LockLost("Another run has taken over.")) };
  await use((output) => catchError(output.append("5\n", { items: 3 }), LockLost).then(() => {}), { lock: lost });
  await use((output) => catchError(output.append("5\n", { items: 1 }), LockLost).then(() => {}), {
    lock: lost,
    restart: true,
  });
  expect(await readAll()).toEqual(before);
});
