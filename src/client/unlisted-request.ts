import type { Call } from "../call/call.js";
import { nameCaller, rememberCaller } from "../call/caller.js";
import { findPathProblem } from "../call/check-path.js";
import { judgeCall } from "../call/judge-call.js";
import { redactFor, redactProblems } from "../call/redact.js";
import { planAnyRequest, serializeQuery } from "../call/request.js";
import { TikAPIResponse } from "../call/response.js";
import { sendCall, startTiming } from "../call/send-call.js";
import { saveVideo } from "../download/download.js";
import type { CallOptions } from "../settings/options.js";
import { type Settings, withCallOptions } from "../settings/settings.js";
import { ValidationError } from "../spec/errors.js";
import { isPlainRecord } from "../spec/read-value.js";

export interface RequestOptions extends CallOptions {
  /** Query parameters; `undefined` and `null` are left out. @default none */
  query?: Readonly<Record<string, unknown>> | undefined;
  /** Sent as JSON; not with GET. @default none */
  body?: unknown;
}

/** Calls a path that the spec may not contain. */
export async function sendUnlisted(
  client: Settings,
  isAccountClient: boolean,
  anyCaseMethod: string,
  path: string,
  options: RequestOptions = {},
): Promise<TikAPIResponse<unknown>> {
  const method = String(anyCaseMethod).toUpperCase();
  const operationId = redactFor(client)(`${method} ${String(path)}`);
  const fields = { ...asField("method", findMethodProblem(method)), ...asField("path", findPathProblem(path)) };
  if (Object.keys(fields).length > 0) throw new ValidationError(fields, { operationId });
  const settings = withCallOptions(client, options, ["query", "body"]);
  const call = planCall(settings, isAccountClient, { operationId, method, path }, options);
  const answer = await nameCaller(rememberCaller(), () => sendCall(call));
  return new TikAPIResponse(answer, saveVideo.bind(undefined, settings));
}

interface Target {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
}

function planCall(settings: Settings, isAccountClient: boolean, target: Target, options: RequestOptions): Call {
  const { operationId, method, path } = target;
  const { account, changesState } = judgeCall(settings.table.operations, method, path, isAccountClient);
  const { body } = options;
  const query = redactProblems(settings, () => serializeQuery(options.query ?? {}));
  return {
    operationId,
    request: planAnyRequest(settings, method, path, { query, body, account, operationId }),
    params: { ...options.query, ...(isPlainRecord(body) && body) },
    settings,
    changesState,
    alsoTakes: "nothing",
    timing: startTiming(settings, options.signal),
  };
}

const asField = (name: string, problem: string | undefined) => (problem === undefined ? {} : { [name]: problem });

/** fetch refuses the same. */
function findMethodProblem(method: string): string | undefined {
  if (/^[\w!#$%&'*+.^`|~-]+$/.test(method) && !["CONNECT", "TRACE", "TRACK"].includes(method)) return undefined;
  return "must be an HTTP method that fetch can send, such as GET or POST";
}
