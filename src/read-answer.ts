import { decodeText, encodeText } from "./bytes.js";
import {
  BadRequestError,
  type ErrorContext,
  ForbiddenError,
  ParseError,
  RateLimitError,
  ResponseError,
  type ResponseErrorContext,
  ServerError,
  SessionExpiredError,
  type TikTokCode,
  TikTokError,
  UnauthorizedError,
} from "./errors.js";
import { isRecord } from "./is-record.js";
import { describeCode, envelope, sessionExpiredCode } from "./operation.js";
import { parseJson } from "./parse-json.js";
import { type Redact, redactHeaders } from "./redact.js";
import type { Answer } from "./send.js";

type ReadAnswer = Pick<Answer, "status" | "headers" | "body">;

/** The body of a good answer; throws the error that fits any other. */
export function readAnswer(answer: ReadAnswer, describe: () => ErrorContext, redact: Redact): unknown {
  if (answer.status < 200 || answer.status > 299) throw makeResponseError(answer, describe(), redact);
  const body = tryParse(answer.body);
  if (body instanceof SyntaxError) throw makeParseError(answer, describe(), redact);
  if (reportsFailure(body)) throw makeResponseError(answer, describe(), redact);
  return body;
}

/** A 200 can hold an error too: its status text says so, or its code is not 0. */
function reportsFailure(body: unknown): boolean {
  return readField(body, envelope.status) === envelope.error || readCode(body) !== undefined;
}

function makeResponseError(answer: ReadAnswer, context: ErrorContext, redact: Redact): ResponseError {
  const { status } = answer;
  const text = redact(decodeText(answer.body));
  const parsed = tryParse(encodeText(text));
  const json = parsed instanceof SyntaxError || isTooDeep(parsed) ? undefined : parsed;
  const headers = redactHeaders(answer.headers, redact);
  const details: ResponseErrorContext = {
    ...context,
    status,
    headers,
    text,
    json,
    retryAfter: readRetryAfter(headers),
  };
  const code = readCode(json);
  const tiktok = code === undefined || code === sessionExpiredCode ? undefined : lookUp(code, json);
  const said = say(readField(json, envelope.message)) || tiktok?.description || excerpt(text) || "no body";
  const message = `${status} from ${context.operationId}: ${said}`;

  if (status === 400) return new BadRequestError(withFields(message, json), readFields(json), details);
  if (status === 401) return new UnauthorizedError(`${message} Check the key you passed.`, details);
  if (status === 428 || code === sessionExpiredCode) {
    return new SessionExpiredError(`${message} Send the account's owner a new authorisation link.`, details);
  }
  if (status === 429) return new RateLimitError(`${message} The daily limit resets hours later.`, details);
  if (status >= 500) return new ServerError(withCode(message, tiktok), tiktok, details);
  if (tiktok !== undefined && (status === 403 || status < 300))
    return new TikTokError(withCode(message, tiktok), tiktok, details);
  if (status === 403) return new ForbiddenError(message, details);
  return new ResponseError(withCode(message, tiktok), details);
}

function makeParseError(answer: ReadAnswer, context: ErrorContext, redact: Redact): ParseError {
  const contentType = redact(answer.headers.get("content-type") ?? "") || undefined;
  const text = redact(decodeText(answer.body));
  const start = excerpt(text);
  // Parsed again, because the parser quotes what it stumbled on: pieces of a key could not be told from other text.
  const problem = tryParse(encodeText(text));
  const cause = problem instanceof SyntaxError ? problem : new SyntaxError("Not JSON.");
  const what =
    start === ""
      ? "an empty body"
      : `${contentType ?? "a body without content type"} starting with ${JSON.stringify(start)}`;
  return new ParseError(
    `${answer.status} from ${context.operationId} is not JSON: ${what}`,
    answer.status,
    contentType,
    start,
    { ...context, cause },
  );
}

function tryParse(body: Uint8Array): unknown {
  try {
    return parseJson(body);
  } catch (error) {
    if (error instanceof SyntaxError) return error;
    throw error;
  }
}

/** The TikTok code of a body; 0 means all is well. */
function readCode(body: unknown): number | undefined {
  for (const name of envelope.codes) {
    const code = readField(body, name);
    if (typeof code === "number" && code !== 0) return code;
  }
  return undefined;
}

function lookUp(code: number, body: unknown): TikTokCode {
  const said = readField(body, envelope.message);
  const description =
    typeof said === "string" && said !== "" ? said : "A TikTok code that the documentation does not list.";
  return describeCode(code) ?? { code, name: "unknown", description, kind: "unknown" };
}

function readFields(body: unknown): Readonly<Record<string, unknown>> {
  const fields = readField(body, envelope.fields);
  return isRecord(fields) ? fields : {};
}

function withFields(message: string, body: unknown): string {
  const complaints = Object.entries(readFields(body)).map(([name, reason]) => `${name}: ${say(reason)}`);
  return complaints.length === 0 ? message : `${message} ${complaints.join("; ")}`;
}

/** A text, or some, as it is; of anything else in its place, the beginning of its JSON. */
function say(value: unknown): string {
  const texts = [value].flat();
  if (texts.every((text) => typeof text === "string")) return texts.join(", ");
  return value === undefined || value === null ? "" : excerpt(JSON.stringify(value));
}

/** So deep that `JSON.stringify` cannot walk it, nor whoever logs the error. */
function isTooDeep(json: unknown): boolean {
  try {
    JSON.stringify(json);
    return false;
  } catch {
    return true;
  }
}

const withCode = (message: string, tiktok: TikTokCode | undefined): string =>
  tiktok === undefined ? message : `${message} (TikTok ${tiktok.code})`;

function readField(body: unknown, name: string): unknown {
  return isRecord(body) && Object.hasOwn(body, name) ? body[name] : undefined;
}

/** Milliseconds from a `Retry-After` in seconds or as a date; `undefined` for anything else. */
export function readRetryAfter(headers: Headers): number | undefined {
  const value = headers.get("retry-after");
  if (!value) return undefined;
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000;
  const date = /^[A-Za-z]/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

const excerpt = (text: string): string => text.trim().slice(0, 200);
