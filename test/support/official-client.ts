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

export interface OfficialClient {
  call(id: string, params: Params): Promise<OfficialAnswer>;
  /** The values in the types that the official package insists on: it knows a string or a number, never both. */
  convert(id: string, params: Params): Params;
}

/** The official package as its users have it, sent elsewhere by its own option. One per process: its state is global. */
export function createOfficialClient(options: {
  readonly apiKey: string;
  readonly accountKey: string;
  readonly baseUrl: string;
}): OfficialClient {
  const api = OfficialTikAPI(options.apiKey);
  api.set({ $options: { base: options.baseUrl } });
  const account = new api.user({ accountKey: options.accountKey });
  return {
    call(id, params) {
      const method = id.startsWith("user.") ? reach(account, id.slice("user.".length)) : reach(api, id);
      return onceMoreAfterReset(() => (method as (params: Params) => Promise<OfficialAnswer>)(params));
    },
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
