import { findEntry, ourFolder } from "./find-entry.ts";

/** Gets a page of posts and parses it. */
type Call = () => Promise<unknown>;

export interface Setup {
  readonly baseUrl: string;
  /** The folder of another build of this package. */
  readonly against?: string;
}

/** The names of the participants. The other build takes part only if there is one. */
export const listParticipants = (against: string | undefined): string[] =>
  Object.keys(participants).filter((name) => name !== "other build" || against !== undefined);

export function findParticipant(name: string): (setup: Setup) => Promise<Call> {
  const participant = participants[name];
  if (participant === undefined) throw new Error(`No participant named ${name}.`);
  return participant;
}

const key = "inventedKey0123456789";
const headers = { "x-api-key": key, accept: "application/json" };
const query = { secUid: "invented-user".padEnd(40, "-"), count: 30 };
const path = `public/posts?secUid=${query.secUid}&count=${query.count}`;

/** Each is written as its users would, and loaded on demand. Only what is used is typed. */
const participants: Readonly<Record<string, (setup: Setup) => Promise<Call>>> = {
  fetch:
    async ({ baseUrl }) =>
    async () =>
      JSON.parse(await (await fetch(`${baseUrl}/${path}`, { headers })).text()),

  /** The least that a client with a timeout needs. */
  "fetch + timeout":
    async ({ baseUrl }) =>
    async () => {
      const controller = new AbortController();
      const timer = setTimeout(() => controller.abort(), 60_000);
      try {
        const response = await fetch(`${baseUrl}/${path}`, { headers, signal: controller.signal });
        return JSON.parse(await response.text());
      } finally {
        clearTimeout(timer);
      }
    },

  "openapi-fetch": async ({ baseUrl }) => {
    const { default: createClient } = await load<OpenapiFetch>("openapi-fetch");
    const client = createClient({ baseUrl, headers });
    return async () => (await client.GET("/public/posts", { params: { query } })).data;
  },

  ky: async ({ baseUrl }) => {
    const { default: ky } = await load<Ky>("ky");
    const client = ky.create({ prefixUrl: baseUrl, headers, timeout: 60_000, retry: 2 });
    return () => client.get("public/posts", { searchParams: query }).json();
  },

  axios: async ({ baseUrl }) => {
    const { default: axios } = await load<Axios>("axios");
    const client = axios.create({ baseURL: baseUrl, headers, timeout: 60_000 });
    return async () => (await client.get("/public/posts", { params: query })).data;
  },

  tikapi: async ({ baseUrl }) => {
    const { default: OfficialTikAPI } = await load<{ default(key: string): Official }>("tikapi");
    const api = OfficialTikAPI(key);
    api.set({ $options: { base: baseUrl } });
    return async () => (await api.public.posts(query)).json;
  },

  "tikapi-fetch": ({ baseUrl }) => callBuild(ourFolder, { baseUrl }),
  "tikapi-fetch + dispatcher": async ({ baseUrl }) => {
    const { Agent } = await load<Undici>("undici");
    return callBuild(ourFolder, { baseUrl, dispatcher: new Agent() });
  },
  "other build": ({ baseUrl, against = "" }) => callBuild(against, { baseUrl }),
};

async function callBuild(folder: string, options: object): Promise<Call> {
  const { default: TikAPI } = await load<{ default(options: object): TikClient }>(findEntry(folder));
  const api = TikAPI({ apiKey: key, ...options });
  return async () => (await api.public.posts(query)).json;
}

/** The dependencies of the bench may not be installed where its types are checked. */
const load = async <Module>(name: string): Promise<Module> => (await import(name)) as Module;

interface TikClient {
  readonly public: { posts(params: object): PromiseLike<{ readonly json: unknown }> };
}

interface Official extends TikClient {
  set(values: object): void;
}

interface Undici {
  readonly Agent: new () => object;
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
