import { checkParameters, type ParameterValues } from "../call/parameters.js";
import type { ApiTable, Operation, Parameter } from "../spec/api-table.js";
import { ValidationError } from "../spec/errors.js";
import { findOperation } from "../spec/find-operation.js";
import { isRecord } from "../spec/read-value.js";
import type { RecordedCall } from "./recorded-call.js";
import { UnexpectedCallError } from "./unexpected-call-error.js";

/** Reads the operation and the parameters of a request; refuses one that breaks the spec. */
export async function readCall({ operations, keyHeaders }: ApiTable, request: Request) {
  const { method } = request;
  const url = new URL(request.url);
  const path = url.pathname;
  const operation = findOperation(operations, method, path);
  if (operation === undefined) throw new UnexpectedCallError(method, path, describeUnknownPath(operations, path));
  const query = Object.fromEntries(url.searchParams);
  const body = await readJson(request, path);
  const keys = keyNames.filter((name) => request.headers.get(keyHeaders[name]));
  const values: Record<Parameter["in"], ParameterValues> = {
    path: readPath(operation, path),
    query,
    body: isRecord(body) ? body : {},
  };
  const params = checkValues(operation, path, values);
  const missing = findMissingKeys(operation, keys, keyHeaders);
  if (missing.length > 0) throw new UnexpectedCallError(method, path, `sent without ${missing.join(" and ")}`);
  const headers = withoutKeys(request.headers, keyHeaders);
  // The types are compiled from the rules that were just checked.
  const call = { operationId: operation.id, method, path, params, query, body, headers, keys } as unknown;
  return { operation, call: call as RecordedCall };
}

function describeUnknownPath(operations: readonly Operation[], path: string): string {
  const all = [...new Set(operations.map(({ method }) => method))];
  const methods = all.filter((method) => findOperation(operations, method, path));
  return methods.length > 0 ? `this path takes ${methods.join(" and ")}` : "no operation of the spec has this path";
}

function readPath({ path: template }: Operation, path: string): ParameterValues {
  const given = path.split("/");
  const names = template.split("/").map((segment) => /^\{(.+)\}$/.exec(segment)?.[1]);
  const pairs = names.map((name, index) => [name, decodeURIComponent(given[index] ?? "")]);
  return Object.fromEntries(pairs.filter(([name]) => name !== undefined));
}

async function readJson(request: Request, path: string): Promise<unknown> {
  const text = await request.text();
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new UnexpectedCallError(request.method, path, "the body is not JSON");
  }
}

function checkValues(operation: Operation, path: string, values: Record<Parameter["in"], ParameterValues>) {
  const problems: Record<string, string> = {};
  const params: Record<string, unknown> = {};
  for (const place of ["path", "query", "body"] as const) {
    for (const [name, value] of Object.entries(values[place])) {
      const parameter = operation.parameters.find((candidate) => candidate.name === name);
      if (parameter?.in === place) params[name] = place === "body" ? value : readText(parameter, String(value));
      else problems[name] = describeMisplaced(operation, parameter, place);
    }
  }
  Object.assign(problems, findBroken(operation, params, problems));
  if (Object.keys(problems).length === 0) return params;
  throw new UnexpectedCallError(operation.method, path, `wrong parameters for ${operation.id}`, problems);
}

function describeMisplaced(operation: Operation, parameter: Parameter | undefined, place: string) {
  if (parameter !== undefined) return `belongs in the ${parameter.in}, not in the ${place}`;
  const names = operation.parameters.map((candidate) => candidate.name);
  return names.length === 0 ? "is unknown: it takes no parameters" : `is unknown (it takes ${names.join(", ")})`;
}

/** Checks the rules that the client checks too, unless `validate` is false. */
function findBroken(operation: Operation, params: ParameterValues, misplaced: ParameterValues): ParameterValues {
  try {
    checkParameters(operation, params, true);
    return {};
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    return Object.fromEntries(Object.entries(error.fields).filter(([name]) => !Object.hasOwn(misplaced, name)));
  }
}

/** Converts a text from the URL to the type of its parameter. */
function readText({ types }: Parameter, text: string): unknown {
  if (types.includes("string")) return text;
  if (types.includes("boolean")) return text === "true" || text === "false" ? text === "true" : text;
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}

type KeyHeaders = ApiTable["keyHeaders"];
const keyNames = ["apiKey", "accountKey"] as const satisfies readonly (keyof KeyHeaders)[];

function findMissingKeys({ account }: Operation, keys: readonly string[], keyHeaders: KeyHeaders): string[] {
  const needed = keyNames.filter((name) => name === "apiKey" || account);
  return needed.filter((name) => !keys.includes(name)).map((name) => keyHeaders[name]);
}

function withoutKeys(headers: Headers, keyHeaders: KeyHeaders): Record<string, string> {
  const secret = Object.values(keyHeaders).map((name) => name.toLowerCase());
  return Object.fromEntries([...headers].filter(([name]) => !secret.includes(name)));
}
