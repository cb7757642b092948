import { deepStrictEqual } from "node:assert";
import { ourEntry } from "./places.ts";

/** Gets one page and parses it. */
export type Call = () => Promise<unknown>;

/** What all participants ask for. */
export interface Question {
  readonly baseUrl: string;
  readonly method: "check" | "posts";
  readonly query: Readonly<Record<string, string | number>>;
  /** In the place of the network, for those that let themselves be given a fetch. */
  readonly fetch?: typeof globalThis.fetch;
}

export type ParticipantName = keyof typeof participants;

const key = "inventedKey0123456789";
const headers = { "x-api-key": key, accept: "application/json" };

/** How their users would write it. They are loaded when they are asked for, and only what is used of them is typed. */
const participants = {
  fetch: async ({ baseUrl, method, query, fetch = globalThis.fetch }: Question): Promise<Call> => {
    const url = addressOf(baseUrl, method, query);
    return async () => JSON.parse(await (await fetch(url, { headers })).text());
  },

  /** What any client needs that gives a call up after a time, and no more. */
  "fetch + timeout": async ({ baseUrl, method, query, fetch = globalThis.fetch }: Question): Promise<Call> => {
    const url = addressOf(baseUrl, method, query);
    return async () => {
      const controller = new AbortController();
      const timer = setTimeout(() => controller.abort(), 60_000);
      try {
        return JSON.parse(await (await fetch(url, { headers, signal: controller.signal })).text());
      } finally {
        clearTimeout(timer);
      }
    };
  },

  "openapi-fetch": async ({ baseUrl, method, query, ...rest }: Question): Promise<Call> => {
    const { default: createClient } = await load<OpenapiFetch>("openapi-fetch");
    const client = createClient({ baseUrl, headers, ...rest });
    return async () => (await client.GET(`/public/${method}`, { params: { query } })).data;
  },

  ky: async ({ baseUrl, method, query, ...rest }: Question): Promise<Call> => {
    const { default: ky } = await load<Ky>("ky");
    const client = ky.create({ prefixUrl: baseUrl, headers, timeout: 60_000, retry: 2, ...rest });
    return () => client.get(`public/${method}`, { searchParams: query }).json();
  },

  axios: async ({ baseUrl, method, query, fetch }: Question): Promise<Call> => {
    const { default: axios } = await load<Axios>("axios");
    const given = fetch && { adapter: "fetch", env: { fetch } };
    const client = axios.create({ baseURL: baseUrl, headers, timeout: 60_000, ...given });
    return async () => (await client.get(`/public/${method}`, { params: query })).data;
  },

  /** Its state is global: one address per process. It brings its own fetch, which cannot be replaced. */
  tikapi: async ({ baseUrl, method, query }: Question): Promise<Call> => {
    const { default: OfficialTikAPI } = await load<{ default: (key: string) => OfficialClient }>("tikapi");
    const api = OfficialTikAPI(key);
    api.set({ $options: { base: baseUrl } });
    return async () => (await api.public[method](query)).json;
  },

  "tikapi-fetch": async ({ baseUrl, method, query, ...rest }: Question): Promise<Call> => {
    const { default: TikAPI } = await load<{ default: (options: object) => TikClient }>(ourEntry().href);
    const api = TikAPI({ apiKey: key, baseUrl, ...rest });
    return async () => (await api.public[method](query)).json;
  },
} as const;

function addressOf(baseUrl: string, method: string, query: Question["query"]): string {
  const pairs = Object.entries(query).map(([name, value]) => [name, String(value)]);
  return `${baseUrl}/public/${method}?${new URLSearchParams(pairs)}`;
}

/** Makes the calls of some participants, and makes sure that all of them get the same answer. */
export async function makeCalls<Name extends ParticipantName>(
  names: readonly Name[],
  question: Question,
): Promise<Record<Name, Call>> {
  const calls = {} as Record<Name, Call>;
  for (const name of names) calls[name] = await participants[name](question);
  const expected = await (await participants.fetch(question))();
  for (const name of names) deepStrictEqual(await calls[name](), expected, `${name} got something else.`);
  return calls;
}

export const participantNames = Object.keys(participants) as ParticipantName[];

/** The bench's own dependencies may not be installed where its types are checked; so nobody resolves theirs. */
const load = async <Module>(name: string): Promise<Module> => (await import(name)) as Module;

interface TikClient {
  readonly public: Readonly<Record<Question["method"], (params: object) => PromiseLike<{ readonly json: unknown }>>>;
}

interface OfficialClient extends TikClient {
  set(values: object): void;
}

interface OpenapiFetch {
  default(options: object): { GET(path: string, options: object): Promise<{ readonly data: unknown }> };
}

interface Ky {
  readonly default: { create(options: object): { get(path: string, options: object): { json(): Promise<unknown> } } };
}

interface Axios {
  readonly default: {
    create(options: object): { get(path: string, options: object): Promise<{ readonly data: unknown }> };
  };
}
