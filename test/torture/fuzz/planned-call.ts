import type { CallOptions, Client } from "../../../src/index.js";
import { type ExampleParameters, requiredParameters } from "../../support/example-parameters.js";
import { writeAddress } from "../../support/list-address.js";
import { reachMethod } from "../../support/reach-method.js";
import type { DescribedOperation } from "../../support/spec-operations.js";
import { type CallPlan, changes, reads } from "./scenario.js";

/** A single call: what it is, and how to make it. */
export interface PlannedCall {
  readonly title: string;
  readonly changesState: boolean;
  start(api: Client, options: CallOptions): PromiseLike<unknown>;
}

const pickFrom = <T>(all: readonly T[], pick: number): T => all[pick % all.length] as T;

export function planCall({ what, pick }: CallPlan): PlannedCall {
  if (what === "raw") return planRaw(pickFrom([...reads, ...changes], pick));
  if (what === "look-alike") return planLookAlike(pick);
  if (what === "request")
    return pick % 3 === 0 ? planUnlisted(pick) : planRequest(pickFrom([...reads, ...changes], pick));
  const operation = pickFrom(what === "change" ? changes : reads, pick);
  return {
    title: operation.id,
    changesState: what === "change",
    start: (api, options) => reachMethod(api, operation)(requiredParameters(operation), options),
  };
}

function planRaw(operation: DescribedOperation): PlannedCall {
  const { method, path, account } = operation;
  const params = { path: readIn(operation, "path"), query: readIn(operation, "query") };
  const body = method === "GET" ? undefined : readIn(operation, "body");
  return {
    title: `raw ${method} ${path}`,
    changesState: isChange(operation),
    start: (api, { headers, signal }) => {
      const { raw } = account ? api.user() : api;
      // The paths of the spec are drawn at run time, so that their types are unknown.
      return raw.request(method.toLowerCase() as "get", path as never, { params, body, headers, signal } as never);
    },
  };
}

function planRequest(operation: DescribedOperation): PlannedCall {
  const path = writePath(operation);
  const { method, account } = operation;
  const body = method === "GET" ? undefined : readIn(operation, "body");
  return {
    title: `request ${method} ${path}`,
    changesState: isChange(operation),
    start: (api, options) =>
      (account ? api.user() : api).request(method, path, { ...options, query: readIn(operation, "query"), body }),
  };
}

function planUnlisted(pick: number): PlannedCall {
  const method = pickFrom(["GET", "POST", "put", "DELETE"], pick);
  return {
    title: `request ${method} of a new path`,
    changesState: method !== "GET",
    start: (api, options) => api.request(method, "/new/endpoint", options),
  };
}

/** A path that a server may take for that of an operation which changes something. */
function planLookAlike(pick: number): PlannedCall {
  const byGet = changes.filter(({ method }) => method === "GET");
  const path = writePath(pickFrom(byGet.length === 0 ? changes : byGet, pick));
  const similar = [
    `${path}/`,
    path.replace("/", "//"),
    path.toUpperCase(),
    path.replace(/[a-z]$/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  ];
  const chosen = pickFrom(similar, pick);
  return {
    title: `request GET ${chosen}`,
    changesState: true,
    start: (api, options) => api.user().request("GET", chosen, options),
  };
}

const isChange = ({ source, method }: DescribedOperation): boolean => source["x-changes-state"] || method !== "GET";

const writePath = (operation: DescribedOperation): string =>
  writeAddress(operation, requiredParameters(operation)).replace(/\?.*/, "");

function readIn(operation: DescribedOperation, place: string): ExampleParameters {
  const values = requiredParameters(operation);
  const names = operation.parameters.filter((parameter) => parameter.in === place).map(({ name }) => name);
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
}
