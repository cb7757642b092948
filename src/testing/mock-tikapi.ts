import type { CompiledTypes } from "../../generated/compiled-types.js";
import type { SpecTypes } from "../spec/spec-types.js";
import { ExampleBook } from "./example-book.js";
import { type MockedApi, readCall } from "./read-call.js";
import type { Fault } from "./script-player.js";
import { type ScriptedTikAPI, Stage } from "./stage.js";
import { UnexpectedCallError } from "./unexpected-call-error.js";

/** A TikAPI in memory, for tests. */
export interface MockTikAPI<Types extends SpecTypes = CompiledTypes> extends ScriptedTikAPI<Types> {
  /** Answers by the spec. Pass it to the client, or to any code that takes a fetch. */
  readonly fetch: typeof globalThis.fetch;
  /** Refused calls, oldest first: a test can check that there are none. */
  readonly unexpected: readonly UnexpectedCallError[];
}

/**
 * Creates an API in memory from an operation table and the OpenAPI document that it was compiled from.
 *
 * @example
 * const tiktok = createMock<CompiledTypes>(table, document);
 */
export function createMock<Types extends SpecTypes = CompiledTypes>(
  api: MockedApi,
  document: object,
): MockTikAPI<Types> {
  const stage = new Stage(api, new ExampleBook(document));
  const unexpected: UnexpectedCallError[] = [];

  const answer: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    // Not `request.signal`: it only follows this one, and can be garbage-collected during a long wait.
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
    signal?.throwIfAborted();
    try {
      const { method, url, headers } = request;
      const read = readCall(api, { method, url, headers, text: await request.clone().text() });
      signal?.throwIfAborted();
      stage.record(read.call);
      const played = await stage.play(read, request);
      return await (typeof played === "string" ? act(played, signal) : played);
    } catch (error) {
      if (error instanceof UnexpectedCallError) unexpected.push(error);
      throw error;
    }
  };

  const { on, calls } = stage;
  // The table has the operations of the types.
  return { fetch: answer, unexpected, on, calls } as unknown as MockTikAPI<Types>;
}

/** Fails as Node's fetch does. */
function act(fault: Fault, signal: AbortSignal | undefined): Promise<never> {
  if (fault === "timeout")
    return new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason), { once: true }));
  const cause = Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET", syscall: "read" });
  throw new TypeError("fetch failed", { cause });
}
