import type { AccountMethods, PublicMethods } from "../generated/methods.js";
import type { Download, DownloadOptions, DownloadTarget } from "./download.js";
import { accountTree, defineMethods, publicTree, type RunOperation } from "./method-tree.js";
import { type ClientOptions, changeSettings, type Settings, withAccountKey } from "./options.js";
import type { FeedOptions } from "./paged-call.js";
import { createRawClient, type RawClient } from "./raw.js";
import type { TikAPIResponse } from "./response.js";
import { runOperation } from "./run-operation.js";
import type { RequestOptions } from "./unlisted-request.js";
import type { Usage } from "./usage.js";

/** What the documentation's samples set; the official package's spelling of `sandbox`. */
export interface SetOptions extends ClientOptions {
  $sandbox?: boolean | undefined;
}

/** What every client has besides its operations. */
abstract class BaseClient {
  #settings: Settings;
  #raw: RawClient | undefined;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** The plain openapi-fetch client, with this client's keys, retries and timeouts: `api.raw.GET(path, { params })`. */
  get raw(): RawClient {
    this.#raw ??= createRawClient(this.#settings, this.isAccount);
    return this.#raw;
  }

  /** What this client and the account clients made from it have sent and received so far. */
  get usage(): Usage {
    return this.#settings.usage.read();
  }

  /** Calls a path that the spec does not know yet. */
  async request(method: string, path: string, options?: RequestOptions): Promise<TikAPIResponse<unknown>> {
    const { sendUnlisted } = await import("./unlisted-request.js");
    return sendUnlisted(this.#settings, this.isAccount, method, path, options);
  }

  /**
   * Saves a video: streamed, taken up again where it broke off, and in the end whole or not there at all. Until then a
   * file is called `<path>.part`. No link is sent your keys.
   *
   * @param source A link, or a post: its best link is taken. Links need the headers that came in the same response;
   * `saveVideo` of a response or page adds them by itself.
   * @param target A path, a `file:` URL, or a stream of Node or the web, which is closed in the end.
   * @throws ForbiddenError when the link has expired or lacks its headers; ParseError when it gives a page and no video;
   * ConnectionError when the connection is lost for good; ValidationError when there is no link, or no such target. What
   * the disk or the stream complains of comes as it is, and so does the reason of your own abort. No file is left then.
   * @example
   * const { json } = await api.public.video({ id: "7109178205151464746" });
   * await api.download(json.itemInfo.itemStruct, "video.mp4", { headers: json.$other.videoLinkHeaders });
   */
  async download(source: string | URL | object, target: DownloadTarget, options?: DownloadOptions): Promise<Download> {
    // Loaded by those who download: everybody else starts faster without it.
    const { download } = await import("./download.js");
    return download(this.#settings, source, target, options);
  }

  /** Changes options of this client, for the calls that follow. `withOptions` leaves it untouched. */
  set({ $sandbox, ...options }: SetOptions): this {
    const changes = { ...options, sandbox: $sandbox ?? options.sandbox };
    this.#settings = changeSettings(this.#settings, changes, this.#settings.usage);
    this.#raw = undefined;
    return this;
  }

  /** Whether calls that the spec does not know are for an account. */
  protected get isAccount(): boolean {
    return false;
  }

  // Not a getter: that could be inspected, keys and all.
  protected readSettings(): Settings {
    return this.#settings;
  }

  static runner(client: object): RunOperation {
    if (!(client instanceof BaseClient && #settings in client))
      throw new TypeError("A method of the client was called on something else.");
    // The generated types say what a method takes; at run time its options are checked one by one.
    return (operation, params, options) => runOperation(client.#settings, operation, params, options as FeedOptions);
  }
}

/** Makes clients for accounts: `api.user({ accountKey })`, also with `new`, as the official package writes it. */
export interface MakeAccountClient {
  (options?: ClientOptions): AccountClient;
  new (options?: ClientOptions): AccountClient;
}

// The generated methods are put on the prototype below; a test reaches each of them through the tree.
export interface Client extends PublicMethods {}

/** A client for public data; its `user()` makes clients for accounts. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: as said
export class Client extends BaseClient {
  /** A client for one account; without a key it takes this client's, or the environment's. */
  get user(): MakeAccountClient {
    const settings = this.readSettings();
    // A function can be called and constructed; TypeScript has no literal for one that is both.
    return function user({ accountKey = settings.accountKey, ...rest }: ClientOptions = {}) {
      const isPlain = Object.keys(rest).length === 0;
      const base = isPlain ? settings : changeSettings(settings, { ...rest, accountKey }, settings.usage);
      return new AccountClient(withAccountKey(base, accountKey));
    } as unknown as MakeAccountClient;
  }

  /** A client with other options; this one stays as it is. */
  withOptions(options: ClientOptions): Client {
    return new Client(changeSettings(this.readSettings(), options));
  }
}

export interface AccountClient extends AccountMethods {}

/** A client for one account: every operation whose id starts with `user.`, without that prefix. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: as above
export class AccountClient extends BaseClient {
  protected override get isAccount(): boolean {
    return true;
  }

  /** A client with other options; this one stays as it is. */
  withOptions(options: ClientOptions): AccountClient {
    return new AccountClient(withAccountKey(changeSettings(this.readSettings(), options)));
  }
}

defineMethods(Client.prototype, publicTree, BaseClient.runner);
defineMethods(AccountClient.prototype, accountTree, BaseClient.runner);
