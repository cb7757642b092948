import { deepStrictEqual } from "node:assert";
import { ourEntry } from "./places.ts";
import type { Part } from "./sum-profile.ts";

/** Gets one page and parses it. */
export type Call = () => Promise<unknown>;

/** What a participant is to ask for, as plain data. */
export interface Question {
  readonly participant: ParticipantName;
  readonly baseUrl: string;
  readonly method: "check" | "posts";
  readonly query: Readonly<Record<string, string | number>>;
  /** What is answered in the place of the network, for those that let themselves be given a fetch. */
  readonly reply?: string;
}

/** So many calls, so many of them at a time. */
export interface Run {
  readonly count: number;
  readonly inFlight: number;
  readonly profiled?: boolean;
}

/** Microseconds of one call. */
export interface Cost {
  readonly cpu: number;
  /** The part of `cpu` that the main thread had. */
  readonly mainThread: number;
  readonly wall: number;
}

/** What a participant answers to a run. */
export interface Answer extends Cost {
  /** How many samples of the profile fell on each part, if there is one. */
  readonly samples?: Readonly<Record<Part, number>>;
}

interface Setup extends Pick<Question, "baseUrl" | "method" | "query"> {
  readonly fetch?: typeof globalThis.fetch;
}

export type ParticipantName = keyof typeof participants;

const key = "inventedKey0123456789";
const headers = { "x-api-key": key, accept: "application/json" };

/** How their users would write it. They are loaded when they are asked for, and only what is used of them is typed. */
const participants = {
  fetch: async ({ baseUrl, method, query, fetch = globalThis.fetch }: Setup): Promise<Call> => {
    const url = addressOf(baseUrl, method, query);
    return async () => {
      const text = await (await fetch(url, { headers })).text();
      return JSON.parse(text);
    };
  },

  /** What any client needs that gives a call up after a time, and no more. */
  "fetch + timeout": async ({ baseUrl, method, query, fetch = globalThis.fetch }: Setup): Promise<Call> => {
    const url = addressOf(baseUrl, method, query);
    return async () => {
      const controller = new AbortController();
      const timer = setTimeout(() => controller.abort(), 60_000);
      try {
        const text = await (await fetch(url, { headers, signal: controller.signal })).text();
        return JSON.parse(text);
      } finally {
        clearTimeout(timer);
      }
    };
  },

  "openapi-fetch": async ({ baseUrl, method, query, ...rest }: Setup): Promise<Call> => {
    const { default: createClient } = await load<OpenapiFetch>("openapi-fetch");
    const client = createClient({ baseUrl, headers, ...rest });
    return async () => (await client.GET(`/public/${method}`, { params: { query } })).data;
  },

  ky: async ({ baseUrl, method, query, ...rest }: Setup): Promise<Call> => {
    const { default: ky } = await load<Ky>("ky");
    const client = ky.create({ prefixUrl: baseUrl, headers, timeout: 60_000, retry: 2, ...rest });
    return () => client.get(`public/${method}`, { searchParams: query }).json();
  },

  axios: async ({ baseUrl, method, query, fetch }: Setup): Promise<Call> => {
    const { default: axios } = await load<Axios>("axios");
    const given = fetch && { adapter: "fetch", env: { fetch } };
    const client = axios.create({ baseURL: baseUrl, headers, timeout: 60_000, ...given });
    return async () => (await client.get(`/public/${method}`, { params: query })).data;
  },

  /** Its state is global: one address per process. It brings its own fetch, which cannot be replaced. */
  tikapi: async ({ baseUrl, method, query }: Setup): Promise<Call> => {
    const { default: OfficialTikAPI } = await load<{ default: (key: string) => OfficialClient }>("tikapi");
    const api = OfficialTikAPI(key);
    api.set({ $options: { base: baseUrl } });
    return async () => (await api.public[method](query)).json;
  },

  "tikapi-fetch": async ({ baseUrl, method, query, ...rest }: Setup): Promise<Call> => {
    const { default: TikAPI } = await load<{ default: (options: object) => TikClient }>(ourEntry().href);
    const api = TikAPI({ apiKey: key, baseUrl, ...rest });
    return async () => (await api.public[method](query)).json;
  },
} as const;

function addressOf(baseUrl: string, method: string, query: Question["query"]): string {
  const pairs = Object.entries(query).map(([name, value]) => [name, String(value)]);
  return `${baseUrl}/public/${method}?${new URLSearchParams(pairs)}`;
}

/** Makes the call of a participant, and makes sure that it gets what a bare fetch gets. */
export async function makeCall({ participant, reply, ...question }: Question): Promise<Call> {
  const setup = reply === undefined ? question : { ...question, fetch: answerWith(reply) };
  const call = await participants[participant](setup);
  const expected = await (await participants.fetch(setup))();
  deepStrictEqual(await call(), expected, `${participant} got something else.`);
  return call;
}

function answerWith(text: string): typeof fetch {
  const headers = { "content-type": "application/json", "content-length": String(text.length) };
  return async () => new Response(text, { headers });
}

/** Has participants ask for the same page of 35 KB. */
export function askForPage<Name extends ParticipantName>(names: readonly Name[], url: string): Record<Name, Question> {
  const query = { secUid: "invented-user".padEnd(40, "-"), count: 30 };
  const questions = names.map((participant): [Name, Question] => [
    participant,
    { participant, baseUrl: `${url}/page`, method: "posts", query },
  ]);
  return Object.fromEntries(questions) as Record<Name, Question>;
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
