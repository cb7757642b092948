import type { CompiledTypes } from "../../generated/compiled-types.js";
import type { IdIn, ParamsIn, SpecTypes } from "../spec/spec-types.js";

/** A call as it was sent, without keys. */
export interface RecordedCall<Id extends string = IdIn<CompiledTypes>, Types extends SpecTypes = CompiledTypes> {
  readonly operationId: Id;
  readonly method: string;
  /** With its parameters filled in. */
  readonly path: string;
  /** All parameters, wherever they were sent, as the method takes them. */
  readonly params: ParamsIn<Types, Id & IdIn<Types>>;
  readonly query: Readonly<Record<string, string>>;
  /** The JSON body, if any. */
  readonly body: unknown;
  /** By lower-case name, without keys. */
  readonly headers: Readonly<Record<string, string>>;
  /** The names of the keys that were sent. */
  readonly keys: readonly ("apiKey" | "accountKey")[];
}

/** A call of any operation: its `operationId` tells the type of its parameters. */
export type AnyRecordedCall<Types extends SpecTypes = CompiledTypes> = {
  [Id in IdIn<Types>]: RecordedCall<Id, Types>;
}[IdIn<Types>];
