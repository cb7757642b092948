import type { CompiledTypes } from "../../generated/compiled-types.js";
import type { ExampleIn, IdIn, ItemIn, ResultIn, SpecTypes, StatusIn } from "../spec/spec-types.js";
import type { RecordedCall } from "./recorded-call.js";

/**
 * The answers of an operation: one step per call, in order; the last one repeats.
 *
 * Pages form one list, and each answers every call for its place, so a list can be read again or resumed. Steps before a
 * page answer the first calls for that page, one each; steps after the last page answer calls for more.
 */
export interface Script<Id extends IdIn<Types>, Types extends SpecTypes = CompiledTypes> {
  /** A success: the spec's first example, the one you name, or the first with your changes. */
  reply(answer?: SuccessName<Id, Types> | Partially<ResultIn<Types, Id>>): this;
  /** An error: the spec's first example of the status, or the one you name. */
  fail<Status extends Failure<StatusIn<Types, Id>> | OtherFailure>(
    status: Status,
    example?: ExampleIn<Types, Id, Status>,
    headers?: Readonly<Record<string, string>>,
  ): this;
  /** Pages of a list, to its end. Each is an array of ids or items, the name of an example, or changes to the first example. */
  pages(...pages: [ItemIn<Types, Id>] extends [never] ? never[] : PageContent<Id, Types>[]): this;
  /** No answer: the call waits until its signal aborts. */
  timeout(): this;
  /** A lost connection, as Node's fetch reports it. */
  reset(): this;
  /** Your own answer to the call. */
  respond(make: (call: RecordedCall<Id, Types>, request: Request) => Response | Promise<Response>): this;
}

/** Items are merged into the first item of the spec's example, so an id is enough: a text is one, wherever items have it. */
export type PageContent<Id extends IdIn<Types>, Types extends SpecTypes = CompiledTypes> =
  | readonly (Partially<ItemIn<Types, Id>> | string)[]
  | SuccessName<Id, Types>
  | Partially<ResultIn<Types, Id>>;

/** All members are optional, at any depth. */
export type Partially<T> = T extends readonly (infer Member)[]
  ? readonly Partially<Member>[]
  : T extends object
    ? { readonly [Name in keyof T]?: Partially<T[Name]> | undefined }
    : T;
type SuccessName<Id extends IdIn<Types>, Types extends SpecTypes> = ExampleIn<Types, Id, Success<StatusIn<Types, Id>>>;
type Success<Status> = Status extends number ? (`${Status}` extends `2${string}` ? Status : never) : never;
type Failure<Status> = Exclude<Status, Success<Status>>;

/** Statuses from before a request reaches TikAPI, without an example in the spec. */
type OtherFailure = 404 | 408 | 500 | 502 | 504;
