import type { ApiTable } from "../spec/api-table.js";
import { ParseError, type ResponseError, type TikTokCode } from "../spec/errors.js";
import { isRecord, readMember } from "../spec/read-value.js";
import { type Answer, type Call, type DescribedCall, describeCall } from "./call.js";
import { classifyFailure, readRetryAfter } from "./classify-failure.js";
import { parseJson } from "./parse-json.js";
import { type Keys, type Redact, redactContentType, redactFor, redactHeaders, redactJson } from "./redact.js";
import { decodeText, encodeText } from "./utf8.js";

/** What is known of a call whose answer is an error. */
export interface FailedCall extends DescribedCall {
  readonly settings: Keys & { readonly table: ApiTable };
}

/** The error for an answer of the API: the original body decides its class, and its contents are redacted. */
export function createResponseError(
  answer: Answer,
  json: unknown,
  code: number | undefined,
  call: FailedCall,
): ResponseError {
  const { status } = answer;
  const { table } = call.settings;
  const redact = redactFor(call.settings);
  const headers = redactHeaders(answer.headers, Object.values(table.keyHeaders), redact);
  const isWhole = answer.body.byteLength <= mostShown;
  const text = redact(readStart(answer.body));
  // Redacted member by member: a key can be part of a member's name.
  const show = (value: unknown) => (isWhole ? redactJson(value, redact) : showStart(value, redact));
  const read = (name: string) => show(readMember(json, name));
  const said = table.envelope.messages.map(read).find((message) => describe(message) !== "");
  const sessionExpired = code === table.sessionExpiredCode;
  const tiktok = code === undefined || sessionExpired ? undefined : describeCode(table, code, said);
  const given = read(table.envelope.fields);
  const fields = isRecord(given) ? given : {};
  const reason = describe(said) || tiktok?.description || excerpt(text) || "no body";
  const scope = findScope(call, status, tiktok, reason);
  const retryAfter = readRetryAfter(headers);
  const context = { ...describeCall(call), scope, status, headers, text, json: show(json), retryAfter };
  const complaints = Object.entries(fields).map(([name, reason]) => `${name}: ${describe(reason)}`);
  const next = status === 400 ? complaints.join("; ") : advice[sessionExpired ? 428 : status];
  const more = next ?? (tiktok && `(TikTok ${tiktok.code})`);
  const message = `${status} from ${context.operationId ?? "the API"}: ${reason}${more ? ` ${more}` : ""}`;
  return classifyFailure(message, context, { tiktok, fields, sessionExpired });
}

/** Bytes of a body that an error shows; redacting more would block the process. */
const mostShown = 256 * 1024;

const readStart = (body: Uint8Array): string => decodeText(body.subarray(0, mostShown));

/** Of a body that is too large, only texts are shown. */
const showStart = (value: unknown, redact: Redact): string | undefined =>
  typeof value === "string" ? redact(value.slice(0, longestExcerpt)) : undefined;

/** The error for a successful answer that is not JSON. */
export function createParseError(answer: Answer, call: DescribedCall): ParseError {
  const redact = redactFor(call.settings);
  const context = describeCall(call);
  const contentType = redactContentType(answer.headers, redact);
  const text = redact(readStart(answer.body));
  const start = excerpt(text);
  const described = `${contentType ?? "a body without content type"} starting with ${JSON.stringify(start)}`;
  const message = `${answer.status} from ${context.operationId} is not JSON: ${start ? described : "an empty body"}`;
  const cause = answer.body.byteLength > mostShown ? undefined : findSyntaxError(text);
  const error = new ParseError(message, answer.status, contentType, start, { ...context, cause });
  // Of a change, an empty body is a success; a read has lost its answer.
  error.retryable = start === "" && answer.status === 200;
  return error;
}

/** The error for a body that is JSON, but not what was asked for. */
export function createUnexpectedBodyError(answer: Answer, json: unknown, problem: string, call: Call): ParseError {
  const redact = redactFor(call.settings);
  const context = describeCall(call);
  const members = isRecord(json) ? Object.keys(json).join(", ").slice(0, mostShown) : "";
  const found = members || `only ${describe(json) || JSON.stringify(json)}`;
  const message = `${answer.status} from ${context.operationId} ${problem}; it has ${excerpt(redact(found))}`;
  const contentType = redactContentType(answer.headers, redact);
  const start = excerpt(redact(readStart(answer.body)));
  return new ParseError(message, answer.status, contentType, start, context);
}

const advice: Readonly<Record<number, string>> = {
  401: "Check the key you passed: guides/account.md of tikapi-fetch says where keys come from.",
  428: "Send the account's owner a new authorisation link: guides/account.md of tikapi-fetch says how.",
  429: "Slow down, or wait for the reset: it may be a burst, or the day's requests or bandwidth are used up.",
};

/** A 401, or a code that asks for a login, is about the account if the call sent its key and the server does not blame the other. */
function findScope({ request, settings }: FailedCall, status: number, tiktok: TikTokCode | undefined, reason: string) {
  const isOfAccount = settings.table.keyHeaders.accountKey.toLowerCase() in (request?.headers ?? {});
  const asksForLogin = status === 401 ? !/\bapi[ _-]?key\b/i.test(reason) : tiktok?.kind === "login";
  return isOfAccount && asksForLogin ? ("account" as const) : undefined;
}

function describeCode({ tiktokCodes }: ApiTable, code: number, message: unknown): TikTokCode {
  const description = typeof message === "string" && message !== "" ? message : "An undocumented TikTok code.";
  return tiktokCodes.find((known) => known.code === code) ?? { code, name: "unknown", description, kind: "unknown" };
}

/** One or more texts as they are; anything else as the start of its JSON. */
function describe(value: unknown): string {
  const texts = [value].flat();
  if (texts.every((text) => typeof text === "string")) return texts.join(", ");
  return value === undefined || value === null ? "" : excerpt(JSON.stringify(value));
}

/** Parses the redacted text again: the parser quotes the text around the error, which could contain part of a key. */
function findSyntaxError(text: string): SyntaxError {
  try {
    parseJson(encodeText(text));
  } catch (error) {
    if (error instanceof SyntaxError) return error;
  }
  return new SyntaxError("Not JSON.");
}

const longestExcerpt = 200;
const excerpt = (text: string): string => text.trim().slice(0, longestExcerpt);
