import OfficialTikAPI from "tikapi";
import { listOfficialOperations, type OfficialOperation } from "../../scripts/spec-pull/official-operations.js";
import { onceMoreAfterReset } from "./after-reset.js";
import { reach } from "./reach-method.js";

type Params = Readonly<Record<string, unknown>>;

/** A success of the official package. It rejects with the same object for an error status. */
export interface OfficialAnswer {
  readonly statusCode: number;
  readonly headers: Headers;
  readonly json: unknown;
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
    operations: listOfficialOperations(reach(api, "__schema__.schema")),
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

function convert(type: unknown, value: unknown): unknown {
  if (type === "string") return String(value);
  return type === "number" ? Number(value) : value;
}

/** What the package says about a parameter, in the table that it is made from. */
const readType = (api: object, id: string, parameter: string): unknown =>
  reach(api, `__schema__.schema.${id}.params.${parameter}.type`);
