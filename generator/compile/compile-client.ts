import type { Operation } from "../read/read-operations.ts";
import type { Spec } from "../read/spec.ts";
import { modelName, paramsName, variantParamsName } from "../read/type-names.ts";
import { compileCompiledTypes } from "./compile-compiled-types.ts";
import { compileExampleNames } from "./compile-example-names.ts";
import { compileMethods } from "./compile-methods.ts";
import { compileModels } from "./compile-models.ts";
import { compileTable } from "./compile-operations.ts";
import { createUsersTarget, type Target } from "./target.ts";
import { writeNames } from "./write-import.ts";

/** The files of a user's client, by name. */
export async function compileClient(
  spec: Spec,
  operations: readonly Operation[],
  compileTypes: (json: string) => Promise<string>,
): Promise<Readonly<Record<string, string>>> {
  const target = createUsersTarget(`${oneLine(spec.info.title)} ${oneLine(spec.info.version)}`.trim());
  const json = JSON.stringify(spec, null, 2);
  return {
    "index.ts": compileIndex(spec, operations, target),
    "testing.ts": compileTesting(target),
    "openapi.json": `${json}\n`,
    // Each way to import JSON is a mistake to some compiler or other.
    "document.ts": `${target.banner}export const document: object = JSON.parse(${JSON.stringify(JSON.stringify(spec))});\n`,
    "types.ts": target.banner + (await compileTypes(json)),
    "models.ts": compileModels(spec, operations, target),
    "methods.ts": compileMethods(spec, operations, target),
    "example-names.ts": compileExampleNames(spec, operations, target),
    "compiled-types.ts": compileCompiledTypes(spec, operations, target),
  };
}

const oneLine = (text = ""): string => text.replaceAll(/\s+/g, " ");

/** The client, with all types of its spec. */
function compileIndex(spec: Spec, operations: readonly Operation[], { banner }: Target): string {
  const models = [
    ...Object.keys(spec.components.schemas).map(modelName),
    ...operations.flatMap(({ id, source }) => [
      paramsName(id),
      ...(source["x-variants"] ?? []).map((variant) => variantParamsName(id, variant)),
    ]),
  ];
  const table = compileTable(spec, operations, false);
  return [
    banner.trimEnd(),
    "",
    head,
    // By name: what the spec calls as the library does is what the spec means.
    writeNames(
      "export type",
      [...models, "Item", "OperationId", "Operations", "Params", "Result", "Scope"],
      "./models.js",
    ),
    tail,
    ...(table.includes(": Parameter =") ? ["type Parameter = runtime.Parameter;"] : []),
    table,
    createClient,
  ].join("\n");
}

const head = `import {
  type AccountClientMembers,
  type ApiTable,
  type AuthorizationRequest as AuthorizationRequestOf,
  type ClientMembers,
  type ClientOptions,
  createTikAPI,
  type DataOf,
  type FetchedResult,
  type Operation,
  type TikAPIOf,
  type TikTokCode,
} from "tikapi-fetch/runtime";
import type * as runtime from "tikapi-fetch/runtime";
import type { CompiledTypes } from "./compiled-types.js";
import type { AccountMethods, PublicMethods } from "./methods.js";
import type { OperationId } from "./models.js";

/** A client for public data. Its \`user()\` creates account clients. */
export interface Client extends ClientMembers<CompiledTypes, Client, AccountClient>, PublicMethods {}

/** A client for one account: all operations whose id starts with \`user.\`, without that prefix. */
export interface AccountClient extends AccountClientMembers<CompiledTypes, AccountClient>, AccountMethods {}

/**
 * Creates a client.
 *
 * @param options Your API key, or the options. Without a key, \`TIKAPI_API_KEY\` is read from the environment.
 * @throws ConfigurationError if an option is invalid: no key, an unsafe base URL, a browser.
 */
export default function TikAPI(options: string | ClientOptions = {}): Client {
  return compiled.TikAPI(options);
}

/** Opens the list at a path: the same one as that of its method. */
export const paginate: TikAPIOf<CompiledTypes, Client>["paginate"] = (source, path, init, options) =>
  compiled.paginate(source, path, init, options);

/** Returns the body of a result of \`api.raw\`, or throws the error that the method would throw. Takes the promise, too. */
export function unwrap<Result extends FetchedResult>(result: PromiseLike<Result>): Promise<DataOf<Result>>;
export function unwrap<Result extends FetchedResult>(result: Result): DataOf<Result>;
export function unwrap(result: FetchedResult | PromiseLike<FetchedResult>): unknown {
  return compiled.unwrap(result as FetchedResult);
}

/** Returns the error of a result of \`api.raw\`: the one that the method would throw. \`undefined\` for a success. */
export const errorOf: TikAPIOf<CompiledTypes, Client>["errorOf"] = (result) => compiled.errorOf(result);

/** Returns the error of a response that any client got: the one that the method would throw. \`undefined\` for a success. */
export const describeError: TikAPIOf<CompiledTypes, Client>["describeError"] = (response, body) =>
  compiled.describeError(response, body);

/** Middleware for an openapi-fetch client of your own: its calls throw the error that the method would throw. */
export const tikapiErrors: TikAPIOf<CompiledTypes, Client>["tikapiErrors"] = () => compiled.tikapiErrors();

/** Whether an error is a response of this operation, with this status if given. */
export function isErrorOf<Id extends OperationId, Status extends number = number>(
  error: unknown,
  operationId: Id,
  status?: Status,
): error is ErrorOf<Id, Status> {
  return compiled.isErrorOf(error, operationId, status);
}

/** Explains a code that the spec lists; \`undefined\` if it is not known. */
export const describeTikTokCode = ((code: number) => compiled.describeTikTokCode(code)) as TikAPIOf<
  CompiledTypes,
  Client
>["describeTikTokCode"];

/** Returns the link where a user authorises your app. Throws a ConfigurationError if the spec does not say where that is. */
export const authorizationUrl = (request: AuthorizationRequest): string => compiled.authorizationUrl(request);
`;

const createClient = `const compiled: TikAPIOf<CompiledTypes, Client> = /* @__PURE__ */ createTikAPI<CompiledTypes, Client>(table);
`;

const tail = `export type { CompiledTypes } from "./compiled-types.js";
export type { AccountMethods, ListsByPath, PageOf, PublicMethods } from "./methods.js";
export type { components, operations, paths, webhooks } from "./types.js";
export * from "tikapi-fetch/runtime";

export type AuthorizationRequest = AuthorizationRequestOf<CompiledTypes["scope"]>;
export type AccountOperationId = runtime.AccountOperationId<CompiledTypes>;
export type PublicOperationId = runtime.PublicOperationId<CompiledTypes>;
export type MethodOf<Id extends OperationId> = runtime.MethodOf<Id, CompiledTypes>;
export type ArgumentsOf<Id extends OperationId> = runtime.ArgumentsOf<Id, CompiledTypes>;
export type CallOf<Id extends OperationId> = runtime.CallOf<Id, CompiledTypes>;
export type ResumedList<Id extends string> = runtime.ResumedList<Id, CompiledTypes>;
export type ResumeOptions<Id extends string> = runtime.ResumeOptions<Id, CompiledTypes>;
export type ErrorOf<Id extends OperationId, Status extends number = number> = runtime.ErrorOf<Id, Status, CompiledTypes>;
export type ErrorOfResult = runtime.ErrorOfResult<CompiledTypes>;
export type RawClient = runtime.RawClient<CompiledTypes["paths"]>;
export type ListPath = runtime.ListPath<CompiledTypes>;
export type ListInit<Path extends ListPath> = runtime.ListInit<Path, CompiledTypes>;
export type ListAt<Path extends ListPath, Init> = runtime.ListAt<Path, Init, CompiledTypes>;
export type ListOptionsAt<Path extends ListPath> = runtime.ListOptionsAt<Path, CompiledTypes>;
`;

const compileTesting = ({ banner }: Target): string => `${banner}import {
  type BodyDifference,
  compareBody,
  createMock,
  type MockTikAPI as MockOf,
} from "tikapi-fetch/runtime";
import type { CompiledTypes } from "./compiled-types.js";
import { document } from "./document.js";
import type { OperationId } from "./models.js";
import { table } from "./index.js";

/** The API in memory, for tests. */
export type MockTikAPI = MockOf<CompiledTypes>;

/**
 * Creates the API in memory: no server, no network, in any runtime. It answers every operation with an example of the spec, unless
 * a script of \`on\` says otherwise, and refuses a call that breaks the spec with an \`UnexpectedCallError\`.
 */
export function mockTikAPI(): MockTikAPI {
  return createMock<CompiledTypes>(table, document);
}

/**
 * Compares a body that the API sent with the spec: what it has that the spec has not, what it lacks, and what is different.
 * The list holds no values.
 *
 * @throws Error if \`ajv\` (version 8) is not installed. TypeError if the spec has no such operation.
 */
export function validateResponse(operationId: OperationId, body: unknown): readonly BodyDifference[] {
  return compareBody(table, document, operationId, body);
}

export type { CompiledTypes } from "./compiled-types.js";
export type { ExampleName, ExampleNames, ExampleStatus } from "./example-names.js";
export type { OperationId } from "./models.js";
export { type BodyDifference, UnexpectedCallError } from "tikapi-fetch/runtime";
`;
