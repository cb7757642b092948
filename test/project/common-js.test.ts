import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import { beforeAll, expect, it } from "vitest";
import { writeCommonJs } from "../../scripts/package/write-common-js.js";
import { runNode } from "../support/run-node.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";

const code = `
export default function greet(options) { return { text: "hello " + options.name }; }
export class Refusal extends Error {}
export const isRefusal = (error) => error instanceof Refusal;
`;
const types = `
export interface Options { name: string }
export type Pair<T> = readonly [T, T];
declare class Greeting { readonly text: string }
export type { Greeting };
/** Greets somebody. */
export default function greet(options: Options): Greeting;
export declare class Refusal extends Error {}
export declare const isRefusal: (error: unknown) => error is Refusal;
`;
const user = `
import greet = require("./entry.cjs");
const options: greet.Options = { name: "you" };
const greeting: greet.Greeting = greet(options);
const pair: greet.Pair<string> = [greet.default(options).text, greeting.text];
class Mine extends greet.Refusal {}
const error: unknown = new Mine(pair[0]);
export const message: string = greet.isRefusal(error) ? error.message : "";
`;
const both = `
import { createRequire } from "node:module";
import greet, { Refusal } from "./entry.js";
const required = createRequire(import.meta.url)("./entry.cjs");
console.log([required({ name: "you" }).text, required.default === greet, required.isRefusal(new Refusal())].join(", "));
`;

let folder: string;
beforeAll(async () => {
  folder = await makeTemporaryFolder();
  const files = {
    "package.json": '{ "type": "module" }',
    "entry.js": code,
    "entry.d.ts": types,
    "user.cts": user,
    "both.mjs": both,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await writeCommonJs(join(folder, "entry"));
});

it("what is required is the default export of the module, with all its exports, once in a process", async () => {
  const { code, stdout, stderr } = await runNode([join(folder, "both.mjs")], { cwd: folder });
  expect([code, stdout], stderr).toEqual([0, "hello you, true, true\n"]);
});

it.each([
  ["node16", ts.ModuleKind.Node16, ts.ModuleResolutionKind.Node16],
  ["nodenext", ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext],
  ["node10", ts.ModuleKind.CommonJS, ts.ModuleResolutionKind.Node10],
])("its types compile for a CommonJS program that resolves as %s", (_name, module, moduleResolution) => {
  const program = ts.createProgram([join(folder, "user.cts")], {
    ...{ module, moduleResolution },
    ...{ strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, types: [], lib: ["lib.es2022.d.ts"] },
  });
  const messages = ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText);
  expect(messages).toEqual([]);
});
