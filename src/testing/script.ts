import type { ExampleName, ExampleStatus } from "../../generated/example-names.js";
import type { Item, OperationId, Result } from "../../generated/models.js";
import type { RecordedCall } from "./recorded-call.js";

/**
 * What an operation answers: one step for each call, in order; the last one is given again and again.
 *
 * Pages make one list. Each is given to whoever asks for its place, so that a second walk or a stored place finds them as
 * they were. A step before a page is given once, when that page is first asked for; steps after the last page are what
 * asking for more gives.
 */
export interface Script<Id extends OperationId> {
  /** A success: the spec's first example, the one you name, or the first with changes of yours. */
  reply(answer?: SuccessName<Id> | Partially<Result<Id>>): this;
  /** An error: the spec's first example for the status, or the one you name. */
  fail<Status extends Failure<ExampleStatus<Id>> | OtherFailure>(
    status: Status,
    example?: ExampleName<Id, Status>,
    headers?: Readonly<Record<string, string>>,
  ): this;
  /** Pages of a list; the last one ends it. Each is a list of ids or items, an example's name, or changes to the first example. */
  pages(...pages: [Item<Id>] extends [never] ? never[] : PageContent<Id>[]): this;
  /** No answer, until the caller's signal aborts. */
  timeout(): this;
  /** The connection is lost, as Node's fetch reports it. */
  reset(): this;
  /** Whatever you make of the call. */
  respond(make: (call: RecordedCall<Id>, request: Request) => Response | Promise<Response>): this;
}

/** Items go over the first item of the spec's example, so that what you leave out is there; an id is enough. */
export type PageContent<Id extends OperationId> =
  | readonly (Partially<Item<Id>> | IdOnly<Item<Id>>)[]
  | SuccessName<Id>
  | Partially<Result<Id>>;

/** A part of it, at any depth. */
export type Partially<T> = T extends readonly (infer Member)[]
  ? readonly Partially<Member>[]
  : T extends object
    ? { readonly [Name in keyof T]?: Partially<T[Name]> | undefined }
    : T;

type IdOnly<T> = T extends { id?: string } ? string : never;
type SuccessName<Id extends OperationId> = ExampleName<Id, Success<ExampleStatus<Id>>>;
type Success<Status> = Status extends number ? (`${Status}` extends `2${string}` ? Status : never) : never;
type Failure<Status> = Exclude<Status, Success<Status>>;

/** What can fail before TikAPI has seen it, so that the spec has no example. */
type OtherFailure = 404 | 408 | 500 | 502 | 504;
