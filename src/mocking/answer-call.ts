import type { ParameterValues } from "../call/parameters.js";
import { findMissingList } from "../list/plan-next.js";
import { isPlainRecord, readMember } from "../spec/read-value.js";
import type { ExampleBook } from "../testing/example-book.js";
import { type MockedApi, type ReadCall, readCall, type SentRequest } from "../testing/read-call.js";
import type { Fault } from "../testing/script-player.js";
import type { Stage } from "../testing/stage.js";
import { UnexpectedCallError } from "../testing/unexpected-call-error.js";
import { checkPreferences, isPreference, PreferenceError, type Preferences, readPreferences } from "./preferences.js";
import type { PrismMocker, PrismOperation, PrismResponse } from "./prism.js";
import { describeUnexpected, describeViolations, listViolations, type Reply, refuse } from "./refusal.js";
import { selectVariant } from "./select-variant.js";

/** All that answers of a mock server are made from. */
export interface MockSources {
  readonly api: MockedApi;
  readonly book: ExampleBook;
  readonly stage: Stage;
  readonly prism: PrismMocker;
  readonly operations: readonly PrismOperation[];
}

/** Answers a request: by its script, by its preferences, or by an example that fits its parameters. */
export async function answerCall(sources: MockSources, request: SentRequest): Promise<Reply | Fault> {
  const { api, stage } = sources;
  const { envelope } = api;
  try {
    const { url, preferences: query } = takePreferences(request.url);
    const read = readCall(api, { ...request, url });
    stage.record(read.call);
    if (stage.hasScript(read.operation)) return await playScript(stage, read, { ...request, url });
    const preferences = readPreferences(request.headers.get("prefer"), query);
    checkPreferences(preferences, read.operation, sources.book);
    return await askPrism(sources, read, { ...request, url }, preferences);
  } catch (error) {
    if (error instanceof UnexpectedCallError) return refuse(envelope, describeUnexpected(error));
    const problem = error instanceof Error ? error.message : String(error);
    if (!(error instanceof PreferenceError)) return refuse(envelope, { status: 500, problem, violations: [] });
    const violations = [{ location: ["request", "header", "prefer"], severity: "Error", message: problem }];
    return refuse(envelope, { status: 400, problem: `Prefer: ${problem}`, violations });
  }
}

/** Separates the preferences in an address from what the API gets. */
function takePreferences(address: string): { url: string; preferences: URLSearchParams } {
  const url = new URL(address);
  const preferences = new URLSearchParams([...url.searchParams].filter(([name]) => isPreference(name)));
  for (const name of preferences.keys()) url.searchParams.delete(name);
  return { url: url.href, preferences };
}

async function playScript(stage: Stage, read: ReadCall, sent: SentRequest): Promise<Reply | Fault> {
  const { method, url, headers, text } = sent;
  const played = await stage.play(read, new Request(url, { method, headers, body: text === "" ? null : text }));
  if (typeof played === "string") return played;
  const body = new Uint8Array(await played.arrayBuffer());
  return { status: played.status, headers: played.headers, body, note: "scripted" };
}

async function askPrism(sources: MockSources, read: ReadCall, sent: SentRequest, preferences: Preferences) {
  const { operation, call } = read;
  const { api, book, prism, operations } = sources;
  const { pathname, searchParams } = new URL(sent.url);
  const { code, example, dynamic = false, seed } = preferences;
  const params = call.params as ParameterValues;
  const isSuccess = code === undefined || String(code).startsWith("2");
  const fitting = isSuccess && !dynamic ? book.findSuccesses(operation, params)[0] : undefined;
  const method = operation.method.toLowerCase();
  const found = operations.find((one) => one.method === method && one.path === operation.path);
  if (found === undefined) throw new Error(`Prism does not know ${operation.id}`);
  const response = await prism.answer(
    // An example that is named may be one of another variant.
    example === undefined && isSuccess ? selectVariant(found, book, operation, params) : found,
    {
      method,
      url: { path: pathname, query: Object.fromEntries(searchParams) },
      headers: Object.fromEntries(sent.headers),
      body: call.body ?? null,
    },
    {
      code: code ?? (example === undefined ? fitting?.status : undefined),
      exampleKey: example ?? (fitting?.name || undefined),
      dynamic,
      seed,
    },
  );
  const { output, validations } = response;
  if (validations.input.length > 0) return refuse(api.envelope, describeViolations(validations.input));
  const broken = listViolations("response", validations.output);
  // What is made up at random can break a rule; an example must not.
  if (!dynamic && broken.some(({ severity }) => severity === "Error"))
    return refuse(api.envelope, { status: 500, problem: "the example breaks the spec", violations: broken });
  return toReply(output, dynamic && isSuccess ? markSuccess(output.body, sources, read) : output.body);
}

/** Gives a body that is made up at random the status and the codes of a success and, if it has none, a list. */
function markSuccess(body: unknown, { api, book }: MockSources, { operation, call }: ReadCall): unknown {
  if (!isPlainRecord(body)) return body;
  const { status, codes } = api.envelope;
  const { paging } = operation;
  const example = book.findSuccesses(operation, call.params as ParameterValues)[0]?.value;
  const lost = paging !== undefined && findMissingList(body, paging) !== undefined ? paging.items : [];
  const copied = [status, ...lost.map((place) => place.split("/")[1] ?? "")];
  const members = copied.map((name) => [name, readMember(example, name)]).filter(([, value]) => value !== undefined);
  const zeros = codes.filter((name) => Object.hasOwn(body, name)).map((name) => [name, 0]);
  return { ...body, ...Object.fromEntries([...members, ...zeros]) };
}

function toReply({ statusCode, headers }: PrismResponse["output"], body: unknown): Reply {
  const isText = typeof body === "string" && !/json/i.test(headers?.["content-type"] ?? "");
  const text = body === undefined ? "" : isText ? body : JSON.stringify(body);
  return { status: statusCode, headers: new Headers(headers), body: text };
}
