import type { CompiledTypes } from "../../generated/compiled-types.js";
import type { AccountMethods, PublicMethods } from "../../generated/methods.js";
import type { TikAPIResponse } from "../call/response.js";
import type { ListOptions } from "../list/paged-call.js";
import type { ClientOptions } from "../settings/options.js";
import type { SpecTypes } from "../spec/spec-types.js";
import type { BaseClient } from "./base-client.js";
import type { AccountOperationId, ArgumentsOf, CallOf, PublicOperationId } from "./call-by-id.js";

/** A client for public data. Its `user()` creates account clients. */
export interface Client extends ClientMembers<CompiledTypes, Client, AccountClient>, PublicMethods {}

/** A client for one account: all operations whose id starts with `user.`, without that prefix. */
export interface AccountClient extends AccountClientMembers<CompiledTypes, AccountClient>, AccountMethods {}

/** What a client for public data has besides its operations. `Self` is the client, `Account` that of an account. */
export interface ClientMembers<Types extends SpecTypes, Self, Account> extends BaseClient<Types> {
  /**
   * Creates a client for one account. Its key defaults to this client's, or the environment's.
   *
   * @throws ConfigurationError if there is no account key, or another option is invalid.
   * @example
   * const user = api.user({ accountKey: "ACCOUNT_KEY" });
   */
  readonly user: AccountClientFactory<Account>;
  /**
   * Calls an operation by its id, as its method does: for queues and tools.
   *
   * @throws ConfigurationError if this client has no such operation; otherwise the errors of its method.
   * @example
   * const { json } = await api.call("public.check", { username: "username" });
   */
  call<Id extends PublicOperationId<Types>>(id: Id, ...args: ArgumentsOf<Id, Types>): CallOf<Id, Types>;
  call<Id extends string>(id: UnknownId<Id>, params?: object, options?: ListOptions): Promise<TikAPIResponse<unknown>>;
  /** Creates a client with other options; this one stays unchanged. */
  withOptions(options: ClientOptions): Self;
}

/** What a client for one account has besides its operations. */
export interface AccountClientMembers<Types extends SpecTypes, Self> extends BaseClient<Types> {
  /**
   * Calls an operation of the account by its whole id, as its method does: for queues and tools.
   *
   * @throws ConfigurationError if this client has no such operation; otherwise the errors of its method.
   * @example
   * const { json } = await user.call("user.info");
   */
  call<Id extends AccountOperationId<Types>>(id: Id, ...args: ArgumentsOf<Id, Types>): CallOf<Id, Types>;
  call<Id extends string>(id: UnknownId<Id>, params?: object, options?: ListOptions): Promise<TikAPIResponse<unknown>>;
  /** Creates a client with other options; this one stays unchanged. */
  withOptions(options: ClientOptions): Self;
}

/** A text whose value the types do not know; a known one must be the id of an operation. */
type UnknownId<Id extends string> = string extends Id ? Id : never;

/** `api.user({ accountKey })`; also with `new`, like the official package. */
export interface AccountClientFactory<Account = AccountClient> {
  (options?: ClientOptions): Account;
  new (options?: ClientOptions): Account;
}
