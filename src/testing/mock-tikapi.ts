import type { OperationId } from "../../generated/models.js";
import type { ApiTable, Operation } from "../spec/api-table.js";
import { ExampleBook } from "./example-book.js";
import { readCall } from "./read-call.js";
import type { RecordedCall } from "./recorded-call.js";
import type { Script } from "./script.js";
import { ScriptPlayer } from "./script-player.js";
import { UnexpectedCallError } from "./unexpected-call-error.js";

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

/** Makes an API in memory that knows what the table and the document say. */
export function createMock(table: ApiTable, document: object): MockTikAPI {
  const book = new ExampleBook(document);
  const players = new Map<string, ScriptPlayer>();
  const calls: RecordedCall[] = [];
  const unexpected: UnexpectedCallError[] = [];

  const answer: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    // Not the signal of the request, which only follows this one and may be forgotten in a long wait.
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
    signal?.throwIfAborted();
    try {
      const { operation, call } = await readCall(table, request.clone());
      signal?.throwIfAborted();
      calls.push(call);
      return await (players.get(operation.id) ?? startScript(operation)).answer(call, request, signal);
    } catch (error) {
      if (error instanceof UnexpectedCallError) unexpected.push(error);
      throw error;
    }
  };

  function startScript(operation: Operation): ScriptPlayer {
    const player = new ScriptPlayer(operation, book, table.envelope);
    players.set(operation.id, player);
    return player;
  }

  function findOperation(id: string): Operation {
    const operation = table.operations.find((candidate) => candidate.id === id);
    if (operation === undefined) throw new TypeError(`The spec has no operation ${JSON.stringify(id)}.`);
    return operation;
  }

  return {
    fetch: answer,
    unexpected,
    // The player takes the names of any operation; the type tells those of this one.
    on: <Id extends OperationId>(id: Id) => startScript(findOperation(id)) as unknown as Script<Id>,
    // The types of a call are those of its operation, which is what the filter looks for.
    calls: <Id extends OperationId>(id?: Id) =>
      calls.filter(({ operationId }) => id === undefined || operationId === id) as RecordedCall<Id>[],
  };
}
