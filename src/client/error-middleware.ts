import type { Middleware } from "openapi-fetch";
import { judgeCall } from "../call/judge-call.js";
import { type AnsweredCall, readAnswer } from "../call/response.js";
import type { ApiTable } from "../spec/api-table.js";
import { findError, isRemembered, markAccount } from "./error-of-result.js";

/** What openapi-fetch tells its middleware of a response. */
type Seen = Parameters<NonNullable<Middleware["onResponse"]>>[0];

/** Makes middleware of openapi-fetch that throws the error that a response is. */
export function createErrorMiddleware(table: ApiTable): Middleware {
  return { onResponse: (seen) => throwFailure(table, seen) };
}

async function throwFailure(table: ApiTable, seen: Seen): Promise<undefined> {
  const { response } = seen;
  if (isRemembered(response)) {
    const error = findError(table, { response });
    if (error !== undefined) throw error;
    return;
  }
  // A stream is for whoever asked for it.
  if (response.ok && seen.options.parseAs === "stream") return;
  const body = new Uint8Array(await response.clone().arrayBuffer());
  const { status, headers, url } = response;
  readAnswer({ status, headers, url, body }, describeSeen(table, seen));
}

function describeSeen(table: ApiTable, { request, response, schemaPath, options }: Seen): AnsweredCall {
  const { method, headers } = request;
  const accountKey = headers.get(table.keyHeaders.accountKey) ?? undefined;
  const { operation, account, changesState } = judgeCall(
    table.operations,
    method,
    schemaPath,
    accountKey !== undefined,
  );
  return {
    operationId: operation?.id ?? `${method} ${schemaPath}`,
    request: { method, url: response.url || request.url, headers: markAccount(table, account) },
    // The keys that this client sends itself, so that no error shows them.
    settings: { table, apiKey: headers.get(table.keyHeaders.apiKey) ?? "", accountKey },
    changesState,
    alsoTakes: options.parseAs === "json" ? "nothing" : "anything",
  };
}
