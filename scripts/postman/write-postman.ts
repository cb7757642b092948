import { createHash } from "node:crypto";
import converter from "openapi-to-postmanv2";
import { createCallWriter } from "../../generator/compile/write-call.ts";
import type { Operation } from "../../generator/read/read-operations.ts";
import type { Spec } from "../../generator/read/spec.ts";
import type { Collection, Item } from "./collection.ts";

/** File name → content: a Postman collection of all operations, and the environments to run it in. */
export async function writePostman(spec: Spec, operations: readonly Operation[]): Promise<Map<string, string>> {
  const [production] = spec.servers;
  const sandbox = spec.servers.find((server) => server["x-sandbox"]);
  const collection = finish(await convert(spec), spec, operations);
  const files: [string, object][] = [
    ["tikapi.postman_collection.json", collection],
    ["tikapi.postman_environment.json", makeEnvironment("TikAPI", { baseUrl: production?.url ?? "" })],
    [
      "tikapi-sandbox.postman_environment.json",
      makeEnvironment("TikAPI sandbox", { baseUrl: sandbox?.url ?? "", ...sandbox?.["x-demo-keys"] }),
    ],
  ];
  return new Map(files.map(([name, content]) => [name, `${JSON.stringify(content, null, 1)}\n`]));
}

/** Without the responses, which would make the collection ten times as large. */
function convert({ paths, ...spec }: Spec): Promise<Collection> {
  const requests = Object.entries(paths).map(([path, methods]) => {
    const bare = Object.entries(methods).map(([method, operation]) => [method, { ...operation, responses: {} }]);
    return [path, Object.fromEntries(bare)];
  });
  const data = { ...spec, paths: Object.fromEntries(requests) };
  const options = { folderStrategy: "Tags", parametersResolution: "Example", includeDeprecated: true };
  return new Promise((resolve, reject) => {
    converter.convertV2({ type: "json", data }, options, (error, { result, reason, output }) => {
      // What it converts to is a collection, by default.
      if (result && output?.[0] !== undefined) resolve(output[0].data as Collection);
      else reject(error ?? new Error(`openapi-to-postmanv2 refuses the spec: ${reason}`));
    });
  });
}

/** Adds what the converter does not: the account key, what to leave out at first, and ids that stay the same. */
function finish(collection: Collection, spec: Spec, operations: readonly Operation[]): object {
  const { AccountKey } = spec.components.securitySchemes;
  const calls = createCallWriter(operations);
  const finishItem = ({ name, request }: Item): object => {
    const operation = findOperation(operations, request);
    const shown = calls.selectShown(operation).map((parameter) => parameter.name);
    const query = request.url.query.map((one) => ({ ...one, disabled: !shown.includes(one.key) }));
    const header = [
      ...(request.header ?? []),
      ...(operation.account ? [{ key: AccountKey?.name, value: "{{accountKey}}" }] : []),
    ];
    const id = makeId(operation.id);
    return { id, name, request: { ...request, url: { ...request.url, query }, header }, response: [] };
  };
  const { name, description } = collection.info;
  const schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
  return {
    info: { _postman_id: makeId(name), name, description, schema },
    item: collection.item.map(({ item, ...folder }) => ({
      ...folder,
      id: makeId(folder.name),
      item: item.map(finishItem),
    })),
    event: [{ listen: "test", script: { type: "text/javascript", exec: [isSuccess] } }],
  };
}

const isSuccess = 'pm.test("is a success", () => pm.response.to.have.status(200));';

function findOperation(operations: readonly Operation[], { method, url }: Item["request"]): Operation {
  const path = `/${url.path.map((part) => part.replace(/^:(.*)/, "{$1}")).join("/")}`;
  const found = operations.find((one) => one.path === path && one.method === method);
  if (found === undefined)
    throw new Error(`openapi-to-postmanv2 wrote ${method} ${path}, which the spec does not have.`);
  return found;
}

/** A UUID that is the same for the same name, so that Postman recognises what it imported before. */
const makeId = (name: string): string =>
  createHash("sha256")
    .update(`tikapi-fetch ${name}`)
    .digest("hex")
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*/, "$1-$2-4$3-8$4-$5");

function makeEnvironment(name: string, values: { baseUrl: string; apiKey?: string; accountKey?: string }): object {
  const { baseUrl, apiKey = "", accountKey = "" } = values;
  const secrets = Object.entries({ apiKey, accountKey }).map(([key, value]) => ({
    key,
    value,
    type: "secret",
    enabled: true,
  }));
  return {
    id: makeId(name),
    name,
    values: [{ key: "baseUrl", value: baseUrl, type: "default", enabled: true }, ...secrets],
    _postman_variable_scope: "environment",
  };
}
