import type { CompiledTypes } from "../../generated/compiled-types.js";
import { readCheckpoint } from "../list/checkpoint.js";
import { failList } from "../list/open-pages.js";
import type { ListOptions, PagedCall } from "../list/paged-call.js";
import { findNearestName } from "../settings/nearest-name.js";
import type { Settings } from "../settings/settings.js";
import type { Operation } from "../spec/api-table.js";
import { ConfigurationError, ValidationError } from "../spec/errors.js";
import type { IdIn, SpecTypes } from "../spec/spec-types.js";
import { openList, runOperation } from "./run-operation.js";

/** The ids of the operations of an account. */
export type AccountOperationId<Types extends SpecTypes = CompiledTypes> = Extract<IdIn<Types>, `user.${string}`>;
/** The ids of all others. */
export type PublicOperationId<Types extends SpecTypes = CompiledTypes> = Exclude<
  IdIn<Types>,
  AccountOperationId<Types>
>;

type MethodAt<Tree, Path> = Path extends `${infer Name}.${infer Rest}`
  ? Name extends keyof Tree
    ? MethodAt<Tree[Name], Rest>
    : never
  : Path extends keyof Tree
    ? Tree[Path]
    : never;

/** The method of an operation. */
export type MethodOf<Id extends IdIn<Types>, Types extends SpecTypes = CompiledTypes> = Id extends `user.${infer Path}`
  ? MethodAt<Types["accountMethods"], Path>
  : MethodAt<Types["publicMethods"], Id>;

type AnyMethod = (...args: never[]) => unknown;

/** The arguments of an operation's method. */
export type ArgumentsOf<Id extends IdIn<Types>, Types extends SpecTypes = CompiledTypes> =
  MethodOf<Id, Types> extends AnyMethod ? Parameters<MethodOf<Id, Types>> : never;
/** What the method of an operation returns: a promise, or a list. */
export type CallOf<Id extends IdIn<Types>, Types extends SpecTypes = CompiledTypes> =
  MethodOf<Id, Types> extends AnyMethod ? ReturnType<MethodOf<Id, Types>> : never;

/** A list that goes on from a checkpoint: of an operation that the types know, or of any. */
export type ResumedList<Id extends string, Types extends SpecTypes = CompiledTypes> =
  Id extends IdIn<Types> ? CallOf<Id, Types> : PagedCall<unknown, unknown, object>;

/** The options to go on with. */
export type ResumeOptions<Id extends string, Types extends SpecTypes = CompiledTypes> =
  Id extends IdIn<Types> ? ArgumentsOf<Id, Types>[1] : ListOptions;

/** What decides which operations a client has, and how it calls them. */
interface ClientFacts {
  readonly settings: Settings;
  readonly isAccount: boolean;
}

/** Calls an operation by its id. What is wrong is thrown when the call is awaited or iterated. */
export function callById({ settings, isAccount }: ClientFacts, id: string, params: unknown, options?: ListOptions) {
  const operation = findOperation(settings, isAccount, id);
  return operation instanceof Error ? failList(operation) : runOperation({ settings }, operation, params, options);
}

/** Goes on with a list where a checkpoint says. */
export function resumeList({ settings, isAccount }: ClientFacts, checkpoint: unknown, options?: ListOptions) {
  const read = readCheckpoint(checkpoint);
  if ("problem" in read) return failList(new ValidationError({ checkpoint: read.problem }, { operationId: "resume" }));
  const { operationId, params, progress } = read;
  const operation = findOperation(settings, isAccount, operationId);
  if (operation instanceof Error) return failList(operation);
  if (operation.paging !== undefined)
    return openList({ settings }, operation, operation.paging, params, options, progress);
  return failList(new ConfigurationError(`${operationId} is not a list, so it cannot be resumed.`, { operationId }));
}

function findOperation({ table: { operations } }: Settings, isAccount: boolean, id: string): Operation | Error {
  const found = operations.find((operation) => operation.id === id);
  if (found === undefined) {
    const ids = operations.map((operation) => operation.id);
    const nearest = findNearestName(String(id), ids);
    const hint = nearest === undefined ? "api.md lists them all." : `Did you mean ${nearest}?`;
    return new ConfigurationError(`${String(id)} is not the id of an operation. ${hint}`);
  }
  if ((found.account ?? false) === isAccount) return found;
  const owner = isAccount ? "the client itself, not to that of an account" : "an account: api.user({ accountKey })";
  return new ConfigurationError(`${id} was not called. It belongs to ${owner}.`, { operationId: id });
}
