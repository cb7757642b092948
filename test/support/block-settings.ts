/** What a block of a document needs around it, to be run and type-checked. */
export interface Setting {
  /** Stands before the block: what the text around it has told the reader to have. */
  readonly preamble: string;
  /** Why it is type-checked only. */
  readonly notRun?: string;
}

const client = 'import TikAPI from "tikapi-fetch";\nconst api = TikAPI("API_KEY");';
const secUid = 'const secUid = "MS4wLjABAAAAsHntXC3s0AvxcecggxsoVa4eAiT8OVafVZ4OQXxy";';

/** Answers what is no call of the API (a path that the spec does not know, a link to a video) as a server would. */
const clientOfMore = `import TikAPI from "tikapi-fetch";
const api = TikAPI({ apiKey: "API_KEY", fetch: async (input, init) => {
  const { href, pathname } = new URL(input);
  if (pathname === "/public/new-endpoint") return Response.json({ status: "success" });
  if (!href.startsWith(process.env["TIKAPI_BASE_URL"] ?? "https:")) return new Response("a video", { headers: { "content-type": "video/mp4" } });
  return fetch(input, init);
} });`;

/** Answers as for a private account: with an error that has the profile. */
const clientOfPrivate = `import TikAPI from "tikapi-fetch";
const api = TikAPI({ apiKey: "API_KEY", fetch: async () => Response.json({
  status: "success", message: "", statusCode: 10222,
  userInfo: { user: { nickname: "Shy Harbor", privateAccount: true }, stats: {} },
}) });`;

/** The official package has one state for all clients, so that this sends those of the block to the mock. */
const officialMock = `import OfficialTikAPI from "tikapi";
OfficialTikAPI("myAPIKey123").set({ $options: { base: process.env["TIKAPI_BASE_URL"] } });`;
const official = `${officialMock}\nimport TikAPI from "tikapi";\nconst api = TikAPI("myAPIKey123");`;

/** By document and the first line of the block. One that imports its own client needs no other setting. */
export const settings: Readonly<Record<string, readonly Setting[]>> = {
  'README.md: const user = api.user({ accountKey: "ACCOUNT_KEY" }); // `new api.user(…)` works too': [
    { preamble: client },
  ],
  'README.md: import { paginate, unwrap } from "tikapi-fetch";': [{ preamble: clientOfMore }],
  'README.md: import { isErrorOf } from "tikapi-fetch";': [{ preamble: clientOfPrivate }, { preamble: client }],
  'README.md: import { exactCounts, postDate, postUrl, profileUrl } from "tikapi-fetch";': [{ preamble: client }],
  'README.md: import { authorizationUrl, parseAuthorizationRedirect } from "tikapi-fetch";': [{ preamble: "" }],
  'README.md: const api = TikAPI({ apiKey: "API_KEY", rate: { requests: 5, per: 1000 } }); // 5 attempts a second': [
    { preamble: 'import TikAPI from "tikapi-fetch";\nconst usernames = ["quiet.harbor", "still.lake"];' },
  ],
  "README.md: const limiter = {": [
    {
      preamble: `import TikAPI, { type Limiter } from "tikapi-fetch";
const shared = { take: async (_: string, __: { signal: AbortSignal }) => 1, giveBack: (_: number) => {} };`,
    },
  ],
  "README.md: for await (const post of api.public.posts({ secUid })) {": [{ preamble: `${client}\n${secUid}` }],
  "README.md: const page = await api.public.posts({ secUid });": [{ preamble: `${client}\n${secUid}` }],
  'README.md: for await (const post of api.public.posts({ secUid }, { since: new Date("2024-01-15") })) console.log(post.id);':
    [{ preamble: `${client}\n${secUid}\nconst database = new Set<string>();` }],
  'README.md: const response = await api.public.video({ id: "7109178205151464746" });': [{ preamble: clientOfMore }],
  'README.md: import { parseTikTokLink } from "tikapi-fetch";': [{ preamble: "" }],
  'README.md: import { postFiles } from "tikapi-fetch";': [
    { preamble: `${clientOfMore}\nconst response = await api.public.video({ id: "7109178205151464746" });` },
  ],
  'README.md: import { iterateLists } from "tikapi-fetch";': [
    { preamble: `${client}\n${secUid}\nconst secUids = [secUid];` },
  ],
  "guides/with-openapi-fetch.md: // app/tikapi/[...path]/route.ts, or any server that takes a Request": [
    { preamble: 'process.env["TIKAPI_API_KEY"] = "API_KEY";' },
  ],
  "RECIPES.md: // handler.js": [{ preamble: 'process.env["TIKAPI_API_KEY"] = "API_KEY";' }],
  'MIGRATION.md: import TikAPI from "tikapi"; // before': [{ preamble: officialMock }],
  'MIGRATION.md: const response = await api.public.check({ username: "quiet.harbor" }); // before': [
    { preamble: official },
  ],
  'MIGRATION.md: const response = await api.public.check({ username: "quiet.harbor" }); // after': [
    { preamble: client },
  ],
  "MIGRATION.md: try {": [{ preamble: official }],
  'MIGRATION.md: import { isTikTokError, isValidationError } from "tikapi-fetch";': [{ preamble: client }],
  "MIGRATION.md: let response = await api.public.posts({ secUid }); // before and after": [
    { preamble: `${official}\n${secUid}` },
    { preamble: `${client}\n${secUid}` },
  ],
  "MIGRATION.md: for await (const post of api.public.posts({ secUid })) console.log(post.id); // after": [
    { preamble: `${client}\n${secUid}` },
  ],
  'MIGRATION.md: const response = await api.public.video({ id: "7109178205151464746" }); // before': [
    {
      preamble: `${official}\nconst agent = undefined;`,
      notRun: "its fetch is node-fetch, which would ask the network",
    },
  ],
  'MIGRATION.md: const response = await api.public.video({ id: "7109178205151464746" }); // after': [
    { preamble: clientOfMore },
  ],
  'MIGRATION.md: const first = TikAPI("firstAPIKey"); // before': [
    { preamble: `${officialMock}\nimport TikAPI from "tikapi";` },
  ],
  'MIGRATION.md: const first = TikAPI("firstAPIKey"); // after': [{ preamble: 'import TikAPI from "tikapi-fetch";' }],
  "MIGRATION.md: api.set({ $sandbox: true }); // before and after, with the public demo key": [
    { preamble: official },
    {
      preamble: `import TikAPI from "tikapi-fetch";
const api = TikAPI("DemoAPIKeyTokenSeHYGXDfd4SFD320Sc39Asd0Sc39Asd4s");`,
    },
  ],
  'guides/harvest.md: import type { HarvestPlan } from "tikapi-fetch/harvest";': [{ preamble: "" }],
  'guides/harvest.md: import TikAPI from "tikapi-fetch";': [
    { preamble: "", notRun: "it makes a database: test/harvest has the same" },
  ],
};
