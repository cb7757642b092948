import type { CompiledTypes } from "../../generated/compiled-types.js";
import type { Operation } from "../spec/api-table.js";
import type { IdIn, SpecTypes } from "../spec/spec-types.js";
import type { ExampleBook } from "./example-book.js";
import type { MockedApi, ReadCall } from "./read-call.js";
import type { AnyRecordedCall, RecordedCall } from "./recorded-call.js";
import type { Script } from "./script.js";
import { type Fault, ScriptPlayer } from "./script-player.js";

/** Where the answers of operations are scripted, and their calls recorded. */
export interface ScriptedTikAPI<Types extends SpecTypes = CompiledTypes> {
  /** Starts the script of an operation, and replaces an earlier one. */
  on<Id extends IdIn<Types>>(operationId: Id): Script<Id, Types>;
  /** The calls so far, oldest first: every attempt, of all operations or of one. */
  calls(): readonly AnyRecordedCall<Types>[];
  calls<Id extends IdIn<Types>>(operationId: Id): readonly RecordedCall<Id, Types>[];
}

/** Keeps the scripts of an API, and plays them. */
export class Stage implements ScriptedTikAPI {
  readonly #api: MockedApi;
  readonly #book: ExampleBook;
  readonly #players = new Map<string, ScriptPlayer>();
  readonly #calls: RecordedCall[] = [];

  constructor(api: MockedApi, book: ExampleBook) {
    this.#api = api;
    this.#book = book;
  }

  on = <Id extends IdIn<CompiledTypes>>(id: Id): Script<Id> => {
    const operation = this.#api.operations.find((candidate) => candidate.id === id);
    if (operation === undefined) throw new TypeError(`The spec has no operation ${JSON.stringify(id)}.`);
    // The player accepts the names of any operation; the type, only those of this one.
    return this.#start(operation) as unknown as Script<Id>;
  };

  // The filter selects the calls of this operation, which decides their type.
  calls = <Id extends IdIn<CompiledTypes>>(id?: Id) =>
    this.#calls.filter(({ operationId }) => id === undefined || operationId === id) as RecordedCall<Id>[];

  record(call: RecordedCall): void {
    this.#calls.push(call);
  }

  hasScript({ id }: Operation): boolean {
    return this.#players.has(id);
  }

  /** Plays the next step, by default an example that fits the call. */
  play({ operation, call }: ReadCall, request: Request): Promise<Response | Fault> {
    return (this.#players.get(operation.id) ?? this.#start(operation)).answer(call, request);
  }

  #start(operation: Operation): ScriptPlayer {
    const player = new ScriptPlayer(operation, this.#book, this.#api.envelope);
    this.#players.set(operation.id, player);
    return player;
  }
}
