import type { CompiledTypes } from "../../generated/compiled-types.js";
import type { TikAPIResponse } from "../call/response.js";
import { download } from "../download/download.js";
import type { ListOptions } from "../list/paged-call.js";
import type { Download, DownloadOptions, DownloadTarget } from "../settings/download-options.js";
import type { ClientOptions } from "../settings/options.js";
import {
  type ClientSource,
  changeSource,
  checkClientOptions,
  resolveSettings,
  type Settings,
} from "../settings/settings.js";
import type { Usage } from "../settings/usage.js";
import type { Checkpoint } from "../spec/errors.js";
import type { SpecTypes } from "../spec/spec-types.js";
import { callById, type ResumedList, type ResumeOptions, resumeList } from "./call-by-id.js";
import { type ClientFetch, createClientFetch } from "./client-fetch.js";
import { createRawClient, type RawClient } from "./raw.js";
import { type RequestOptions, sendUnlisted } from "./unlisted-request.js";

export interface SetOptions extends ClientOptions {
  /** The official package's name for `sandbox`. @default false */
  $sandbox?: boolean | undefined;
}

/** The state that `set` changes; detached methods share it. */
export interface ClientState {
  readonly source: ClientSource;
  readonly settings: Settings;
}

/** The members of every client besides its operations. */
export abstract class BaseClient<Types extends SpecTypes = CompiledTypes> {
  readonly #state: ClientState;
  #raw: RawClient<Types["paths"]> | undefined;
  #fetch: ClientFetch | undefined;

  constructor(source: ClientSource, settings: Settings) {
    this.#state = { source, settings };
  }

  /**
   * An openapi-fetch client with this client's keys, retries and timeouts. It gives `{ data, error, response }`: statuses of 300 and
   * above as `error`. An error inside a 200 is thrown, as is everything that is no answer. `unwrap`, `errorOf` and `paginate` make of
   * it what the methods give.
   *
   * @example
   * const { data, error } = await api.raw.GET("/key/info");
   */
  get raw(): RawClient<Types["paths"]> {
    this.#raw ??= createRawClient<Types["paths"]>(this.#state.settings, this.isAccount);
    return this.#raw;
  }

  /**
   * A `fetch` with this client's keys, retries, timeouts and limits, for other clients of the same spec: openapi-fetch, hey-api, ky.
   * Statuses of 300 and above are responses; an error inside a 200 and a body that is not JSON are thrown. Integers keep their
   * digits, as strings. It can be passed around as it is.
   *
   * @param input An address below the client's own, or a path such as `/key/info`.
   * @throws ConfigurationError for another origin, since keys are only sent to the client's own; otherwise the errors of any call.
   * @example
   * const mine = createClient<paths>({ baseUrl: "https://api.tikapi.io", fetch: api.fetch });
   */
  get fetch(): ClientFetch {
    this.#fetch ??= createClientFetch(() => this.#facts);
    return this.#fetch;
  }

  /**
   * The usage so far of this client and its account clients, as counted here: `requests` is what was sent, `cached` what middleware
   * answered without that. What the server has counted for the key, its own operation tells. The totals are exact. Of paths
   * outside the spec, the first 100 are counted one by one, and all others together as `(other paths)`.
   *
   * @example
   * const { requests, remaining, operations } = api.usage;
   */
  get usage(): Usage {
    const { usage, budget } = this.#state.settings;
    return usage.read(budget);
  }

  /**
   * Calls a path that the spec does not contain yet, with the keys, retries, timeouts and errors of every other call.
   *
   * @throws ValidationError if the path is invalid; otherwise the errors of any call.
   * @example
   * const { json } = await api.request("GET", "/new/endpoint", { query: { id: "123" } });
   */
  async request(method: string, path: string, options?: RequestOptions): Promise<TikAPIResponse<unknown>> {
    return sendUnlisted(this.#state.settings, this.isAccount, method, path, options);
  }

  /** Typed by the kinds of client. */
  call(id: string, params?: unknown, options?: ListOptions): unknown {
    return callById(this.#facts, id, params, options);
  }

  /**
   * Goes on with a list where a checkpoint says: in another process, or on another day. It still notices a list that goes round
   * in circles. Options such as `limit` count from here.
   *
   * @throws ValidationError if the checkpoint is not one, or was changed; ConfigurationError if this client has no such list;
   * otherwise the errors of the list.
   * @example
   * const page = await api.public.posts(params);
   * const stored = JSON.stringify(page.checkpoint);
   * for await (const post of api.resume<"public.posts">(JSON.parse(stored))) console.log(post.id);
   */
  resume<Id extends string>(checkpoint: Checkpoint<Id>, options?: ResumeOptions<Id, Types>): ResumedList<Id, Types> {
    // The id says which list it is.
    return resumeList(this.#facts, checkpoint, options as ListOptions) as ResumedList<Id, Types>;
  }

  /**
   * Saves a video, or another file of a post. Streams it, resumes after an interruption, and writes to `<path>.part`: you get a complete file or none.
   * Keys are never sent to links.
   *
   * @param source A link, a post, for its video, or a file of `postFiles`. If its best link fails, the next is tried. Links need the
   * headers of their response; `saveVideo` of a response adds them.
   * @param target A path, a `file:` URL, or a Node or web stream, which is closed at the end.
   * @throws ForbiddenError if the link has expired or lacks its headers; ParseError if it is not such a file; ConnectionError if
   * the retries are used up; ValidationError if there is no link or no valid target. Errors of the disk or the stream, and
   * the reason of your own abort, are thrown as they are.
   * @example
   * const { json } = await api.public.video({ id: "7109178205151464746" });
   * await api.download(json.itemInfo.itemStruct, "video.mp4", { headers: json.$other.videoLinkHeaders });
   */
  async download(source: string | URL | object, target: DownloadTarget, options?: DownloadOptions): Promise<Download> {
    return download(this.#state.settings, source, target, options);
  }

  /**
   * Changes options of this client for later calls. `withOptions` creates another client instead.
   *
   * @throws ConfigurationError if an option is invalid; the client stays unchanged.
   */
  set(options: SetOptions): this {
    checkClientOptions(options, ["$sandbox"]);
    const { $sandbox, ...rest } = options;
    const source = this.changeSource({ ...rest, sandbox: $sandbox ?? rest.sandbox });
    const settings = resolveSettings(source, this.#state.settings.usage);
    Object.assign(this.#state, { source, settings });
    this.#raw = undefined;
    return this;
  }

  get #facts() {
    return { settings: this.#state.settings, isAccount: this.isAccount };
  }

  /** Whether calls outside the spec are for an account. */
  protected get isAccount(): boolean {
    return false;
  }

  /** The source of a client with other options. */
  protected changeSource(changes: ClientOptions): ClientSource {
    return changeSource(this.#state.source, changes);
  }

  /** Not a getter, which would expose the keys to inspection. */
  static readState(client: object): ClientState {
    if (client instanceof BaseClient && #state in client) return client.#state;
    throw new TypeError("A client method was called with the wrong `this`.");
  }
}
