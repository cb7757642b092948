import type { AccountMethods, PublicMethods } from "../../generated/methods.js";
import type { TikAPIResponse } from "../call/response.js";
import { download } from "../download/download.js";
import type { Download, DownloadOptions, DownloadTarget } from "../settings/download-options.js";
import type { ClientOptions } from "../settings/options.js";
import { type ClientSource, changeSource, resolveSettings, type Settings } from "../settings/settings.js";
import type { Usage } from "../settings/usage.js";
import { createRawClient, type RawClient } from "./raw.js";
import { type RequestOptions, sendUnlisted } from "./unlisted-request.js";

/** What the documentation's samples set; the official package's spelling of `sandbox`. */
export interface SetOptions extends ClientOptions {
  $sandbox?: boolean | undefined;
}

/** A client for public data; its `user()` makes clients for accounts. */
export interface Client extends BaseClient, PublicMethods {
  /** A client for one account; without a key it takes this client's, or the environment's. */
  readonly user: MakeAccountClient;
  /** A client with other options; this one stays as it is. */
  withOptions(options: ClientOptions): Client;
}

/** A client for one account: every operation whose id starts with `user.`, without that prefix. */
export interface AccountClient extends BaseClient, AccountMethods {
  /** A client with other options; this one stays as it is. */
  withOptions(options: ClientOptions): AccountClient;
}

/** Makes clients for accounts: `api.user({ accountKey })`, also with `new`, as the official package writes it. */
export interface MakeAccountClient {
  (options?: ClientOptions): AccountClient;
  new (options?: ClientOptions): AccountClient;
}

/** What `set` changes, for the methods that were taken off the client too. */
export interface ClientState {
  readonly source: ClientSource;
  readonly settings: Settings;
}

/** What every client has besides its operations. */
export abstract class BaseClient {
  readonly #state: ClientState;
  #raw: RawClient | undefined;

  constructor(source: ClientSource, settings: Settings) {
    this.#state = { source, settings };
  }

  /** The plain openapi-fetch client, with this client's keys, retries and timeouts: `api.raw.GET(path, { params })`. */
  get raw(): RawClient {
    this.#raw ??= createRawClient(this.#state.settings, this.isAccount);
    return this.#raw;
  }

  /** What this client and the account clients made from it have sent and received so far. */
  get usage(): Usage {
    return this.#state.settings.usage.read();
  }

  /** Calls a path that the spec does not know yet. */
  async request(method: string, path: string, options?: RequestOptions): Promise<TikAPIResponse<unknown>> {
    return sendUnlisted(this.#state.settings, this.isAccount, method, path, options);
  }

  /**
   * Saves a video: streamed, resumed after a cut, and in the end you have a complete file or none. Until then it is called
   * `<path>.part`. Keys are never sent to links.
   *
   * @param source A link, or a post: its best link is taken. Links need the headers that came in the same response;
   * `saveVideo` of a response or page adds them by itself.
   * @param target A path, a `file:` URL, or a stream of Node or the web, which is closed at the end.
   * @throws ForbiddenError when the link has expired or lacks its headers; ParseError when it gives a page and no video;
   * ConnectionError when the connection is lost for good; ValidationError when there is no link, or no such target. An error
   * of the disk or the stream is thrown as it is, and so is the reason of your own abort. No file is left then.
   * @example
   * const { json } = await api.public.video({ id: "7109178205151464746" });
   * await api.download(json.itemInfo.itemStruct, "video.mp4", { headers: json.$other.videoLinkHeaders });
   */
  async download(source: string | URL | object, target: DownloadTarget, options?: DownloadOptions): Promise<Download> {
    return download(this.#state.settings, source, target, options);
  }

  /** Changes options of this client, for the calls that follow. `withOptions` leaves it untouched. */
  set({ $sandbox, ...options }: SetOptions): this {
    const source = this.changeSource({ ...options, sandbox: $sandbox ?? options.sandbox });
    const settings = resolveSettings(source, this.#state.settings.usage);
    Object.assign(this.#state, { source, settings });
    this.#raw = undefined;
    return this;
  }

  /** Whether calls that the spec does not know are for an account. */
  protected get isAccount(): boolean {
    return false;
  }

  /** What a client with other options is made from; it is for the same account. */
  protected changeSource(changes: ClientOptions): ClientSource {
    const { source, settings } = this.#state;
    return changeSource(changeSource(source, { accountKey: settings.accountKey }), changes);
  }

  /** For the methods of a client; not a getter, which could be inspected, keys and all. */
  static readState(client: object): ClientState {
    if (client instanceof BaseClient && #state in client) return client.#state;
    throw new TypeError("A method of the client was called on something else.");
  }
}
