import { fileURLToPath } from "node:url";
import type { CompiledTypes } from "../generated/compiled-types.js";
import type { ExampleName, ExampleNames, ExampleStatus } from "../generated/example-names.js";
import { answerCall, type MockSources } from "./mocking/answer-call.js";
import { checkOptions, type MockOptions } from "./mocking/mock-options.js";
import { PrismMocker } from "./mocking/prism.js";
import { readApi } from "./mocking/read-api.js";
import { serve } from "./mocking/serve.js";
import type { SpecTypes } from "./spec/spec-types.js";
import { ExampleBook } from "./testing/example-book.js";
import { type ScriptedTikAPI, Stage } from "./testing/stage.js";

export interface Mock<Types extends SpecTypes = CompiledTypes> extends ScriptedTikAPI<Types> {
  /** For the client's `baseUrl`. */
  readonly url: string;
  /** Ends the server and every connection to it, idle or not. Further calls do nothing more. */
  close(): Promise<void>;
}

/**
 * Serves the spec over HTTP, for clients in any language. It checks every request, and answers with the example that fits
 * the parameters; `prefer` selects another one, and a script plays sequences of pages and faults. A wrong request is a 400
 * that names what is wrong in `fields`. The response header `sl-violations` lists the same.
 *
 * @throws Error if `@stoplight/prism-cli` is not installed, the port is in use, an option is wrong, or the spec cannot be read.
 * @example
 * const mock = await startMock();
 * mock.on("public.posts").pages(["1", "2"], ["3"]);
 * const api = TikAPI({ apiKey: "any", baseUrl: mock.url });
 * await mock.close();
 */
export async function startMock<Types extends SpecTypes = CompiledTypes>(
  options: MockOptions<Types> = {},
): Promise<Mock<Types>> {
  const { port, host, script, log, spec = packagedSpec } = checkOptions(options);
  const prism = new PrismMocker();
  const sources = await readSources(prism, spec).catch((cause: unknown) => {
    // Prism rejects with other values, too.
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The mock cannot serve ${spec}: ${problem}`, { cause });
  });
  // The operations are those of the spec, which the types were compiled from.
  const { on, calls } = sources.stage as unknown as ScriptedTikAPI<Types>;
  await script?.({ on, calls });
  const { url, close } = await serve({ port, host, log, answer: (request) => answerCall(sources, request) });
  return { url, close, on, calls };
}

async function readSources(prism: PrismMocker, spec: string): Promise<MockSources> {
  const { document, operations } = await readSpec(prism, spec);
  const api = readApi(document);
  const book = new ExampleBook(document);
  return { api, book, stage: new Stage(api, book), prism, operations };
}

/** Reading the spec takes a second or more, so it is done once for all mocks of the packaged one. */
function readSpec(prism: PrismMocker, spec: string): ReturnType<PrismMocker["readSpec"]> {
  if (spec !== packagedSpec) return prism.readSpec(spec);
  packaged ??= prism.readSpec(spec);
  return packaged;
}

let packaged: ReturnType<PrismMocker["readSpec"]> | undefined;

/** A status of an operation and, optionally, the name of an example. */
export type Preference<Id extends keyof ExampleNames = keyof ExampleNames> = {
  [Code in ExampleStatus<Id>]: { readonly code: Code; readonly example?: ExampleName<Id, Code> | undefined };
}[ExampleStatus<Id>];

/**
 * Creates the headers that select an example of the spec, by default the first of the status that fits the parameters.
 * `prefer<"public.check">(…)` accepts only names of that operation.
 *
 * @example
 * const headers = prefer({ code: 403, example: "userDoesNotExist" });
 * await api.public.check({ username: "nobody" }, { headers }); // TikTokError
 */
export function prefer<Id extends keyof ExampleNames = keyof ExampleNames>({ code, example }: Preference<Id>) {
  return { Prefer: example === undefined ? `code=${code}` : `code=${code}, example=${example}` };
}

const packagedSpec = fileURLToPath(new URL("../generated/openapi.json", import.meta.url));

export type { CompiledTypes } from "../generated/compiled-types.js";
export type { MockOptions, MockScript } from "./mocking/mock-options.js";
export type * from "./spec/spec-types.js";
export type { ScriptedTikAPI } from "./testing/stage.js";
