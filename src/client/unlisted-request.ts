import { redactFor, redactProblems } from "../call/redact.js";
import { judgeCall, planAnyRequest, serializeQuery } from "../call/request.js";
import { TikAPIResponse } from "../call/response.js";
import { sendCall, startTiming } from "../call/send-call.js";
import { saveVideo } from "../download/download.js";
import type { CallOptions } from "../settings/options.js";
import { type Settings, withCallOptions } from "../settings/settings.js";
import { ValidationError } from "../spec/errors.js";
import { findOperation } from "../spec/find-operation.js";

export interface RequestOptions extends CallOptions {
  /** Query parameters; `undefined` and `null` are left out. @default none */
  query?: Readonly<Record<string, unknown>> | undefined;
  /** Sent as JSON. @default none */
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
  const method = anyCaseMethod.toUpperCase();
  const operationId = redactFor(client)(`${method} ${path}`);
  const problem = findPathProblem(path);
  if (problem !== undefined) throw new ValidationError({ path: problem }, { operationId });
  const settings = withCallOptions(client, options);
  const operation = findOperation(settings.table.operations, method, path);
  const { account, changesState } = judgeCall(operation, method, isAccountClient);
  const query = options.query && redactProblems(settings, () => serializeQuery(options.query ?? {}));
  const answer = await sendCall({
    operationId,
    request: planAnyRequest(settings, method, path, { query, body: options.body, account }),
    settings,
    changesState,
    timing: startTiming(settings, options.signal),
  });
  return new TikAPIResponse(answer, saveVideo.bind(undefined, settings));
}

function findPathProblem(path: string): string | undefined {
  if (!path.startsWith("/")) return `must start with "/"`;
  if (/[?#\\{}]/.test(path))
    return "must be a path only, without query, fragment, backslash or template; put parameters in `query`";
  if (path.split("/").some((segment) => /^(\.|%2e){1,2}$/i.test(segment))) return "must not contain . or .. segments";
  return undefined;
}
