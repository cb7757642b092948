import type { OperationId } from "../generated/models.js";
import { operations } from "./operation.js";
import { readCall } from "./testing/read-call.js";
import type { RecordedCall } from "./testing/recorded-call.js";
import type { Script } from "./testing/script.js";
import { ScriptPlayer } from "./testing/script-player.js";
import { UnexpectedCallError } from "./testing/unexpected-call-error.js";

/** A TikAPI in memory, for tests. */
export interface MockTikAPI {
  /** Answers by the spec; hand it to the client as its `fetch`, or to any code that takes a fetch. */
  readonly fetch: typeof globalThis.fetch;
  /** Calls that it refused because they are not what the spec says, oldest first: a test can see that there are none. */
  readonly unexpected: readonly UnexpectedCallError[];
  /** Begins the script of an operation, which takes the place of an earlier one. */
  on<Id extends OperationId>(operationId: Id): Script<Id>;
  /** What it was called with, oldest first: every attempt, of all operations or of one. */
  calls(): readonly RecordedCall[];
  calls<Id extends OperationId>(operationId: Id): readonly RecordedCall<Id>[];
}

/**
 * Makes a TikAPI in memory: no server, no network, in any runtime.
 *
 * It answers every operation with the spec's first example of a success, until `on` says otherwise. A call that is not what
 * the spec says (an unknown path or parameter, a missing one, a broken rule, no key) is refused with an
 * `UnexpectedCallError`, also when the client's own check is switched off. Make one for each test; it costs next to nothing.
 *
 * @example
 * import TikAPI from "tikapi-fetch";
 * import { mockTikAPI } from "tikapi-fetch/testing";
 *
 * const tiktok = mockTikAPI();
 * tiktok.on("public.music").pages(["first", "second"], ["third"]);
 * const api = TikAPI({ apiKey: "any", fetch: tiktok.fetch });
 *
 * const posts = await api.public.music({ id: "7109178205151464746" }).toArray();
 * console.log(posts.length, tiktok.calls("public.music")[1]?.params.cursor); // 3 1
 */
export function mockTikAPI(): MockTikAPI {
  const players = new Map<string, ScriptPlayer>();
  const calls: RecordedCall[] = [];
  const unexpected: UnexpectedCallError[] = [];

  const answer: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    // Not the signal of the request, which only follows this one and may be forgotten in a long wait.
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
    signal?.throwIfAborted();
    try {
      const { operation, call } = await readCall(request.clone());
      signal?.throwIfAborted();
      calls.push(call);
      return await findPlayer(operation.id).answer(call, request, signal);
    } catch (error) {
      if (error instanceof UnexpectedCallError) unexpected.push(error);
      throw error;
    }
  };

  const findPlayer = (id: string): ScriptPlayer => players.get(id) ?? startScript(id);

  function startScript(id: string): ScriptPlayer {
    const operation = operations.find((candidate) => candidate.id === id);
    if (operation === undefined) throw new TypeError(`The spec has no operation ${JSON.stringify(id)}.`);
    const player = new ScriptPlayer(operation);
    players.set(id, player);
    return player;
  }

  return {
    fetch: answer,
    unexpected,
    // The player takes the names of any operation; the type tells those of this one.
    on: <Id extends OperationId>(id: Id) => startScript(id) as unknown as Script<Id>,
    // The types of a call are those of its operation, which is what the filter looks for.
    calls: <Id extends OperationId>(id?: Id) =>
      calls.filter(({ operationId }) => id === undefined || operationId === id) as RecordedCall<Id>[],
  };
}

export type { ExampleName, ExampleNames, ExampleStatus } from "../generated/example-names.js";
export type { OperationId } from "../generated/models.js";
export type { RecordedCall } from "./testing/recorded-call.js";
export type { PageContent, Partially, Script } from "./testing/script.js";
export { UnexpectedCallError } from "./testing/unexpected-call-error.js";
