import type { ClientOptions } from "../settings/options.js";
import {
  type ClientSource,
  changeSource,
  checkClientOptions,
  createSource,
  resolveSettings,
  withAccountKey,
} from "../settings/settings.js";
import type { ApiTable } from "../spec/api-table.js";
import { BaseClient, type ClientState } from "./base-client.js";
import type { AccountClient, AccountClientFactory, Client } from "./client.js";
import { defineMethods, type Runner } from "./method-tree.js";
import { runOperation } from "./run-operation.js";

/** Creates the function that makes clients, with a method for every operation of the table. */
export function createClientFactory(table: ApiTable): (options: ClientOptions) => Client {
  class PublicDataClient extends BaseClient {
    get user(): AccountClientFactory {
      const { source, settings } = BaseClient.readState(this);
      const change = (options: ClientOptions) => this.changeSource(options);
      // TypeScript has no syntax for a function that can also be constructed.
      return function user(options: ClientOptions = {}) {
        checkClientOptions(options);
        const { accountKey = settings.accountKey, ...rest } = options;
        if (Object.keys(rest).length === 0) return new OneAccountClient(source, withAccountKey(settings, accountKey));
        const changed = change({ ...rest, accountKey });
        return new OneAccountClient(changed, withAccountKey(resolveSettings(changed, settings.usage), accountKey));
      } as unknown as AccountClientFactory;
    }

    withOptions(options: ClientOptions): Client {
      return create(this.changeSource(options));
    }
  }

  class OneAccountClient extends BaseClient {
    protected override get isAccount(): boolean {
      return true;
    }

    /** For the same account. */
    protected override changeSource(changes: ClientOptions): ClientSource {
      const { source, settings } = BaseClient.readState(this);
      return changeSource(changeSource(source, { accountKey: settings.accountKey }), changes);
    }

    withOptions(options: ClientOptions): AccountClient {
      const source = this.changeSource(options);
      // The prototype has the generated methods; a test calls each of them.
      return new OneAccountClient(source, withAccountKey(resolveSettings(source))) as unknown as AccountClient;
    }
  }

  // Likewise.
  const create = (source: ClientSource) => new PublicDataClient(source, resolveSettings(source)) as unknown as Client;

  // Options are typed by the generated methods, and checked at run time.
  const runner = { find: BaseClient.readState, run: runOperation as Runner<ClientState>["run"] };
  const forAll = table.operations.filter(({ account }) => !account);
  const forAccounts = table.operations.filter(({ account }) => account);
  const publicMethods = forAll.map((one) => [one.id, one] as const);
  defineMethods(PublicDataClient.prototype, publicMethods, runner);
  // `user.posts.feed` is `api.user().posts.feed`: account clients leave out the first part of the id.
  const accountMethods = forAccounts.map((one) => [one.id.slice(one.id.indexOf(".") + 1), one] as const);
  defineMethods(OneAccountClient.prototype, accountMethods, runner);
  return (options) => create(createSource(table, options));
}
