import OfficialTikAPI from "tikapi";
import { onceMoreAfterReset } from "./after-reset.js";
import { reach } from "./reach-method.js";

type Params = Readonly<Record<string, unknown>>;

/** A success of the official package. It rejects with the same object for an error status. */
export interface OfficialAnswer {
  readonly statusCode: number;
  readonly headers: Headers;
  readonly json: unknown;
}

/** An operation that the official package has; its documentation page leaves some out. */
export interface OfficialOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly documented: boolean;
  readonly parameters: readonly string[];
}

export interface OfficialClient {
  readonly operations: readonly OfficialOperation[];
  call(id: string, params: Params): Promise<OfficialAnswer>;
  /** Sends headers with every call from now on. */
  setHeaders(headers: Readonly<Record<string, string>>): void;
  /** The values in the types that the official package insists on: it knows a string or a number, never both. */
  convert(id: string, params: Params): Params;
}

interface OfficialClientOptions {
  readonly apiKey: string;
  readonly accountKey: string;
  readonly baseUrl: string;
}

/** What all versions of the package have. */
type CreateOfficialApi = (apiKey: string) => {
  set(options: { readonly $options: { readonly base?: string; readonly headers?: object } }): unknown;
  readonly user: new (options: { readonly accountKey: string }) => object;
};

/**
 * The official package as its users have it, sent elsewhere by its own option. One per process: its state is global. It is the
 * version that the spec describes, unless another is given.
 */
export function createOfficialClient(
  options: OfficialClientOptions,
  createApi: CreateOfficialApi = OfficialTikAPI,
): OfficialClient {
  const api = createApi(options.apiKey);
  api.set({ $options: { base: options.baseUrl } });
  const account = new api.user({ accountKey: options.accountKey });
  return {
    operations: listOperations(reach(api, "__schema__.schema")),
    call(id, params) {
      const method = id.startsWith("user.") ? reach(account, id.slice("user.".length)) : reach(api, id);
      return onceMoreAfterReset(() => (method as (params: Params) => Promise<OfficialAnswer>)(params));
    },
    setHeaders: (headers) => void api.set({ $options: { headers } }),
    convert(id, params) {
      const entries = Object.entries(params).map(([name, value]) => [name, convert(readType(api, id, name), value)]);
      return Object.fromEntries(entries);
    },
  };
}

/** A branch or an operation of the table that the package is made from; a branch has its own under their names. */
interface OfficialNode {
  readonly path?: string;
  readonly method?: string;
  readonly params?: object;
  readonly $other?: { readonly openapi?: { readonly hide?: boolean } };
}

function listOperations(node: unknown, id = ""): OfficialOperation[] {
  if (typeof node !== "object" || node === null) return [];
  const { path, method = "GET", params = {}, $other }: OfficialNode = node;
  if (path !== undefined) {
    const documented = $other?.openapi?.hide !== true;
    return [{ id, method, path, documented, parameters: Object.keys(params) }];
  }
  return Object.entries(node)
    .filter(([name]) => !name.startsWith("$"))
    .flatMap(([name, child]) => listOperations(child, id === "" ? name : `${id}.${name}`));
}

function convert(type: unknown, value: unknown): unknown {
  if (type === "string") return String(value);
  return type === "number" ? Number(value) : value;
}

/** What the package says about a parameter, in the table that it is made from. */
const readType = (api: object, id: string, parameter: string): unknown =>
  reach(api, `__schema__.schema.${id}.params.${parameter}.type`);
