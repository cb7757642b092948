import { sendCall, startTiming } from "./call.js";
import { ValidationError } from "./errors.js";
import { findOperation } from "./operation.js";
import { type CallOptions, type Settings, withCallOptions } from "./options.js";
import { planAnyRequest, serializeQuery } from "./request.js";
import { TikAPIResponse } from "./response.js";

export interface RequestOptions extends CallOptions {
  /** Query parameters; `undefined` and `null` are left out. */
  query?: Readonly<Record<string, unknown>> | undefined;
  /** Sent as JSON. */
  body?: unknown;
}

/** Calls what the spec does not know yet, with the keys, retries, timeouts and errors of every other call. */
export async function sendUnlisted(
  clientSettings: Settings,
  isAccount: boolean,
  anyCaseMethod: string,
  path: string,
  options: RequestOptions = {},
): Promise<TikAPIResponse<unknown>> {
  const method = anyCaseMethod.toUpperCase();
  const operationId = `${method} ${path}`;
  const problem = findPathProblem(path);
  if (problem !== undefined) throw new ValidationError({ path: problem }, { operationId });
  const settings = withCallOptions(clientSettings, options);
  const operation = findOperation(method, path);
  const answer = await sendCall({
    operationId,
    request: planAnyRequest(settings, method, path, {
      query: options.query && serializeQuery(options.query),
      body: options.body,
      account: operation === undefined ? isAccount : operation.account === true,
    }),
    settings,
    changesState: operation?.changesState ?? method !== "GET",
    timing: startTiming(settings, options.signal),
  });
  return new TikAPIResponse(answer, answer.json, settings);
}

function findPathProblem(path: string): string | undefined {
  if (!path.startsWith("/")) return `must start with "/"`;
  if (/[?#\\{}]/.test(path))
    return "must be a path only, without query, fragment, backslash or template; put parameters in `query`";
  if (path.split("/").some((segment) => /^(\.|%2e){1,2}$/i.test(segment))) return "must not step out with . or ..";
  return undefined;
}
