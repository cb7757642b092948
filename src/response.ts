import type { Download, DownloadOptions, DownloadSettings, DownloadTarget } from "./download.js";
import type { Answer } from "./send.js";

/** A successful answer: the typed body and what came with it. */
export class TikAPIResponse<Body> {
  /** The parsed body. Integers that a double cannot hold are strings of their digits. */
  readonly json: Body;
  readonly status: number;
  readonly headers: Headers;
  readonly url: string;
  readonly #settings: DownloadSettings;

  constructor(answer: Pick<Answer, "status" | "headers" | "url">, json: Body, settings: DownloadSettings) {
    this.json = json;
    this.status = answer.status;
    this.headers = answer.headers;
    this.url = answer.url;
    this.#settings = settings;
  }

  /**
   * Saves a video of this response, with the headers that the response gives for its links; else like the client's
   * `download`.
   *
   * @param link A link in this response, a post of it, or its body when that holds just one.
   * @throws What the client's `download` throws.
   * @example
   * const response = await api.public.video({ id: "7109178205151464746" });
   * await response.saveVideo(response.json, "video.mp4");
   */
  async saveVideo(
    link: string | URL | object,
    target: DownloadTarget,
    options: DownloadOptions = {},
  ): Promise<Download> {
    // Loaded by those who download: everybody else starts faster without it.
    const { download, readLinkHeaders } = await import("./download.js");
    const headers = { ...readLinkHeaders(this.json), ...options.headers };
    return download(this.#settings, link, target, { ...options, headers });
  }
}
