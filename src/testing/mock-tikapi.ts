import type { OperationId } from "../../generated/models.js";
import type { ApiTable, Operation } from "../spec/api-table.js";
import { ExampleBook } from "./example-book.js";
import { readCall } from "./read-call.js";
import type { AnyRecordedCall, RecordedCall } from "./recorded-call.js";
import type { Script } from "./script.js";
import { ScriptPlayer } from "./script-player.js";
import { UnexpectedCallError } from "./unexpected-call-error.js";

/** A TikAPI in memory, for tests. */
export interface MockTikAPI {
  /** Answers by the spec. Pass it to the client, or to any code that takes a fetch. */
  readonly fetch: typeof globalThis.fetch;
  /** Refused calls, oldest first: a test can check that there are none. */
  readonly unexpected: readonly UnexpectedCallError[];
  /** Starts the script of an operation, and replaces an earlier one. */
  on<Id extends OperationId>(operationId: Id): Script<Id>;
  /** The calls so far, oldest first: every attempt, of all operations or of one. */
  calls(): readonly AnyRecordedCall[];
  calls<Id extends OperationId>(operationId: Id): readonly RecordedCall<Id>[];
}

/** Creates an API in memory from the operation table and the OpenAPI document. */
export function createMock(table: ApiTable, document: object): MockTikAPI {
  const book = new ExampleBook(document);
  const players = new Map<string, ScriptPlayer>();
  const calls: RecordedCall[] = [];
  const unexpected: UnexpectedCallError[] = [];

  const answer: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    // Not `request.signal`: it only follows this one, and can be garbage-collected during a long wait.
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
    // The player accepts the names of any operation; the type, only those of this one.
    on: <Id extends OperationId>(id: Id) => startScript(findOperation(id)) as unknown as Script<Id>,
    // The filter selects the calls of this operation, which decides their type.
    calls: <Id extends OperationId>(id?: Id) =>
      calls.filter(({ operationId }) => id === undefined || operationId === id) as RecordedCall<Id>[],
  };
}
