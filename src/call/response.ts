import type { Download, DownloadOptions, DownloadTarget } from "../settings/download-options.js";
import type { Envelope } from "../spec/api-table.js";
import type { ResponseError } from "../spec/errors.js";
import { readMember } from "../spec/read-value.js";
import type { Answer, Call, PlannedRequest } from "./call.js";
import { hidesCuts } from "./open-body.js";
import { parseJson } from "./parse-json.js";
import { createParseError, createResponseError, type FailedCall } from "./response-error.js";
import { decodeText } from "./utf8.js";

export interface ParsedAnswer extends Answer {
  readonly json: unknown;
}

/** Downloads a link in a body. */
export type SaveVideo = (
  body: unknown,
  link: string | URL | object,
  target: DownloadTarget,
  options: DownloadOptions | undefined,
) => Promise<Download>;

/** The data of a response. */
export interface ResponseData<Body> {
  readonly status: number;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly json: Body;
}

/** A successful response. */
export class TikAPIResponse<Body> {
  /** The parsed body. Integers beyond ±(2^53 − 1) are strings, so no digit is lost. */
  readonly json: Body;
  readonly status: number;
  readonly headers: Headers;
  readonly url: string;
  readonly #save: SaveVideo;

  constructor({ json, status, headers, url }: Omit<ParsedAnswer, "body">, save: SaveVideo) {
    // The spec describes the body; contract tests check it.
    this.json = json as Body;
    this.status = status;
    this.headers = headers;
    this.url = url;
    this.#save = save;
  }

  /** Always `true`, since a failure is thrown; for programs that check it, as with the official package. */
  get ok(): boolean {
    return true;
  }

  /** The same as `status`; the official package uses this name. */
  get statusCode(): number {
    return this.status;
  }

  /** Loads the next page of a list. A response that is not a page has none: `null`. */
  async nextItems(): Promise<TikAPIResponse<unknown> | null> {
    return null;
  }

  /**
   * This response as plain data, without methods. A worker, a queue or a cache can take it; `structuredClone(response)` and
   * `postMessage(response)` would lose the headers.
   *
   * @example
   * worker.postMessage(response.toJSON());
   */
  toJSON(): ResponseData<Body> {
    const { status, url, headers, json } = this;
    return { status, url, headers: Object.fromEntries(headers), json };
  }

  /**
   * Saves a video of this response, or another file of a post. Works like the client's `download`, and adds the headers that the links need.
   *
   * @param link A link in this response, one of its posts, its body if that contains a single post, or a file of `postFiles`.
   * @throws The errors of the client's `download`.
   * @example
   * const response = await api.public.video({ id: "7109178205151464746" });
   * await response.saveVideo(response.json, "video.mp4");
   */
  async saveVideo(link: string | URL | object, target: DownloadTarget, options?: DownloadOptions): Promise<Download> {
    return this.#save(this.json, link, target, options);
  }
}

/** What decides how an answer is read, whoever asked for it. */
export interface AnsweredCall extends FailedCall, Pick<Call, "changesState" | "alsoTakes"> {
  readonly request: Omit<PlannedRequest, "body">;
}

/** Parses a successful answer; throws the error that fits any other. */
export function readAnswer(answer: Answer, call: AnsweredCall): ParsedAnswer {
  const isSuccess = isSuccessful(answer);
  const json = tryParse(answer.body);
  if (json instanceof SyntaxError) {
    if (isSuccess && takesOther(answer, call)) return { ...answer, json: undefined };
    throw isSuccess ? createParseError(answer, call) : createResponseError(answer, undefined, undefined, call);
  }
  const error = findFailure(answer, json, call);
  if (error !== undefined) throw error;
  return { ...answer, json };
}

/** The error that an answer is, by its status or in its body: a 200 can hold an error too. */
export function findFailure(answer: Answer, json: unknown, call: FailedCall): ResponseError | undefined {
  const { envelope } = call.settings.table;
  const code = readCode(json, envelope);
  const reportsFailure = code !== undefined || readMember(json, envelope.status) === envelope.error;
  return isSuccessful(answer) && !reportsFailure ? undefined : createResponseError(answer, json, code, call);
}

const isSuccessful = ({ status }: Answer): boolean => status >= 200 && status <= 299;

/** Whether a call takes a success that is not JSON. */
function takesOther({ status, headers, body }: Answer, { alsoTakes, changesState, request }: AnsweredCall): boolean {
  if (alsoTakes === "anything" || request.method === "HEAD") return true;
  const isWithoutBody = status === 204 || status === 205;
  if (alsoTakes === "nothing" && isWithoutBody) return true;
  // What it was to do is done.
  return changesState && decodeText(body).trim() === "" && (isWithoutBody || !hidesCuts(headers));
}

function tryParse(body: Uint8Array): unknown {
  try {
    return parseJson(body);
  } catch (error) {
    if (error instanceof SyntaxError) return error;
    throw error;
  }
}

/** The TikTok code of a body; 0 means success. */
function readCode(body: unknown, { codes }: Envelope): number | undefined {
  for (const name of codes) {
    const code = readMember(body, name);
    if (typeof code === "number" && code !== 0) return code;
  }
  return undefined;
}
